import type { MarkedText } from '../contract/renewalCalls.ts'

/** Words and numbers are marked as a whole; of Chinese each sign. */
const pieces = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{M}]+|\d+|\s+|./gsu) ?? []

/** Beyond so many comparisons only what stands between equal ends is marked, as a whole. */
const mostCompared = 2_000_000

/** Lengths of the longest common sequence from each place to the end, as one table row after the other. */
function commonTo(one: readonly string[], other: readonly string[]): Uint32Array {
  const width = other.length + 1
  const lengths = new Uint32Array((one.length + 1) * width)
  for (let at = one.length - 1; at >= 0; at--)
    for (let to = other.length - 1; to >= 0; to--)
      lengths[at * width + to] =
        one[at] === other[to]
          ? (lengths[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(lengths[(at + 1) * width + to] ?? 0, lengths[at * width + to + 1] ?? 0)
  return lengths
}

type Marks = { one: boolean[]; other: boolean[] }

function marksOf(one: readonly string[], other: readonly string[]): Marks {
  const marks = { one: one.map(() => true), other: other.map(() => true) }
  if (one.length * other.length > mostCompared) return marks
  const lengths = commonTo(one, other)
  const width = other.length + 1
  for (let at = 0, to = 0; at < one.length && to < other.length; ) {
    if (one[at] === other[to]) {
      marks.one[at++] = false
      marks.other[to++] = false
    } else if ((lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0)) at++
    else to++
  }
  return marks
}

/** A blank between two marks is marked with them. */
const joined = (text: readonly string[], marks: readonly boolean[]): boolean[] =>
  marks.map(
    (isMarked, at) => isMarked || (marks[at - 1] === true && marks[at + 1] === true && /^\s+$/.test(text[at] ?? '')),
  )

function runs(text: readonly string[], marks: readonly boolean[]): MarkedText {
  const stretches: { text: string; isMarked: boolean }[] = []
  text.forEach((piece, at) => {
    const isMarked = marks[at] === true
    const last = stretches.at(-1)
    if (last?.isMarked === isMarked) last.text += piece
    else stretches.push({ text: piece, isMarked })
  })
  return stretches
}

/** Returns both texts with what the other does not have marked. */
export function markTexts(one: string, other: string): [MarkedText, MarkedText] {
  const [first, second] = [pieces(one), pieces(other)]
  let [start, end] = [0, 0]
  while (start < Math.min(first.length, second.length) && first[start] === second[start]) start++
  const most = Math.min(first.length, second.length) - start
  while (end < most && first.at(-1 - end) === second.at(-1 - end)) end++
  const [middle, otherMiddle] = [first.slice(start, first.length - end), second.slice(start, second.length - end)]
  const marks = marksOf(middle, otherMiddle)
  const whole = (text: readonly string[], inside: readonly boolean[]) => {
    const all = [...Array<boolean>(start).fill(false), ...inside, ...Array<boolean>(end).fill(false)]
    return runs(text, joined(text, all))
  }
  return [whole(first, marks.one), whole(second, marks.other)]
}

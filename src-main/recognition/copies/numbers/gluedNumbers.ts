import type { Line } from '../../lines.ts'
import { plainTruth as truth } from '../../tokens/truthWords.ts'
import { anyOf } from '../../tokens/words.ts'
import { partOf } from '../partOf.ts'

/** "... Question 12:": a number with a word, at the beginning of a line or behind a blank. */
const labelled = new RegExp(`(?<=^|\\s)(?:${anyOf('numbered')})\\s?#?\\s?(\\d{1,4})\\s?(?:[:.)、]|(?=\\s*$))`, 'giu')
const mayHold = new RegExp(`(?:${anyOf('numbered')})\\s?#?\\s?\\d`, 'iu')

/** "...答案:A2.下一题": the number behind the key of the question before it, where copying lost all line breaks. */
const behindKey = new RegExp(
  `^(\\d{1,4})[.、)]|(?<=(?:答案|answer)\\s?:?\\s?(?:[A-H]{1,8}|${truth})[。.;]?\\s{0,3})(\\d{1,4})[.、)](?!\\d)`,
  'giu',
)
/** In shorter lines there is one question. */
const shortest = 60

type Label = Readonly<{ at: number; from: number; value: number }>

function labelsOf(lines: readonly Line[]): readonly Label[] {
  const labels: Label[] = []
  lines.forEach(({ folded, aside, kind }, at) => {
    if (aside !== null || kind === 'code') return
    if (folded.length > shortest && /(?:答案|answer).*(?:答案|answer)/i.test(folded))
      for (const match of folded.matchAll(behindKey))
        labels.push({ at, from: match.index, value: Number(match[1] ?? match[2]) })
    if (!mayHold.test(folded)) return
    for (const match of folded.matchAll(labelled)) labels.push({ at, from: match.index, value: Number(match[1]) })
  })
  return labels
}

const fewest = 3

/** One more than the label above it, at least. */
function countedOn(labels: readonly Label[]): readonly Label[] {
  let last = 0
  return labels.filter(({ value }) => {
    const isNext = value === last + 1
    if (isNext || value === 1) last = value
    return isNext
  })
}

function cutAt(line: Line, places: readonly number[]): Line[] {
  const cuts = [...places, line.text.length]
  let from = 0
  return cuts.map((to, part) => {
    const start = from
    from = to
    const own = partOf(line, start, start + line.text.slice(start, to).trimEnd().length)
    return part === 0 ? own : { ...own, hasLabel: false, bullet: '', gap: true, images: [] }
  })
}

/** "3. Question 3": a list of headings that count as well. */
const isCountedTwice = ({ folded }: Line, { from, value }: Label): boolean =>
  new RegExp(`^${value}[.)]\\s*$`).test(folded.slice(0, from))

/** Numbers of questions that copying put behind the line above ("D. char Question 2:") get lines of their own. */
export function cutGluedNumbers(lines: readonly Line[]): readonly Line[] {
  const labels = countedOn(labelsOf(lines))
  const glued = labels.filter(({ from }) => from > 0)
  if (labels.length < fewest || glued.length === 0) return lines
  const gluedOf = Map.groupBy(glued, ({ at }) => at)
  return lines.flatMap((line, at) => {
    const [first, ...others] = gluedOf.get(at) ?? []
    if (first && others.length === 0 && isCountedTwice(line, first)) return [partOf(line, first.from)]
    const cuts = gluedOf.get(at)?.map(({ from }) => from)
    return cuts ? cutAt(line, cuts) : [line]
  })
}

import { isBeside, isUnder, type Label, labelBegin, labelsOfRows, textOfLine } from './labelsOfRows.ts'
import type { Row, StraightLine } from './rowsOfLines.ts'

/** What labels of a list are counted with; each with what the recogniser takes its names for. */
const series: readonly (readonly string[])[] = [
  [...'abcdefgh'],
  [...'ABCDEFGH'],
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
  Array.from({ length: 99 }, (_, at) => String(at + 1)),
]

/** Names and what they look like: b and 6, ii and i where one stroke got lost. */
const alike: Readonly<Record<string, RegExp>> = {
  b: /^6$/,
  d: /^cl$/,
  e: /^[co]$/,
  g: /^[9q]$/,
  B: /^[83]$/,
  D: /^[0O]$/,
  E: /^F$/,
  G: /^[C6]$/,
  i: /^[1lI]$/,
  ii: /^(?:i|il|li|l1|11|n|u|II)$/,
  iii: /^(?:ii|ili|iil|lii|il|m|III)$/,
  iv: /^(?:lv|1v|w)$/,
  vi: /^(?:v1|vl|v)$/,
  vii: /^(?:vi|vil|vn)$/,
  '1': /^[lI|i]$/,
  '2': /^[Zz]$/,
  '5': /^[Ss]$/,
  '6': /^b$/,
  '8': /^[B3]$/,
  '9': /^[gq]$/,
}

/** Letters in lower and upper case of one shape. */
const oneShape = /^[ckopsuvwxz]$/i

/**
 * A label that is no next one though the list goes on around it as if it were: a, 6, c, or (i), (i), (iii). It is the one that it looks
 * like. One whose bracket or dot got lost has that of its neighbours. Whether letters were sure stays as it was.
 */
export function mendLabels(rows: readonly Row[]): readonly Row[] {
  const labels = labelsOfRows(rows)
  const mended = new Map<StraightLine, StraightLine>()
  const named = new Map<Label, string>()
  const nameOf = (one: Label | undefined) => (one ? (named.get(one) ?? one.name) : '')
  for (const [at, own] of labels.entries()) {
    const near = (other: Label) => isBeside(own, other)
    const before = labels.slice(0, at).filter(near).at(-1)
    const after = labels.slice(at + 1).find(near)
    const wanted = between(nameOf(before), own.name, nameOf(after))
    if (!wanted) continue
    named.set(own, wanted)
    mended.set(own.line, renamed(own.line, wanted))
  }
  for (const line of rows.flatMap(({ lines }) => lines)) {
    const closer = lostCloser(line, labels, nameOf)
    if (closer) mended.set(line, withCloser(line, closer))
  }
  return rows.map((row) => ({ ...row, lines: row.lines.map((line) => mended.get(line) ?? line) }))
}

/** The name that goes on from the one before, leads to the one after, and looks like what was read; null if that is right or none does. */
function between(before: string, own: string, after: string): string | null {
  for (const names of series) {
    const [from, to] = [names.indexOf(before), names.indexOf(after)]
    const isFirst = to === 1 && (from < 0 ? before === '' || !names.includes(own) : from > 1 && !names.includes(own))
    const isNext = from >= 0 && (to === from + 2 || (before === own && to < 0))
    const wanted = (isFirst ? names[0] : names[from + 1]) ?? ''
    if (!(isNext || isFirst) || wanted === '' || wanted === own) continue
    const isOneShape = oneShape.test(own) && own.toLowerCase() === wanted.toLowerCase()
    if (isOneShape || alike[wanted]?.test(own)) return wanted
  }
  return null
}

/** The line with another name in its label, which the first letter of that holds alone. */
function renamed(line: StraightLine, name: string): StraightLine {
  const [from = 0, to = 0] = labelBegin.exec(textOfLine(line))?.indices?.[2] ?? []
  let length = 0
  const letters = line.letters.flatMap((letter) => {
    const start = length
    length += letter.text.length
    if (start < from || start >= to) return [letter]
    return start === from ? [{ ...letter, text: name }] : []
  })
  return { ...line, letters }
}

/** A name and a blank, or a text of Han, as where a bracket got lost. */
const bare = /^\s*([A-Za-z]|\d{1,2})(?:\s|(?=\p{Script=Han}))/u

/** What closes the labels before and after a line that has the name between theirs and nothing that closes it. */
function lostCloser(line: StraightLine, labels: readonly Label[], nameOf: (one: Label) => string): string | undefined {
  const own = bare.exec(textOfLine(line))?.[1]
  if (own === undefined) return undefined
  const near = labels.filter((other) => isUnder(line, other.line) && !other.opens)
  const before = near.filter((other) => other.line.y < line.y).at(-1)
  const after = near.find((other) => other.line.y > line.y)
  if (!before || !after || before.closes !== after.closes) return undefined
  const isBetween = series.some((names) => {
    const at = names.indexOf(own)
    return at > 0 && names[at - 1] === nameOf(before) && names[at + 1] === nameOf(after)
  })
  return isBetween ? before.closes : undefined
}

function withCloser(line: StraightLine, closer: string): StraightLine {
  const name = bare.exec(textOfLine(line))?.[1] ?? ''
  const last = line.letters.findIndex(({ text }) => text.trim() !== '') + name.length - 1
  const before = line.letters[last]
  if (!before) return line
  const bracket = { ...before, text: closer, x0: before.x1, x1: before.x1 + 1 }
  return { ...line, letters: line.letters.toSpliced(last + 1, 0, bracket) }
}

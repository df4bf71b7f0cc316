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

const label = /^\s*([（(]?)([A-Za-z]{1,4}|\d{1,2}|\|)([)）.．、])/
/** Letters in lower and upper case of one shape. */
const oneShape = /^[ckopsuvwxz]$/i

type Label = { line: StraightLine; opens: boolean; closes: string; name: string; row: number }

/** How many rows the next label of a list may stand below. */
const reach = 7

/**
 * A label that is no next one though the list goes on around it as if it were: a, 6, c, or (i), (i), (iii). It is the one that it looks
 * like. Whether letters were sure stays as it was.
 */
export function mendLabels(rows: readonly Row[]): readonly Row[] {
  const labels = rows.flatMap(({ lines }, row) => lines.flatMap((line) => labelOf(line, row) ?? []))
  const named = new Map<StraightLine, string>()
  const nameOf = (one: Label | undefined) => (one ? (named.get(one.line) ?? one.name) : '')
  for (const [at, own] of labels.entries()) {
    const near = (other: Label) => isBeside(own, other)
    const before = labels.slice(0, at).filter(near).at(-1)
    const after = labels.slice(at + 1).find(near)
    const wanted = between(nameOf(before), own.name, nameOf(after))
    if (wanted) named.set(own.line, wanted)
  }
  if (named.size === 0) return rows
  return rows.map((row) => ({ ...row, lines: row.lines.map((line) => renamed(line, named.get(line))) }))
}

function labelOf(line: StraightLine, row: number): Label | null {
  const [, opening = '', name = '', closing = ''] = label.exec(textOf(line)) ?? []
  const closes = /[)）]/.test(closing) ? ')' : /[.．]/.test(closing) ? '.' : closing
  return name === '' ? null : { line, opens: opening !== '', closes, name, row }
}

const isBeside = (own: Label, other: Label): boolean =>
  Math.abs(own.row - other.row) <= reach &&
  Math.abs(own.line.x0 - other.line.x0) < own.line.height * 0.7 &&
  own.opens === other.opens &&
  own.closes === other.closes

/** The name that goes on from the one before, leads to the one after, and looks like what was read; null if that is right or none does. */
function between(before: string, own: string, after: string): string | null {
  for (const names of series) {
    const [from, to] = [names.indexOf(before), names.indexOf(after)]
    const wanted = names[from >= 0 ? from + 1 : to - 1] ?? ''
    const isNext = from >= 0 && (to === from + 2 || (before === own && to < 0))
    const isFirst = before === '' && to === 1
    if (!(isNext || isFirst) || wanted === '' || wanted === own) continue
    const isOneShape = oneShape.test(own) && own.toLowerCase() === wanted.toLowerCase()
    if (isOneShape || alike[wanted]?.test(own)) return wanted
  }
  return null
}

const textOf = ({ letters }: StraightLine): string => letters.map(({ text }) => text).join('')

/** The line with another name in its label, which the first letter of that holds alone. */
function renamed(line: StraightLine, name: string | undefined): StraightLine {
  const own = name === undefined ? null : label.exec(textOf(line))
  if (!own || name === undefined) return line
  const from = own[0].length - (own[2]?.length ?? 0) - (own[3]?.length ?? 0)
  let length = 0
  const letters = line.letters.flatMap((letter) => {
    const start = length
    length += letter.text.length
    if (start < from || start >= from + (own[2]?.length ?? 0)) return [letter]
    return start === from ? [{ ...letter, text: name }] : []
  })
  return { ...line, letters }
}

import type { Row, StraightLine } from './rowsOfLines.ts'

/** The label that a line begins with, as it was read; `rest` is what stands behind it. */
export type Label = { line: StraightLine; opens: boolean; closes: string; name: string; rest: string }

/** What opens a label, its name and what closes it. */
export const labelBegin = /^\s*([（(]?)([A-Za-z]{1,4}|\d{1,2}|\|)\s?([)）.．、])/d

/** How far below the next label of a list may stand, in heights of boxes, which are nearly as high as rows; and how far aside. */
const reach = { below: 12, aside: 0.7 }

export const labelsOfRows = (rows: readonly Row[]): Label[] =>
  rows.flatMap(({ lines }) => lines.flatMap((line) => labelOf(line) ?? []))

export const textOfLine = ({ letters }: StraightLine): string => letters.map(({ text }) => text).join('')

/** Whether two labels may be of one list, close together. */
export const isBeside = (own: Label, other: Label): boolean =>
  isUnder(own.line, other.line) && own.opens === other.opens && own.closes === other.closes

/** Whether a label stands below a line or above it, a few rows apart. */
export const isUnder = (line: StraightLine, other: StraightLine): boolean =>
  Math.abs(line.y - other.y) < reach.below * line.height && Math.abs(line.x0 - other.x0) < reach.aside * line.height

function labelOf(line: StraightLine): Label | null {
  const text = textOfLine(line)
  const [whole = '', opening = '', name = '', closing = ''] = labelBegin.exec(text) ?? []
  const closes = /[)）]/.test(closing) ? ')' : /[.．]/.test(closing) ? '.' : closing
  return name === '' ? null : { line, opens: opening !== '', closes, name, rest: text.slice(whole.length).trim() }
}

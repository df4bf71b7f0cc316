import { isBeside, type Label, labelsOfRows } from './labelsOfRows.ts'
import type { Row, StraightLine } from './rowsOfLines.ts'

/** A digit that stands alone, and the letters that look like it. */
const alike: readonly (readonly [letter: RegExp, digit: string])[] = [
  [/^[oO]$/, '0'],
  [/^[lI|]$/, '1'],
]
/** Behind a number a remark may stand. */
const number = /^[+−-]?\d[\d.,]*%?(?:\s*[[（(【].*)?$/
/** So many others of a list are numbers. */
const leastNumbers = 2

/** What is a single letter behind its label, where others of the list are numbers, is the digit that it looks like: 21, 54, o. */
export function mendNumbers(rows: readonly Row[]): readonly Row[] {
  const labels = labelsOfRows(rows)
  const digits = new Map(
    labels.flatMap((own): [StraightLine, string][] => {
      const digit = alike.find(([letter]) => letter.test(own.rest))?.[1]
      return digit !== undefined && standsAmongNumbers(own, labels) ? [[own.line, digit]] : []
    }),
  )
  if (digits.size === 0) return rows
  return rows.map((row) => ({ ...row, lines: row.lines.map((line) => withLast(line, digits.get(line))) }))
}

const standsAmongNumbers = (own: Label, labels: readonly Label[]): boolean =>
  labels.filter((other) => other !== own && isBeside(own, other) && number.test(other.rest)).length >= leastNumbers

function withLast(line: StraightLine, text: string | undefined): StraightLine {
  const last = line.letters.findLastIndex((letter) => letter.text.trim() !== '')
  return text === undefined
    ? line
    : { ...line, letters: line.letters.map((letter, at) => (at === last ? { ...letter, text } : letter)) }
}

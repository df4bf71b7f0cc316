import type { Row, StraightLine } from './rowsOfLines.ts'

/** A number and its dot, and a digit close behind: "7.2004" may be the answer 2004 of question 7. */
const close = /^(\d{1,3})[.．](?=\d)/
const numbered = /^(\d{1,3})[.．、)）](?!\d)/

/**
 * Blanks behind a dot are narrow, and may not have been seen. Where the line above or below has the number before or after, what looks like
 * the whole part of a number is the number of the line.
 */
export function partNumbers(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, at) => ({
    ...row,
    lines: row.lines.map((line) => {
      const number = Number(close.exec(textOf(line))?.[1] ?? Number.NaN)
      const isNext = (other: Row | undefined, wanted: number) =>
        other?.lines.some(
          (near) => Math.abs(near.x0 - line.x0) < line.height && Number(numbered.exec(textOf(near))?.[1]) === wanted,
        ) === true
      return isNext(rows[at - 1], number - 1) || isNext(rows[at + 1], number + 1) ? parted(line) : line
    }),
  }))
}

const textOf = ({ letters }: StraightLine): string => letters.map(({ text }) => text).join('')

function parted(line: StraightLine): StraightLine {
  const dot = line.letters.findIndex(({ text }) => /[.．]/.test(text))
  const [before, after] = [line.letters[dot], line.letters[dot + 1]]
  if (!before || !after) return line
  const blank = { ...before, text: ' ', x0: before.x1, x1: after.x0, confidence: 1 }
  return { ...line, letters: line.letters.toSpliced(dot + 1, 0, blank) }
}

import type { ColumnRole } from '../../contract/columnMapping.ts'
import { isAnswerShaped, isSentence } from './columnProfile.ts'
import type { Row } from './Table.ts'

/** As many rows below a title row say whether it is one. */
const reach = 100

const filled = ({ cells }: Row): number => cells.filter((cell) => cell.trim() !== '').length

/**
 * Whether a row that reads like titles is one of the rows below it: what titles a column does not recur in it ("C" above
 * letters), and rows that are as full do not stand above the first titles. `above` is empty below other titles.
 */
export function isAmongItsRows(
  row: Row,
  columns: readonly ColumnRole[],
  above: readonly Row[],
  below: readonly Row[],
): boolean {
  const own = filled(row)
  if (own >= 3 && above.filter((other) => filled(other) >= own).length >= 2) return true
  const seen = below.slice(0, reach)
  const recurring = seen.filter(({ cells }) => {
    const same = columns.filter((_, at) => cells[at]?.trim() && cells[at] === row.cells[at])
    return same.length < own / 2 && same.some((role) => role !== 'ignored')
  })
  return recurring.length >= 2 && recurring.length >= seen.length * 0.1
}

const isNumber = (cell: string): boolean => /^\d{1,5}[.)、．]?$/.test(cell.trim())

/** Whether a first row titles columns in words that nobody knows: no answer where all other rows have one, no number neither. */
export function isUnlikeItsColumns(row: Row, columns: readonly ColumnRole[], below: readonly Row[]): boolean {
  const differs = (role: ColumnRole, fits: (cell: string) => boolean): boolean | null => {
    const at = columns.indexOf(role)
    const cells = below.map(({ cells }) => cells[at] ?? '').filter((cell) => cell.trim() !== '')
    if (at < 0 || cells.length < 3 || cells.filter(fits).length < cells.length * 0.9) return null
    const own = row.cells[at] ?? ''
    return own.trim() !== '' && !fits(own)
  }
  const judged = [differs('answer', isAnswerShaped), differs('number', isNumber)]
  return judged.includes(true) && !judged.includes(false) && !isSentence(row.cells[columns.indexOf('stem')] ?? '')
}

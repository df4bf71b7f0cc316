import type { ColumnRole } from '../../contract/columnMapping.ts'
import { isAnswerShaped } from './columnProfile.ts'
import type { Table, TablePart } from './Table.ts'

const fewest = 2
const widest = 40
/** A sheet that repeats others is less sure than these are. */
const confidence = 0.65

const isText = (cell: string): boolean => /\p{L}{2}|\p{Script=Han}/u.test(cell) && !isAnswerShaped(cell)

/** Whether all rows of a table ask something and answer it in the columns that another table has. */
function fits({ rows }: Table, columns: readonly ColumnRole[]): boolean {
  const [stem, answer] = [columns.indexOf('stem'), columns.indexOf('answer')]
  const told = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (stem < 0 || answer < 0 || told.length < fewest) return false
  return told.every(
    ({ cells }) =>
      isText(cells[stem] ?? '') &&
      (cells[answer] ?? '').trim() !== '' &&
      cells.every((cell, at) => cell.trim() === '' || (columns[at] ?? 'ignored') !== 'ignored'),
  )
}

/** Two columns that hold something: what is asked, and what is said. */
function twoColumns({ rows }: Table): readonly ColumnRole[] {
  const filled = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))))
  const [stem = -1, answer = -1] = [...filled].sort((a, b) => a - b)
  if (filled.size !== 2) return []
  return Array.from({ length: answer + 1 }, (_, at) => (at === stem ? 'stem' : at === answer ? 'answer' : 'ignored'))
}

/**
 * A short sheet without titles whose cells do not say what its columns are has those of the other sheets without titles of its
 * workbook, if all of its rows ask and answer in them, else two columns that ask and answer. Null for any other.
 */
export function likeSiblings(table: Table, parts: readonly TablePart[]): TablePart | null {
  const untitled = parts.filter(({ header, mapping }) => header === null && mapping.columns.length < widest)
  if (untitled.length === 0) return null
  const columns = [...untitled.map(({ mapping }) => mapping.columns), twoColumns(table)].find((roles) =>
    fits(table, roles),
  )
  if (!columns) return null
  return {
    mapping: { sheet: table.sheet, headerRow: null, columns },
    confidence,
    titles: [],
    header: null,
    rows: table.rows,
  }
}

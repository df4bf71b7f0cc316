import { rolesOfHeader } from './columnRoles.ts'
import type { Row, Table } from './Table.ts'

const mostRows = 40
const fewestQuestions = 2
const nearlyAll = 0.8

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/** Where a table has its titles down the first column, and its questions in the columns beside it; null for any other. */
function titleRows({ rows }: Table): readonly Row[] | null {
  if (rows.length < 3 || rows.length > mostRows || rows.some(({ cells }) => rolesOfHeader(cells) !== null)) return null
  const titled = rows.filter(({ cells }) => (cells[0] ?? '').trim() !== '' && filled(cells) > 1)
  const titles = rolesOfHeader(titled.map(({ cells }) => cells[0] ?? ''))
  const stems = filled(titled[titles?.columns.indexOf('stem') ?? -1]?.cells.slice(1) ?? [])
  const options = titles?.columns.flatMap((role, at) => (role === 'option' || role === 'options' ? [at] : [])) ?? []
  const isFilled = (at: number) => filled(titled[at]?.cells.slice(1) ?? []) >= stems * nearlyAll
  return stems >= fewestQuestions && options.slice(0, 2).every(isFilled) ? titled : null
}

/**
 * A table that lies on its side, stood up: a row a question below its titles. All of them stand at the block of the stems, since no
 * block is of one question alone. Null for a table that stands.
 */
export function turnedTable(table: Table): Table | null {
  const titled = titleRows(table)
  if (!titled) return null
  const columns = rolesOfHeader(titled.map(({ cells }) => cells[0] ?? ''))?.columns ?? []
  const block = titled[columns.indexOf('stem')]?.block ?? table.first
  const width = Math.max(...titled.map(({ cells }) => cells.length))
  const rows = Array.from(
    { length: width },
    (_, at): Row => ({
      block,
      cells: titled.map(({ cells }) => cells[at] ?? ''),
      row: at,
      looks: titled.map(({ looks }) => looks?.[at] ?? ''),
    }),
  )
  return { ...table, rows }
}

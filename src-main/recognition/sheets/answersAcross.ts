import type { ColumnRole } from '../../contract/columnMapping.ts'
import type { Row } from './Table.ts'

const words = /\p{L}{2}\P{L}+\p{L}{2}|\p{Script=Han}{3}/u
const address = /^\s*(?:https?:|www\.|data:|[\w./-]+\.(?:png|jpe?g|gif|webp)\s*$)/i
/** Columns that more rows fill say something else of each question. */
const most = 0.5

/** A cell that may go on with an answer: words, and no address of a picture. */
const goesOn = (cell: string | undefined): cell is string =>
  cell !== undefined && words.test(cell) && !address.test(cell)

/**
 * In a sheet without titles and options an answer may go on in the columns behind it, in some rows: what stands there joins it, line by
 * line. The rows themselves where it is not so.
 */
export function joinAnswersAcross(columns: readonly ColumnRole[], rows: readonly Row[]): readonly Row[] {
  const answer = columns.indexOf('answer')
  if (answer < 0 || columns.some((role) => role === 'option' || role === 'options' || role === 'explanation'))
    return rows
  let end = answer + 1
  while (columns[end] === 'ignored' && rows.filter(({ cells }) => goesOn(cells[end])).length <= rows.length * most)
    end++
  const isSpoken = rows.filter(({ cells }) => words.test(cells[answer] ?? '')).length > rows.length * most
  if (end === answer + 1 || !isSpoken) return rows
  return rows.map((row) => {
    const parts = row.cells.slice(answer + 1, end)
    const past = parts.findIndex((cell) => !goesOn(cell))
    const more = past < 0 ? parts : parts.slice(0, past)
    if (more.length === 0 || !/\p{L}{2}/u.test(row.cells[answer] ?? '')) return row
    const joined = [row.cells[answer], ...more].map((cell) => cell?.trim()).join('\n')
    return {
      ...row,
      cells: row.cells.map((cell, at) =>
        at === answer ? joined : at > answer && at <= answer + more.length ? '' : cell,
      ),
    }
  })
}

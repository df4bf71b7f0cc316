import type { ColumnRole } from '../../contract/columnMapping.ts'
import { markedAnswers } from './markedAnswers.ts'
import type { Row } from './Table.ts'

const fewestRows = 3
const nearlyAll = 0.9

/**
 * Columns without titles where the cells behind a text are alike but for one or more of each row that are printed otherwise: the
 * text is asked, the cells are chosen from. Null for any other table.
 */
export function columnsByLooks(rows: readonly Row[]): readonly ColumnRole[] | null {
  if (rows.length < fewestRows || rows.filter(({ looks }) => looks).length < rows.length * nearlyAll) return null
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const isFull = (at: number) => rows.filter(({ cells }) => cells[at]?.trim()).length >= rows.length * nearlyAll
  const texts = Array.from({ length: width }, (_, at) => at).filter(
    (at) => isFull(at) && rows.some(({ cells }) => /\p{L}{2}/u.test(cells[at] ?? '')),
  )
  const [stem = -1] = texts
  if (texts.length < 3 || new Set(rows.map(({ cells }) => cells[stem])).size < rows.length * nearlyAll) return null
  const columns = Array.from({ length: width }, (_, at): ColumnRole => {
    if (at === stem) return 'stem'
    return at > stem && texts.includes(at) ? 'option' : 'ignored'
  })
  return markedAnswers(rows, columns).size >= rows.length * nearlyAll ? columns : null
}

import type { ColumnRole } from '../../contract/columnMapping.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import type { Row } from './Table.ts'

/**
 * The letters of the options whose cells look in another way than the rest, where one look does so in nearly all rows and
 * not always in the same columns; empty otherwise.
 */
export function markedAnswers(rows: readonly Row[], columns: readonly ColumnRole[]): ReadonlyMap<Row, string> {
  const places = columns.flatMap((role, at) => (role === 'option' ? [at] : []))
  const asking = rows.filter(({ cells }) => places.filter((at) => cells[at]?.trim()).length >= 2)
  const looks = new Set(asking.flatMap(({ looks }) => places.map((at) => looks?.[at] ?? '').filter(Boolean)))
  for (const look of looks) {
    const answers = new Map<Row, string>()
    for (const row of asking) {
      const right = places.flatMap((at, nth) => (row.looks?.[at] === look ? [labelAt(nth)] : []))
      const filled = places.filter((at) => row.cells[at]?.trim()).length
      if (right.length > 0 && right.length < filled) answers.set(row, right.join(''))
    }
    const isKey = answers.size >= asking.length * 0.8
    if (isKey && (answers.size < 4 || new Set(answers.values()).size > 1)) return answers
  }
  return new Map()
}

import type { ColumnRole } from '../../contract/columnMapping.ts'
import { parseList, parseOptions, withoutLabels } from './parseCell.ts'
import type { Row, TablePart } from './readTable.ts'

/** The cells of one question by meaning; a question may take several rows. */
export type RowFields = {
  first: number
  last: number
  number: string
  stem: string
  type: string
  options: string[]
  answer: string
  explanation: string
  section: string
}

const cellsWith = (row: Row, columns: readonly ColumnRole[], role: ColumnRole): string[] =>
  row.cells.filter((_, at) => columns[at] === role).map((cell) => cell.trim())

/** The fields of every row that asks something; a row without stem goes on with the options of the one above. */
export function fieldsOf(part: TablePart): RowFields[] {
  const { columns } = part.mapping
  const questions: RowFields[] = []
  let section = ''
  for (const row of part.rows) {
    const one = (role: ColumnRole) => cellsWith(row, columns, role)[0] ?? ''
    const stem = one('stem')
    const options = optionsOf(row, columns)
    const last = questions.at(-1)
    section = one('section') || section
    if (stem === '' && last && options.length > 0) {
      last.options.push(...options)
      last.answer ||= one('answer')
      last.last = row.block
      continue
    }
    if (stem === '' || isTitle(row, part.titles)) continue
    if (
      options.length === 0 &&
      one('answer') === '' &&
      one('type') === '' &&
      row.cells.filter((cell) => cell.trim() !== '').length < 2
    )
      continue
    questions.push({
      first: row.block,
      last: row.block,
      number: one('number'),
      stem,
      type: one('type'),
      options,
      answer: one('answer'),
      explanation: one('explanation'),
      section,
    })
  }
  return questions
}

const isTitle = (row: Row, titles: readonly string[]): boolean =>
  titles.length > 0 && row.cells.every((cell, at) => cell === (titles[at] ?? ''))

function optionsOf(row: Row, columns: readonly ColumnRole[]): string[] {
  const inColumns = cellsWith(row, columns, 'option')
  while (inColumns.length > 0 && inColumns.at(-1) === '') inColumns.pop()
  const distractors = cellsWith(row, columns, 'distractor')
    .flatMap((cell) => parseList(cell) ?? [cell])
    .filter(Boolean)
  if (distractors.length > 0) return [cellsWith(row, columns, 'answer')[0] ?? '', ...distractors].filter(Boolean)
  if (inColumns.some(Boolean))
    return withoutLabels(inColumns).filter((text, at) => text !== '' || at < inColumns.length)
  const inOne = cellsWith(row, columns, 'options')[0]
  return inOne ? parseOptions(inOne) : []
}

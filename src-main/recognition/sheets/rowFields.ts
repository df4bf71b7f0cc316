import type { ColumnRole } from '../../contract/columnMapping.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import { fold } from '../tokens/fold.ts'
import { truthOf } from '../tokens/truthWords.ts'
import { takeAnswersOutOfStems } from './answersInStems.ts'
import { separatorOf } from './cutOptions.ts'
import { markedAnswers } from './markedAnswers.ts'
import { optionsBelow } from './optionsBelow.ts'
import { takeOptionsOutOfStems } from './optionsInStems.ts'
import { labelledColumns, ownLabel, parseList, parseOptions, withBareLetters, withoutLabels } from './parseCell.ts'
import { withSignedOptions } from './signedOptions.ts'
import type { Row, RowFields, TablePart } from './Table.ts'

const cellsWith = (row: Row, columns: readonly ColumnRole[], role: ColumnRole): string[] =>
  row.cells.filter((_, at) => columns[at] === role).map((cell) => cell.trim())

const filledOf = (row: Row | undefined): number[] =>
  row ? row.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at])) : []

/** The fields of every row that asks something; a row without stem goes on with the options of the one above. */
export function fieldsOf(part: TablePart): RowFields[] {
  const { columns } = part.mapping
  const questions: RowFields[] = []
  let section = ''
  const inOwnRows = columns.filter((role) => role === 'option' || role === 'options').length === 1
  const inOne = part.rows.flatMap((row) => cellsWith(row, columns, 'options').slice(0, 1))
  const separator = separatorOf(inOne)
  const areBare = withBareLetters(inOne, separator)
  const marked = markedAnswers(part.rows, columns)
  const isLabelled = labelledColumns(part.rows.map((row) => cellsWith(row, columns, 'option')))
  const stems = part.rows.map((row) => cellsWith(row, columns, 'stem')[0] ?? '')
  const below = optionsBelow(stems, (at) => filledOf(part.rows[at]).length === 1)
  for (const [at, row] of part.rows.entries()) {
    const one = (role: ColumnRole) => cellsWith(row, columns, role)[0] ?? ''
    const stem = stems[at] ?? ''
    const options = optionsInRow(row, columns, separator, isLabelled, areBare)
    const last = questions.at(-1)
    const lower = below.get(at)
    if (lower && last && last.last === part.rows[at - 1]?.block) {
      last.options.push(...lower)
      last.last = row.block
      continue
    }
    section = one('section') || section
    const goesOn = stem === '' || (inOwnRows && options.length === 1 && stem === last?.stem)
    if (stem === '' && last && standsForItself(options, one('answer'), last)) continue
    if (goesOn && last && options.length > 0) {
      last.options.push(...options)
      last.marks.push(...options.map(() => one('answer')))
      last.answer ||= one('answer')
      last.last = row.block
      continue
    }
    if (stem === '' || isHelp(row, part)) continue
    const isAlone = options.length === 0 && one('answer') === '' && one('type') === '' && filledOf(row).length < 2
    if (isAlone && !below.has(at + 1)) continue
    questions.push({
      first: row.block,
      last: row.block,
      number: one('number'),
      stem,
      type: one('type'),
      options,
      answer: cellsWith(row, columns, 'answer').filter(Boolean).join('；') || (marked.get(row) ?? ''),
      marks: options.map(() => one('answer')),
      explanation: one('explanation'),
      section,
    })
  }
  return withSignedOptions(
    takeOptionsOutOfStems(
      takeAnswersOutOfStems(
        questions.map((question) => (question.first < question.last ? withMarkedRows(question) : question)),
      ),
    ),
  )
}

/** Options and an answer below a question that has both: what they belong to is lost, a picture as a rule. */
const standsForItself = (options: readonly string[], answer: string, above: RowFields): boolean =>
  options.length >= 2 && above.options.length >= 2 && answer !== '' && above.answer !== '' && above.first === above.last

const isRightSign = (text: string): boolean => /^(?:[xX*●★1]|\(?[xX]\))$/.test(text) || truthOf(text) === true

/** One option a row, and a sign in the rows of the right ones: their letters are the answer. */
function withMarkedRows(question: RowFields): RowFields {
  const { marks } = question
  const isBlank = (mark: string) => mark === '' || mark === '0' || truthOf(mark) === false
  const signs = marks.filter((mark) => mark !== '')
  const hasTrue = signs.some((mark) => mark === '1' || truthOf(mark) === true)
  const right = marks.map((mark) => (hasTrue ? !isBlank(mark) : isRightSign(mark)))
  const areMarks = signs.every((mark) => isRightSign(mark) || (hasTrue && isBlank(mark)))
  if (marks.length !== question.options.length || !areMarks || !right.includes(true)) return question
  return { ...question, answer: right.flatMap((isRight, at) => (isRight ? [labelAt(at)] : [])).join('') }
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

const sample = /^[(（【[]?(?:示例|样例|范例|举例|例|example|sample|e\.g\.)[)）】\]]?[:：]?\s*\d{0,2}$/i

/** The titles once more, or a row of a template that says what to write under each. */
function isHelp(row: Row, { titles, mapping }: TablePart): boolean {
  if (titles.length === 0) return false
  if (row.cells.every((cell, at) => cell === (titles[at] ?? ''))) return true
  const [stem = ''] = cellsWith(row, mapping.columns, 'stem')
  const [number = ''] = cellsWith(row, mapping.columns, 'number')
  if (sample.test(number) || /^[(（【[]?(?:示例|样例|范例)[)）】\]]?[:：]/.test(stem)) return true
  if (/^[([（【]?(?:必填|选填|必须|required|mandatory)[)\]）】]?[!！。.]?$/i.test(stem)) return true
  const filled = filledOf(row)
  const named = filled.filter((at) => {
    const title = plain((titles[at] ?? '').replace(/[(（[].*/s, ''))
    return title.length >= 2 && plain(row.cells[at] ?? '').includes(title)
  })
  return named.length >= 3 && named.length >= filled.length * 0.5
}

/** "A. wet", "B. dry", "C": the last is a letter without a text. */
function withoutBareLabels(cells: readonly string[]): string[] {
  const isBare = (cell: string, at: number) => cell.toUpperCase() === labelAt(at)
  const others = cells.filter((cell, at) => cell !== '' && !isBare(cell, at))
  const areLabelled = others.length >= 2 && cells.filter((cell, at) => ownLabel(cell, at) > 0).length === others.length
  return cells.map((cell, at) => (areLabelled && isBare(cell, at) ? '' : cell))
}

function optionsInRow(
  row: Row,
  columns: readonly ColumnRole[],
  separator: RegExp | null,
  isLabelled: boolean,
  areBare: boolean,
): string[] {
  const inColumns = withoutBareLabels(cellsWith(row, columns, 'option'))
  while (inColumns.length > 0 && inColumns.at(-1) === '') inColumns.pop()
  const distractors = cellsWith(row, columns, 'distractor')
    .flatMap((cell) => parseList(cell) ?? [cell])
    .filter(Boolean)
  if (distractors.length > 0) return [cellsWith(row, columns, 'answer')[0] ?? '', ...distractors].filter(Boolean)
  if (inColumns.some(Boolean))
    return withoutLabels(inColumns).map((text, at) => (isLabelled ? text.slice(ownLabel(text, at)) : text))
  const inOne = cellsWith(row, columns, 'options')[0]
  return inOne ? parseOptions(inOne, separator, areBare) : []
}

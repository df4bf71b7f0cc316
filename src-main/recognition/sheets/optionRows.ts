import type { ColumnRole } from '../../contract/columnMapping.ts'
import { labelAt } from '../../contract/questionProblems.ts'
import { truthOf } from '../tokens/truthWords.ts'
import type { Row } from './Table.ts'

const sign = /^(?:[xX√✓✔●★*1]|\([xX]\))$/
const isRight = (cell: string): boolean => sign.test(cell) || truthOf(cell) === true
const isFlag = (cell: string): boolean => /^[0-]?$/.test(cell) || truthOf(cell) === false || isRight(cell)

const usual = 0.5
const nearlyAll = 0.9

/**
 * A table in which most rows go on with the question above, each with one text and, in another column, whether it is right: the
 * texts are options and the words or signs beside them the key, whatever their titles say. Else the columns as they are.
 */
export function withOptionRows(columns: readonly ColumnRole[], rows: readonly Row[]): readonly ColumnRole[] {
  const stem = columns.indexOf('stem')
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const below = filled.filter(({ cells }) => !cells[stem]?.trim())
  const heads = filled.length - below.length
  if (stem < 0 || heads < 2 || below.length < filled.length * usual) return columns
  const cellsAt = (at: number) => below.map(({ cells }) => cells[at]?.trim() ?? '')
  const behind = columns.map((_, at) => at).filter((at) => at !== stem)
  const isText = (at: number) =>
    cellsAt(at).filter((cell) => cell !== '' && !isFlag(cell)).length >= below.length * nearlyAll
  const texts = behind.filter((at) => isText(at) && cellsAt(at).some((cell) => cell.length > 2))
  const [text = -1] = texts
  const flags = behind.filter((at) => {
    const said = cellsAt(at)
    return said.every(isFlag) && said.some(isRight) && !said.every(isRight)
  })
  const [flag = -1] = flags
  if (texts.length !== 1 || flags.length !== 1) return columns
  return columns.map((role, at) => {
    if (at === text) return 'option'
    if (at === flag) return 'answer'
    return role === 'option' || role === 'options' || role === 'answer' ? 'ignored' : role
  })
}

/** Whether the cells of a column count the rows that ask the same by letters. */
function countsRows(rows: readonly Row[], stem: number, column: number): boolean {
  let [count, last] = [0, '']
  return rows.every(({ cells }) => {
    const stemOfRow = cells[stem]?.trim() ?? ''
    count = stemOfRow === '' || stemOfRow === last ? count + 1 : 0
    last = stemOfRow || last
    return cells[column]?.trim().toUpperCase() === labelAt(count)
  })
}

/**
 * Rows of which several ask the same, each with a letter that counts on and a text: the text is the option, whatever its title says,
 * and the letter tells nothing of what is right.
 */
export function withLetteredRows(columns: readonly ColumnRole[], rows: readonly Row[]): readonly ColumnRole[] {
  const [stem, text] = [columns.indexOf('stem'), columns.indexOf('answer')]
  if (stem < 0 || text < 0 || rows.length < fewestRows) return columns
  const letter = columns.findIndex((_, at) => at !== stem && at !== text && countsRows(rows, stem, at))
  const others = columns.some((role, at) => at !== letter && (role === 'option' || role === 'options'))
  const texts = rows.filter(({ cells }) => /[^\s]{2}/.test(cells[text] ?? ''))
  const asked = new Set(rows.map(({ cells }) => cells[stem]?.trim())).size
  if (letter < 0 || others || asked < 2 || rows.length < asked * 2 || texts.length < rows.length * usual) return columns
  return columns.map((role, at) => (at === text ? 'option' : at === letter ? 'ignored' : role))
}

const fewestRows = 4

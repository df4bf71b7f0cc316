import type { ColumnRole } from '../../contract/columnMapping.ts'
import { fold } from '../tokens/fold.ts'
import { separatorOf } from './cutOptions.ts'
import { parseOptions } from './parseCell.ts'
import type { Row } from './Table.ts'

/** "Answer: B" in each cell. */
const label = /^\p{L}[\p{L} ]{0,20}:\s*/u
const letters = /^[A-Ha-h](?:[\s,，、;；|]*[A-Ha-h])*$/
const numbers = /^\d{1,2}(?:\s*[,，、;；|]\s*\d{1,2})*$/
const nearlyAll = 0.9

/**
 * Options without an answer: a column whose title nobody knows is the answer where nearly all of its cells name options by letter
 * or number, and not always the same ones nor one after another.
 */
export function withToldAnswer(columns: readonly ColumnRole[], rows: readonly Row[]): readonly ColumnRole[] {
  const count = columns.filter((role) => role === 'option').length || listedIn(rows, columns.indexOf('options'))
  if (count < 2 || columns.includes('answer') || columns.includes('distractor')) return columns
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), columns.length)
  const all = Array.from({ length: width }, (_, at) => columns[at] ?? 'ignored')
  const last = all.findLastIndex((role, at) => role === 'ignored' && namesOptions(cellsOf(rows, at), count))
  return last < 0 ? columns : all.map((role, at) => (at === last ? 'answer' : role))
}

/** How many options most cells of a column list. */
function listedIn(rows: readonly Row[], at: number): number {
  if (at < 0) return 0
  const filled = cellsOf(rows, at).filter((cell) => cell !== '')
  const separator = separatorOf(filled)
  const counts = filled.map((cell) => parseOptions(cell, separator).length).sort((a, b) => a - b)
  return counts[counts.length >> 1] ?? 0
}

const cellsOf = (rows: readonly Row[], at: number): readonly string[] =>
  rows.map(({ cells }) => fold(cells[at]?.trim() ?? '').replace(label, ''))

function namesOptions(cells: readonly string[], count: number): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const names = filled.filter((cell) => {
    if (letters.test(cell))
      return [...cell.toUpperCase()].every((sign) => !/[A-H]/.test(sign) || sign.charCodeAt(0) - 65 < count)
    return numbers.test(cell) && cell.split(/\D+/).every((digit) => Number(digit) <= count)
  })
  const isRun = filled.every((cell, at) => at === 0 || Number(cell) === Number(filled[at - 1]) + 1)
  return (
    filled.length >= Math.max(2, cells.length * 0.6) &&
    names.length >= filled.length * nearlyAll &&
    new Set(filled).size >= 2 &&
    !isRun
  )
}

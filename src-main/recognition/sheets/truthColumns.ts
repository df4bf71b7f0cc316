import { truthOf } from '../tokens/truthWords.ts'
import type { Row } from './Table.ts'

const mark = /^(?:[xX×✗√✓✔●•*1☑☒■]|[([][xX√✓][)\]])$/
const emptyBox = /^(?:[☐□○◯]|[[(]\s*[\])])$/
const fewest = 2
const nearlyAll = 0.9

/** The places of two columns titled right and wrong, side by side; null without such. */
function placesIn({ cells }: Row): readonly [yes: number, no: number] | null {
  const values = cells.map((cell) => truthOf(cell.trim()))
  const [yes, no] = [values.indexOf(true), values.indexOf(false)]
  const isPair = values.filter((value) => value !== null).length === 2 && Math.abs(yes - no) === 1
  return yes >= 0 && no >= 0 && isPair ? [yes, no] : null
}

/**
 * Tables that say in two columns whether a statement is right or wrong, by a mark in one of them: both become one column with
 * the value. Other tables stay as they are.
 */
export function withTruthColumns(rows: readonly Row[]): readonly Row[] {
  const head = rows.slice(0, 5).findIndex((row) => placesIn(row) !== null)
  const title = rows[head]
  const places = title ? placesIn(title) : null
  if (!title || !places) return rows
  const [yes, no] = places
  const first = Math.min(yes, no)
  const saidIn = ({ cells }: Row): string | null => {
    const [right = '', wrong = ''] = [yes, no].map((at) => (cells[at]?.trim() ?? '').replace(emptyBox, ''))
    if ((right === '') === (wrong === '') || !mark.test(right + wrong)) return null
    return right === '' ? (title.cells[no] ?? '') : (title.cells[yes] ?? '')
  }
  const below = rows.slice(head + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const told = below.filter((row) => saidIn(row) !== null).length
  if (told < fewest || told < below.length * nearlyAll) return rows
  // statements below an empty title
  const untitled = title.cells.findIndex((cell) => cell.trim() === '')
  const asked = below.filter(({ cells }) => /\p{L}{2}/u.test(cells[untitled] ?? '')).length >= below.length * nearlyAll
  const titled = (row: Row): Row =>
    untitled < 0 || !asked ? row : { ...row, cells: row.cells.map((cell, at) => (at === untitled ? 'Question' : cell)) }
  const joined = (row: Row, value: string): Row => ({
    ...row,
    cells: row.cells.map((cell, at) => (at === first ? value : at === Math.max(yes, no) ? '' : cell)),
  })
  return rows.map((row, at) =>
    at < head ? row : at === head ? titled(joined(row, 'True or false')) : joined(row, saidIn(row) ?? ''),
  )
}

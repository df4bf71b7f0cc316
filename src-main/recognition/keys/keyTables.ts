import type { Block } from '../../documents/SourceDocument.ts'
import { truthOf } from '../tokens/truthWords.ts'

const numberCell =
  /^\s*(?:(?:第|q\.?|question)?\s{0,4}(\d{1,3})\s{0,4}[.、]?\s{0,4}题?|(\d{1,3})\s{0,4}[-~—–]\s{0,4}(\d{1,3}))\s*$/i
const titleCell =
  /^\s*(?:(?:题号|题目|序号|题|答案|参考答案|正确答案|选项|no\.?|nr\.?|n[°º]|№|#|q|ans?\.?|number|item|question|frage|answer|antwort|lösung|key|réponse|réf?\.?|pregunta|respuesta|questão|gabarito|domanda|risposta|вопрос|ответ|問|解答|正解)s?\s*)?(?:[:：]\s*)?$/i

const isNumber = (cell: string): boolean => numberCell.test(cell)
const isAnswer = (cell: string): boolean =>
  /^\s*[A-Ha-h](?:[\s,，、]*[A-Ha-h]){0,9}\s*$/.test(cell) || truthOf(cell) !== null

const body = (cells: readonly string[]): readonly string[] =>
  (titleCell.test(cells[0] ?? '') ? cells.slice(1) : cells).filter((cell) => cell.trim() !== '')

/** "No." or "Answer" before what is counted: the last row of such a table may hold one entry. */
const isTitled = (row: Block | undefined): boolean =>
  /\S/.test(row?.cells?.[0] ?? '') && titleCell.test(row?.cells?.[0] ?? '')

/** "1 | 2 | 3" above "A | B | C", or "1 | A | 2 | B": the same as one line "1.A 2.B 3.C". Null if it is no such row. */
export function keyLineOfRow(row: Block, above: Block | undefined): string | null {
  const cells = body(row.cells ?? [])
  const numbers = above?.kind === 'tableRow' ? body(above.cells ?? []) : []
  const fewest = isTitled(row) && isTitled(above) ? 1 : 2
  if (cells.length < fewest) return null
  if (numbers.length >= fewest && numbers.length >= cells.length && numbers.every(isNumber) && cells.every(isAnswer))
    return cells
      .map((cell, at) => `${numbers[at]?.replace(/[第题\s]/g, '')}.${cell.replace(/[\s,，、]/g, '')}`)
      .join(' ')
  const pairs =
    cells.length > 1 &&
    cells.length % 2 === 0 &&
    cells.every((cell, at) => (at % 2 === 0 ? isNumber(cell) : isAnswer(cell)))
  return pairs
    ? cells
        .map((cell, at) => (at % 2 === 0 ? `${cell.replace(/[第题\s]/g, '')}.` : `${cell.replace(/[\s,，、]/g, '')} `))
        .join('')
        .trim()
    : null
}

/** "Q1 | B | topic": the number and its answer; null for any other row. */
function entryOf(row: Block | undefined): string | null {
  const [number = '', answer = '', ...more] = row?.kind === 'tableRow' ? (row.cells ?? []) : []
  const letters = answer.replace(/[★☆*\s,，、;；]/g, '')
  const digits = /\d{1,3}/.exec(number)?.[0]
  if (!digits || !isNumber(number) || !isAnswer(letters) || more.some((cell) => cell.length > 60)) return null
  return `${digits}.${letters}`
}

/** A row of a key with an answer and more, where the row above or below is one too. */
export function keyLineOfEntry(row: Block, above: Block | undefined, below: Block | undefined): string | null {
  const entry = entryOf(row)
  return entry !== null && (entryOf(above) !== null || entryOf(below) !== null) ? entry : null
}

/** The numbers above the answers of a key: part of it, and nothing to read by itself. */
export function isNumberRow(row: Block, below: Block | undefined): boolean {
  return below?.kind === 'tableRow' && body(row.cells ?? []).every(isNumber) && keyLineOfRow(below, row) !== null
}

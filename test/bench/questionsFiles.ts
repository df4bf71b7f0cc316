import * as XLSX from '@e965/xlsx'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { questionsText } from '../support/library/questionsText.ts'

const paragraph = (line: string) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`

/** A Word document with this many different questions, a paragraph a line. */
export const questionsDocx = (count: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(buildDocx({ body: questionsText(count).split('\n').map(paragraph).join('') }))

/** A sheet with this many different questions, a row each. */
export function questionsXlsx(count: number): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: count }, (_, i) => [
    `What is ${i} plus ${i * 7 + 1}, by the rules of chapter ${i % 90}?`,
    ...[String(i * 8 + 1), String(i * 8 + 2), String(i * 8 - 5), `none of ${i}`],
    'A',
  ])
  const sheet = XLSX.utils.aoa_to_sheet([['Question', 'A', 'B', 'C', 'D', 'Answer'], ...rows])
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'Questions')
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }))
}

export const questionsTxt = (count: number): Uint8Array<ArrayBuffer> => new TextEncoder().encode(questionsText(count))

import { utils, write } from '@e965/xlsx'
import type { Sheet } from '../grid/layCells.ts'

/** Renders sheets as an Excel workbook. */
export function asWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows } of sheets)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name.slice(0, 31))
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
}

import * as XLSX from '@e965/xlsx'
import type { Losses } from '../Written.ts'

/** Excel's own limit; SheetJS refuses to write more. */
const longestCell = 32_767

export type Sheet = {
  name: string
  rows: readonly (readonly string[])[]
  /** A1 ranges. */
  merges?: readonly string[]
  /** In characters, by column. */
  widths?: readonly number[]
}

/**
 * A workbook of one sheet in which every cell is text: what begins like a formula is no formula, and "001" keeps its zeros. Cells
 * longer than Excel allows are cut and counted.
 */
export function xlsxBytes({ name, rows, merges = [], widths = [] }: Sheet, losses: Losses): Uint8Array {
  const sheet: XLSX.WorkSheet = {}
  let width = 0
  for (const [row, cells] of rows.entries())
    for (const [column, text] of cells.entries()) {
      width = Math.max(width, column + 1)
      if (text === '') continue
      if (text.length > longestCell) losses.add('texts')
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = { t: 's', v: printable(text).slice(0, longestCell) }
    }
  sheet['!ref'] = XLSX.utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: Math.max(0, rows.length - 1), c: Math.max(0, width - 1) },
  })
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  const workbook = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(workbook, sheet, name)
  const bytes: unknown = XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true, bookSST: true })
  if (bytes instanceof Uint8Array) return new Uint8Array(bytes)
  throw new Error('SheetJS gave no bytes')
}

/** Signs that XML cannot hold would make the workbook unreadable. */
const printable = (text: string): string => text.replace(/[[\p{Cc}--[\t\n\r]]\p{Cs}\uFFFE\uFFFF]/gv, '')

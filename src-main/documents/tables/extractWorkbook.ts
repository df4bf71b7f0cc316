import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import { AppError } from '../../contract/faults.ts'
import { readColour } from '../readColour.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { openXls } from './openXls.ts'
import { openXlsx } from './openXlsx.ts'
import { mostColumns, tableRowBlock } from './tableRowBlock.ts'

/**
 * A workbook, sheet after sheet, one block a row that is not blank. Where several sheets hold something, each begins with
 * its name as a heading. Merged cells have their text in the first cell only; hidden sheets are left out.
 */
export function extractWorkbook(bytes: Uint8Array, name: string, format: 'xlsx' | 'xls' | 'ods'): SourceDocument {
  const book = openWorkbook(bytes, name, format)
  const hidden = new Set(
    book.Workbook?.Sheets?.filter(({ Hidden }) => Hidden).map((sheet, index) => sheet.name ?? book.SheetNames[index]),
  )
  const sheets = book.SheetNames.filter((sheet) => !hidden.has(sheet))
    .map((sheet) => ({ sheet, rows: readRows(book, sheet) }))
    .filter(({ rows }) => rows.length > 0)
  const blocks = sheets.flatMap(({ sheet, rows }) => (sheets.length > 1 ? [sheetHeading(sheet), ...rows] : rows))
  const notes = [...hidden].map((sheet) => `the hidden sheet ${sheet} was left out`)
  return { name, format, blocks, images: {}, notes }
}

const options = { dense: true, cellFormula: false, cellHTML: false, cellText: true, cellStyles: true }

const isOle = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf

function openWorkbook(bytes: Uint8Array, name: string, format: 'xlsx' | 'xls' | 'ods'): WorkBook {
  try {
    if (isOle(bytes)) return openXls(bytes, options)
    return format === 'xlsx' ? openXlsx(bytes, name, options) : read(bytes, { ...options, type: 'array' })
  } catch (cause) {
    if (cause instanceof Error && /password|encrypt/i.test(cause.message))
      throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; save it without a password first.`, { cause })
    throw cause
  }
}

const sheetHeading = (sheet: string): Block => ({
  kind: 'heading',
  text: sheet.trim(),
  level: 1,
  anchor: { kind: 'cell', sheet, row: 0, column: 0 },
})

/** What a sheet can have; a cell that says it stands beyond is none. */
const mostRows = 1_048_576

/** Goes by the rows that are there, not by the stated size of the sheet, which may be a million rows of nothing. */
function readRows(book: WorkBook, sheet: string): Block[] {
  const content: unknown = book.Sheets[sheet]?.['!data']
  if (!Array.isArray(content)) return []
  const blocks: Block[] = []
  // by the keys that there are: between two rows of a hostile sheet there may be millions of holes
  for (const key of Object.keys(content)) {
    const index = Number(key)
    const row: (CellObject | undefined)[] | undefined =
      index < mostRows ? content[index]?.slice(0, mostColumns) : undefined
    const block = row && tableRowBlock(Array.from(row, showCell), { sheet, row: index }, Array.from(row, fillOf))
    if (block) blocks.push(block)
  }
  return blocks
}

/** The colour behind a cell; white is none. */
function fillOf(cell: CellObject | undefined): string | undefined {
  const style: unknown = cell?.s
  if (typeof style !== 'object' || style === null || !('fgColor' in style)) return undefined
  const { fgColor } = style
  if (typeof fgColor !== 'object' || fgColor === null || !('rgb' in fgColor)) return undefined
  const colour = typeof fgColor.rgb === 'string' ? readColour(fgColor.rgb.slice(-6)) : undefined
  return colour === 'FFFFFF' ? undefined : colour
}

/** As the sheet shows it, but numbers without the exponents and the #### of narrow columns. */
function showCell(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'z') return ''
  if (cell.t === 's') return String(cell.v)
  const shown = cell.w ?? String(cell.v)
  const isSpoilt = cell.t === 'n' && (/E[+-]\d+$/.test(shown) || /^#+$/.test(shown))
  return isSpoilt ? String(cell.v) : shown
}

import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import { AppError } from '../../contract/faults.ts'
import type { Look } from '../lineBuilder.ts'
import { readColour } from '../readColour.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { fontPatterns } from './fontsAsFills.ts'
import { openXls } from './openXls.ts'
import { openXlsx } from './openXlsx.ts'
import { remarksOf } from './remarksOf.ts'
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
  const rows = Object.keys(content).flatMap((key): [number, (CellObject | undefined)[]][] => {
    const index = Number(key)
    const row = index < mostRows ? content[index]?.slice(0, mostColumns) : undefined
    return row ? [[index, Array.from(row)]] : []
  })
  const remarks = remarksOf(rows)
  for (const [index, row] of rows) {
    const cells = row.map(showCell)
    const remark = remarks?.texts.get(index)
    if (remarks && remark) {
      while (cells.length < remarks.column) cells.push('')
      cells.push(remark)
    }
    const block = tableRowBlock(cells, { sheet, row: index }, row.map(lookOf))
    if (block) blocks.push(block)
  }
  return blocks
}

/** The colour behind a cell, or how its letters look; white is none. */
function lookOf(cell: CellObject | undefined): Look | undefined {
  const style: unknown = cell?.s
  if (typeof style !== 'object' || style === null || !('fgColor' in style)) return undefined
  const pattern = 'patternType' in style ? style.patternType : undefined
  if (pattern === fontPatterns.bold) return { bold: true }
  const { fgColor } = style
  if (typeof fgColor !== 'object' || fgColor === null || !('rgb' in fgColor)) return undefined
  const colour = typeof fgColor.rgb === 'string' ? readColour(fgColor.rgb.slice(-6)) : undefined
  if (colour === undefined || colour === 'FFFFFF') return undefined
  return pattern === fontPatterns.coloured ? { colour } : { highlight: colour }
}

/** As the sheet shows it, but numbers without the exponents and the #### of narrow columns. */
function showCell(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.t === 'z') return ''
  if (cell.t === 's') return String(cell.v)
  const shown = cell.w ?? String(cell.v)
  const isSpoilt = cell.t === 'n' && (/E[+-]\d+$/.test(shown) || /^#+$/.test(shown))
  return isSpoilt ? String(cell.v) : shown
}

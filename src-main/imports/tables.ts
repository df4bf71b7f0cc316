import { eq } from 'drizzle-orm'
import type { TableView } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { extraction } from '../db/schema/library.ts'
import type { Block, SourceDocument } from '../documents/SourceDocument.ts'
import { getImportRow } from './imports.ts'

const [sampleRows, longestCell] = [3, 60]

type SheetRow = { sheet: string; row: number; cells: readonly string[] }

const sheetRowOf = (block: Block, index: number): SheetRow[] => {
  if (block.kind !== 'tableRow' || !block.cells) return []
  const { anchor, cells } = block
  return [anchor.kind === 'cell' ? { sheet: anchor.sheet, row: anchor.row, cells } : { sheet: '', row: index, cells }]
}

/**
 * Lists the tables of an import's document, one for each sheet, with how its first one was read and a few rows to tell the
 * columns by. Sheets in which no questions were found are there too, with nothing but `ignored` columns.
 */
export function listTables(db: Reader, importId: number): TableView[] {
  const { documentId, tables } = getImportRow(db, importId)
  const stored = db.select().from(extraction).where(eq(extraction.documentId, documentId)).get()
  if (!stored) return []
  const rows = unpack<SourceDocument>(stored.source).blocks.flatMap(sheetRowOf)
  const sheets = Map.groupBy(rows, ({ sheet }) => sheet)
  return [...sheets].flatMap(([sheet, held]): TableView[] => {
    if (held.length < 2) return []
    const read = tables.find((table) => table.sheet === sheet)
    const headerRow = read?.headerRow ?? null
    const width = held.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const below = held.filter(({ row, cells }) => row > (headerRow ?? -1) && cells.some((cell) => cell.trim() !== ''))
    return [
      {
        sheet,
        headerRow,
        columns: Array.from({ length: width }, (_, at) => read?.columns[at] ?? 'ignored'),
        titles: read?.titles ?? [],
        confidence: read?.confidence ?? 0,
        questions: tables.filter((table) => table.sheet === sheet).reduce((sum, table) => sum + table.questions, 0),
        firstRow: held[0]?.row ?? 0,
        rows: below.slice(0, sampleRows).map(({ cells }) => cells.map((cell) => cell.slice(0, longestCell))),
      },
    ]
  })
}

import { eq } from 'drizzle-orm'
import type { UnresolvedText } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { unpack } from '../db/packed.ts'
import { extraction } from '../db/schema/library.ts'
import { printedLines } from '../documents/printedLines.ts'
import type { SourceDocument } from '../documents/SourceDocument.ts'
import { getImportRow } from './imports.ts'

/** Lists what no rule could read in an import, in document order; nothing before it was recognised. */
export function listUnresolved(db: Reader, importId: number): UnresolvedText[] {
  const { documentId, unresolved } = getImportRow(db, importId)
  const row = db.select().from(extraction).where(eq(extraction.documentId, documentId)).get()
  if (!row) return []
  const { blocks } = unpack<SourceDocument>(row.source)
  return unresolved.map((span) => ({ span, lines: printedLines(blocks, span) }))
}

import { eq } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import { unpack } from '../../db/packed.ts'
import { extraction } from '../../db/schema/library.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import { getImportRow } from '../imports.ts'

/** Returns the text of the document of an import, a line for each of its lines; empty before it was read. */
export function readText(db: Reader, importId: number): string {
  const { documentId } = getImportRow(db, importId)
  const row = db.select().from(extraction).where(eq(extraction.documentId, documentId)).get()
  if (!row) return ''
  const { blocks } = unpack<SourceDocument>(row.source)
  return blocks.map(({ label, text }) => (label === undefined ? text : `${label} ${text}`)).join('\n')
}

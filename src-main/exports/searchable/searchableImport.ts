import { basename, extname } from 'node:path'
import { eq } from 'drizzle-orm'
import { AppError } from '../../contract/faults.ts'
import { unpack } from '../../db/packed.ts'
import { document, extraction } from '../../db/schema/library.ts'
import type { SourceDocument } from '../../documents/SourceDocument.ts'
import { getImportRow } from '../../imports/imports.ts'
import { storedPages } from '../../imports/scanned/storedPages.ts'
import type { ExportPorts } from '../ExportPorts.ts'
import { searchablePdf } from './searchablePdf.ts'

type Ports = Pick<ExportPorts, 'db' | 'documents' | 'readers'>

/** Writes the document of an import as a PDF with the text that was read of it. Throws NOT_FOUND, DOCUMENT_MISSING. */
export async function searchableImport(
  { db, documents, readers }: Ports,
  importId: number,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { documentId, name } = getImportRow(db, importId)
  const scanned = storedPages(db, documentId)
  if (scanned.size === 0) throw new AppError('NOT_FOUND', `No page of ${name} was read from a picture.`)
  const stored = db.select().from(document).where(eq(document.id, documentId)).get()
  if (!stored) throw new AppError('DOCUMENT_MISSING', 'The stored document is gone. Import the file again.')
  const { sha256, size } = stored
  const read = db.select().from(extraction).where(eq(extraction.documentId, documentId)).get()
  const blocks = read?.format === 'pdf' ? unpack<SourceDocument>(read.source).blocks : []
  const content = { file: documents.fileOf(sha256), sha256 }
  return { name: searchableName(name), bytes: await searchablePdf(readers, { name, content, size, scanned, blocks }) }
}

/** What the file is called beside the one that it was made from. */
const searchableName = (name: string): string => `${basename(name, extname(name)).slice(0, 80)} (text).pdf`

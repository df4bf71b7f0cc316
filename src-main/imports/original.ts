import { eq } from 'drizzle-orm'
import type { OriginalPlace } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { document } from '../db/schema/library.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { getImportRow } from './imports.ts'
import { openedCopy } from './openedCopy.ts'
import { originalName } from './originalName.ts'
import type { Readers } from './reader/Readers.ts'

export type Original = { name: string; bytes: Buffer }

type Stores = { db: Reader; documents: ContentStore; readers: Readers }

/** Reads the document of an import as it came. Throws NOT_FOUND, DOCUMENT_MISSING, DOCUMENT_ALTERED. */
export async function readOriginal({ db, documents, readers }: Stores, importId: number): Promise<Original> {
  const { documentId, name } = getImportRow(db, importId)
  const { sha256 = '' } = db.select().from(document).where(eq(document.id, documentId)).get() ?? {}
  const bytes = await documents.read(sha256)
  const { format } = await readers.read(
    { kind: 'detect', name, file: documents.fileOf(sha256) },
    { extent: bytes.length },
  )
  return { name: originalName(name, format), bytes }
}

/**
 * Opens a copy of the document, so that the stored one stays as it came (openedCopy.ts). Without a program to open it the address for a browser is given.
 */
export async function openOriginal(
  stores: Stores & { openFile: ((path: string) => Promise<void>) | undefined },
  importId: number,
): Promise<OriginalPlace> {
  const { name, bytes } = await readOriginal(stores, importId)
  if (!stores.openFile) return { address: `/original/${importId}` }
  await stores.openFile(await openedCopy(name, bytes, Date.now()))
  return { address: null }
}

import { eq } from 'drizzle-orm'
import { AppError } from '../../contract/faults.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { extraction } from '../../db/schema/library.ts'
import { getImportRow, wordOn } from '../imports.ts'
import type { Readers } from '../reader/Readers.ts'
import { extentOfBlocks } from '../reader/readerLimits.ts'
import type { ReadKey } from '../reader/readerMessages.ts'

/** The blocks of a document that was read, packed. */
export function findSource(db: Reader, documentId: number): Buffer | undefined {
  return db.select({ source: extraction.source }).from(extraction).where(eq(extraction.documentId, documentId)).get()
    ?.source
}

type Ports = { db: Reader; readers: Readers }
type Asked = { paperId: number; keyDocumentId: number; signal?: AbortSignal }

/** Reads a key as if it stood at the end of its paper. NOT_FOUND, DOCUMENT_MISSING, and what the reader throws. */
export function readKey({ db, readers }: Ports, { paperId, keyDocumentId, signal }: Asked): Promise<ReadKey> {
  const row = getImportRow(db, paperId)
  const paper = findSource(db, row.documentId)
  const key = findSource(db, keyDocumentId)
  if (!paper || !key) throw new AppError('DOCUMENT_MISSING', 'The paper of this key was not read. Import it again.')
  const extent = extentOfBlocks(paper) + extentOfBlocks(key)
  return readers.read({ kind: 'key', paper, key, ...wordOn(row) }, { extent, ...(signal && { signal }) })
}

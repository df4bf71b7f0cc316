import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { OriginalState } from '../contract/importCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { document } from '../db/schema/library.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { getImportRow } from './imports.ts'

type StatePorts = {
  db: Reader
  documents: ContentStore
  /** The unaltered bytes of a document; undefined if no backup has them. */
  findInBackups: (sha256: string) => Promise<Uint8Array | undefined>
}

function hashOf(db: Reader, importId: number): string {
  const { documentId } = getImportRow(db, importId)
  return db.select().from(document).where(eq(document.id, documentId)).get()?.sha256 ?? ''
}

/** Compares the stored document of an import with what was imported. Throws NOT_FOUND. */
export async function originalState({ db, documents, findInBackups }: StatePorts, id: number): Promise<OriginalState> {
  const sha256 = hashOf(db, id)
  const state = await documents.check(sha256)
  return { state, isInBackup: state !== 'sound' && (await findInBackups(sha256)) !== undefined }
}

/** Puts the document of an import back as it was. Throws NOT_FOUND if no backup has it, DISK_FULL, LIBRARY_UNWRITABLE. */
export async function bringBackOriginal({ db, documents, findInBackups }: StatePorts, id: number): Promise<void> {
  const found = await findInBackups(hashOf(db, id))
  if (!found) throw new AppError('NOT_FOUND', 'No backup has this document.')
  await documents.add(found)
}

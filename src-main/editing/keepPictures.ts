import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { QuestionImage } from '../contract/questionCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { image } from '../db/schema/library.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import { shownType } from '../questions/shownType.ts'

export type KeptStores = { db: Db; images: Pick<ContentStore, 'add'>; unsaved: Pick<ContentStore, 'add' | 'read'> }

const isKept = (db: Db, sha256: string): boolean =>
  db.select({ sha256: image.sha256 }).from(image).where(eq(image.sha256, sha256)).get() !== undefined

async function readUnsaved(unsaved: KeptStores['unsaved'], sha256: string): Promise<Buffer | undefined> {
  try {
    return await unsaved.read(sha256)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/**
 * Keeps the pictures of a question that is being saved: for good, so that an undone edit can be made again. What is not there is left
 * to the check of the question.
 */
export async function keepPictures(
  { db, images, unsaved }: KeptStores,
  shown: readonly QuestionImage[],
): Promise<void> {
  for (const sha256 of new Set(shown.map((one) => one.image))) {
    const bytes = isKept(db, sha256) ? undefined : await readUnsaved(unsaved, sha256)
    const mime = bytes && shownType(bytes)
    if (!bytes || !mime) continue
    await images.add(bytes)
    db.insert(image).values({ sha256, mime, size: bytes.length }).onConflictDoNothing().run()
  }
}

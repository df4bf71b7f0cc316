import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import { maxImageBytes } from '../contract/limits.ts'
import type { PictureView } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { image } from '../db/schema/library.ts'
import { getQuestionRow } from './questions.ts'
import { shownType } from './shownType.ts'

/** Where the bytes of pictures are kept, by their hash. Throws an AppError for what is not there. */
export type ImageStore = { read(sha256: string): Promise<Buffer> }

/** "image/x-emf" is called EMF. */
const nameOf = (mime: string) =>
  mime
    .replace(/^.*\/(?:x-|vnd\.)?/, '')
    .slice(0, 20)
    .toUpperCase()

async function readKept(images: ImageStore, sha256: string): Promise<Buffer | undefined> {
  try {
    return await images.read(sha256)
  } catch (error) {
    if (error instanceof AppError) return undefined
    throw error
  }
}

/**
 * Reads a picture by the question that shows it, so that nothing else of the store can be had. The page puts it into an `<img>`,
 * where not even SVG runs a script.
 */
export async function readPicture(
  db: Reader,
  images: ImageStore,
  questionId: number,
  sha256: string,
): Promise<PictureView> {
  if (!getQuestionRow(db, questionId).images.some((shown) => shown.image === sha256))
    throw new AppError('NOT_FOUND', `Question ${questionId} has no picture ${sha256}.`)
  return readImage(db, images, sha256)
}

/** Reads a picture whose right to be shown is known. */
export async function readImage(db: Reader, images: ImageStore, sha256: string): Promise<PictureView> {
  const kept = db.select().from(image).where(eq(image.sha256, sha256)).get()
  if (kept?.size === 0) return { kind: 'outside' }
  if (kept && kept.size > maxImageBytes) return { kind: 'tooLarge' }
  const bytes = await readKept(images, sha256)
  if (!bytes) return { kind: 'missing' }
  const type = shownType(bytes)
  if (!type) return { kind: 'unknownFormat', format: nameOf(kept?.mime ?? '') }
  return { kind: 'shown', dataUrl: `data:${type};base64,${bytes.toString('base64')}` }
}

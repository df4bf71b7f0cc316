import type { KeptPicture } from '../contract/editCalls.ts'
import { AppError } from '../contract/faults.ts'
import { maxImageBytes } from '../contract/limits.ts'
import type { Db } from '../db/openDatabase.ts'
import { image } from '../db/schema/library.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Readers } from '../imports/reader/Readers.ts'

export type PicturePorts = { db: Db; images: Pick<ContentStore, 'add'>; readers: Pick<Readers, 'read'> }

/** What takes more than it may is no picture that anybody needs. */
const asUnusable = (error: unknown): never => {
  const isTooMuch = error instanceof AppError && /^EXTRACTION_/.test(error.code)
  throw isTooMuch ? new AppError('PICTURE_UNUSABLE', 'This picture cannot be unpacked.', { cause: error }) : error
}

/**
 * Keeps a picture that a person puts into a question, as those of documents are: by the hash of its bytes, and for good, so that an
 * undone edit can be made again. Throws PICTURE_TOO_LARGE, PICTURE_UNUSABLE, HEIC_UNSUPPORTED.
 */
export async function addPicture({ db, images, readers }: PicturePorts, given: Uint8Array): Promise<KeptPicture> {
  if (given.length > maxImageBytes)
    throw new AppError('PICTURE_TOO_LARGE', `A picture may have ${maxImageBytes / 1024 / 1024} MB at most.`)
  const request = { kind: 'picture', bytes: given } as const
  const { bytes, mime } = await readers.read(request, { extent: given.length }).catch(asUnusable)
  const sha256 = await images.add(bytes)
  db.insert(image).values({ sha256, mime, size: bytes.length }).onConflictDoNothing().run()
  return { image: sha256, dataUrl: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}` }
}

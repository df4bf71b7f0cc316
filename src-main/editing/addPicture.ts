import type { KeptPicture } from '../contract/editCalls.ts'
import { AppError } from '../contract/faults.ts'
import { maxImageBytes } from '../contract/limits.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { KeptStores } from './keepPictures.ts'

export type PicturePorts = KeptStores & { readers: Pick<Readers, 'read'> }

/** What takes more than it may is no picture that anybody needs. */
const asUnusable = (error: unknown): never => {
  const isTooMuch = error instanceof AppError && /^EXTRACTION_/.test(error.code)
  throw isTooMuch ? new AppError('PICTURE_UNUSABLE', 'This picture cannot be unpacked.', { cause: error }) : error
}

/**
 * Takes a picture that a person puts into a question, by the hash of its bytes. Until the question is saved with it, it is not of the
 * library. Throws PICTURE_TOO_LARGE, PICTURE_UNUSABLE, HEIC_UNSUPPORTED.
 */
export async function addPicture({ unsaved, readers }: PicturePorts, given: Uint8Array): Promise<KeptPicture> {
  if (given.length > maxImageBytes)
    throw new AppError('PICTURE_TOO_LARGE', `A picture may have ${maxImageBytes / 1024 / 1024} MB at most.`)
  const request = { kind: 'picture', bytes: given } as const
  const { bytes, mime } = await readers.read(request, { extent: given.length }).catch(asUnusable)
  return { image: await unsaved.add(bytes), dataUrl: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}` }
}

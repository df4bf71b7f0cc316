import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import { isHeic } from '../pictures/pictureKind.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { openZip } from '../xml/openZip.ts'
import { pictureParts } from './isPictureZip.ts'

/** Pictures in an archive: a document of a page each, in the order of their names. Throws HEIC_UNSUPPORTED: no page is left out. */
export function extractPictureZip(bytes: Uint8Array, name: string): SourceDocument {
  const parts = new Map(openZip(bytes, name, () => true))
  const shelf = new ImageShelf()
  const pages = pictureParts([...parts.keys()])
  const heic = pages.find((part) => isHeic(signatureOf(parts.get(part))))
  if (heic) throw new AppError('HEIC_UNSUPPORTED', `${heic} in ${name} is a HEIC picture; save it as JPEG.`)
  const blocks = pages.map((part, page): Block => {
    const image = shelf.add(part, { mime: imageMime(part), bytes: parts.get(part) ?? new Uint8Array() })
    return { kind: 'image', text: '', images: [{ at: 0, image }], anchor: { kind: 'page', page, box: [0, 0, 0, 0] } }
  })
  return { name, format: 'pictures', blocks, images: shelf.images, notes: [] }
}

const signatureOf = (bytes: Uint8Array | undefined): string =>
  Buffer.from(bytes?.subarray(0, 40) ?? []).toString('latin1')

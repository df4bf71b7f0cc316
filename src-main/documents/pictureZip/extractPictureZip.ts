import { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { openZip } from '../xml/openZip.ts'
import { pictureParts } from './isPictureZip.ts'

/** Pictures in an archive: a document of a page each, in the order of their names. */
export function extractPictureZip(bytes: Uint8Array, name: string): SourceDocument {
  const parts = new Map(openZip(bytes, name, () => true))
  const shelf = new ImageShelf()
  const blocks = pictureParts([...parts.keys()]).map((part, page): Block => {
    const image = shelf.add(part, { mime: imageMime(part), bytes: parts.get(part) ?? new Uint8Array() })
    return { kind: 'image', text: '', images: [{ at: 0, image }], anchor: { kind: 'page', page, box: [0, 0, 0, 0] } }
  })
  return { name, format: 'pictures', blocks, images: shelf.images, notes: [] }
}

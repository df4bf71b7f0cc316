import { ImageShelf } from '../ImageShelf.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import { RtfReader } from './RtfReader.ts'

export function extractRtf(bytes: Uint8Array, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const blocks = new RtfReader(shelf).read(Buffer.from(bytes).toString('latin1'))
  return { name, format: 'rtf', blocks, images: shelf.images, notes: shelf.notes }
}

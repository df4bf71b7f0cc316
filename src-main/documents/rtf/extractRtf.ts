import { ImageShelf } from '../ImageShelf.ts'
import { isRespondus, respondusBlocks } from '../lms/respondusBlocks.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import { RtfReader } from './RtfReader.ts'

export function extractRtf(bytes: Uint8Array, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const blocks = new RtfReader(shelf).read(Buffer.from(bytes).toString('latin1'))
  // ExamSoft's questions are RTF with the signs of Respondus; one with pictures keeps them as a paper.
  const isStated = shelf.size === 0 && isRespondus(blocks.map(({ text }) => text))
  return {
    name,
    format: 'rtf',
    blocks: isStated ? respondusBlocks(blocks) : blocks,
    images: shelf.images,
    notes: shelf.notes,
  }
}

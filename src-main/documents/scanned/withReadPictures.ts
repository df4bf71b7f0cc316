import type { Block, SourceDocument } from '../SourceDocument.ts'
import { blocksOfScans } from './blocksOfScans.ts'
import { figureImages } from './figureImages.ts'
import { picturesInOrder } from './picturesOfText.ts'
import type { ScannedPages } from './ScannedPage.ts'

/** Puts the text of pictures that were read in their place. A picture in which nothing was read stays. */
export function withReadPictures(document: SourceDocument, scanned: ScannedPages): SourceDocument {
  if (scanned.size === 0) return document
  const read = new Map<string, Block[]>()
  const keys = picturesInOrder(document)
  for (const block of blocksOfScans(scanned)) {
    const key = block.anchor.kind === 'page' ? keys[block.anchor.page] : undefined
    if (key !== undefined) read.set(key, [...(read.get(key) ?? []), block])
  }
  const placed = new Set<string>()
  const blocks = document.blocks.flatMap((block) => {
    const own = (block.images ?? []).map(({ image }) => image).filter((image) => read.has(image))
    if (own.length === 0) return [block]
    const text = own.flatMap((image) => (placed.has(image) ? [] : (read.get(image) ?? [])))
    for (const image of own) placed.add(image)
    return [...withoutImages(block, own), ...text]
  })
  const images = Object.fromEntries(Object.entries(document.images).filter(([key]) => !read.has(key)))
  return { ...document, blocks, images: { ...images, ...figureImages(scanned) } }
}

/** The block without the pictures that were read; nothing of one that was only these. */
function withoutImages({ images = [], ...block }: Block, read: readonly string[]): Block[] {
  const kept = images.filter(({ image }) => !read.includes(image))
  if (kept.length > 0) return [{ ...block, images: kept }]
  return block.text.trim() === '' ? [] : [block]
}

import { ImageShelf } from '../ImageShelf.ts'
import { reviewBlocks } from '../reviews/reviewBlocks.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { HtmlReader } from './HtmlReader.ts'
import { parseHtml } from './parseHtml.ts'
import { isMht, readMht } from './readMht.ts'

/** A web page, or one saved with its pictures in one file (MHT). */
export function extractHtml({ text, notes }: DecodedText, name: string): SourceDocument {
  const shelf = new ImageShelf()
  const blocks = htmlBlocks(text, shelf)
  return { name, format: 'html', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

export function htmlBlocks(text: string, shelf: ImageShelf): Block[] {
  if (!isMht(text)) return blocksOf(text, (address) => shelf.addAddress(address))
  const { html, pictures } = readMht(text)
  const addImage = (address: string) => {
    const picture = pictures.get(address) ?? pictures.get(address.split('/').at(-1) ?? '')
    return picture ? shelf.add(address, picture) : shelf.addAddress(address)
  }
  return blocksOf(html, addImage)
}

/** Pages on which a test is shown after it was taken state their questions; others are read as they look. */
function blocksOf(html: string, addImage: (address: string) => string): Block[] {
  const root = parseHtml(html)
  return reviewBlocks(root, addImage) ?? new HtmlReader(addImage).read(root)
}

import { ImageShelf } from '../ImageShelf.ts'
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
  if (!isMht(text)) return new HtmlReader((address) => shelf.addAddress(address)).read(parseHtml(text))
  const { html, pictures } = readMht(text)
  const addImage = (address: string) => {
    const picture = pictures.get(address) ?? pictures.get(address.split('/').at(-1) ?? '')
    return picture ? shelf.add(address, picture) : shelf.addAddress(address)
  }
  return new HtmlReader(addImage).read(parseHtml(html))
}

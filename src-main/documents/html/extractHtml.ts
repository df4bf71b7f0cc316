import { ImageShelf } from '../ImageShelf.ts'
import { blocksOfData } from '../json/blocksOfData.ts'
import { holdsRecords } from '../json/recordsIn.ts'
import { looksLikeScript, scriptLiterals } from '../json/scriptLiterals.ts'
import { reviewBlocks } from '../reviews/reviewBlocks.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { elements, textOf, type XmlElement } from '../xml/parseXml.ts'
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
  return reviewBlocks(root, addImage) ?? questionsInScripts(root) ?? new HtmlReader(addImage).read(root)
}

/** Pages that make their questions with a script hold them as data; undefined for any other page. */
function questionsInScripts(root: XmlElement): Block[] | undefined {
  const scripts = named(root, 'script').map(textOf).filter(looksLikeScript)
  const found = scripts.flatMap(scriptLiterals).filter((value) => holdsRecords(value))
  return found.length > 0 ? blocksOfData(found.length === 1 ? found[0] : found) : undefined
}

const named = (element: XmlElement, name: string): XmlElement[] =>
  elements(element).flatMap((node) => (node.name === name ? [node] : named(node, name)))

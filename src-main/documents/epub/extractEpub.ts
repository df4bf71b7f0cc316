import { AppError } from '../../contract/faults.ts'
import { HtmlReader } from '../html/HtmlReader.ts'
import { parseHtml } from '../html/parseHtml.ts'
import { ImageShelf } from '../ImageShelf.ts'
import { allNamed } from '../qti/qtiTree.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { parseXml, type XmlElement } from '../xml/parseXml.ts'
import { ZipFolder } from '../xml/ZipFolder.ts'

/** An electronic book: its chapters in reading order, each as the page that it is. Source: W3C EPUB 3.3. */
export function extractEpub(bytes: Uint8Array, name: string): SourceDocument {
  const folder = new ZipFolder(bytes, name, (part) => /\.(?:x?html?|xml|opf)$/i.test(part))
  if (isLocked(folder))
    throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; export it from its reader without protection.`)
  const shelf = new ImageShelf()
  const blocks: Block[] = []
  for (const part of chaptersOf(folder)) {
    const read = new HtmlReader((address) => folder.picture(address, part)).read(parseHtml(folder.text(part) ?? ''))
    const from = blocks.length
    // Each chapter counts its own paragraphs; in the book they go on.
    for (const block of read)
      blocks.push({ ...block, anchor: { kind: 'paragraph', paragraph: from + paragraphOf(block) } })
    blocks.push({ kind: 'paragraph', text: '', anchor: { kind: 'paragraph', paragraph: blocks.length } })
  }
  folder.shelvePictures(shelf)
  return { name, format: 'epub', blocks, images: shelf.images, notes: shelf.notes }
}

const paragraphOf = ({ anchor }: Block): number => (anchor.kind === 'paragraph' ? anchor.paragraph : 0)

/** Fonts alone may be obscured; a chapter that is encrypted cannot be read. */
const isLocked = (folder: ZipFolder): boolean =>
  /<(?:\w+:)?CipherReference\b[^>]*\.(?:x?html?|xml)"/i.test(folder.text('META-INF/encryption.xml') ?? '')

/** The chapters that the spine names; all pages of the book where it names none. */
function chaptersOf(folder: ZipFolder): string[] {
  const container = parseXml(folder.text('META-INF/container.xml') ?? '')
  const path = named(container, 'rootfile')[0]?.attributes['full-path']
  const opf = (path && folder.find(path, '')) ?? folder.names.find((part) => part.endsWith('.opf')) ?? ''
  const book = parseXml(folder.text(opf) ?? '')
  const items = new Map(named(book, 'item').map(({ attributes }) => [attributes.id ?? '', attributes]))
  const spine = named(book, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref ?? '')
    const part = item?.href && !/\bnav\b/.test(item.properties ?? '') ? folder.find(item.href, opf) : undefined
    return part === undefined ? [] : [part]
  })
  return spine.length > 0 ? [...new Set(spine)] : folder.names.filter((part) => /\.x?html?$/i.test(part))
}

const named = (root: XmlElement, name: string): XmlElement[] => allNamed(root, name, `opf:${name}`)

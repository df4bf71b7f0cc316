import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { AppError } from '../../contract/faults.ts'
import { htmlBlocks } from '../html/extractHtml.ts'
import { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import type { Block, SourceDocument } from '../SourceDocument.ts'
import { decodeText } from '../text/decodeText.ts'
import { extractTxt } from '../text/extractTxt.ts'
import { child, elements, type XmlElement } from '../xml/parseXml.ts'
import { BodyWriter, type Shown } from './BodyWriter.ts'
import { DocxNumbering } from './DocxNumbering.ts'
import { DocxPackage } from './DocxPackage.ts'
import { DocxStyles } from './DocxStyles.ts'
import { areKeys } from './keysAside.ts'
import { type MammothNode, readMammothTree } from './readMammothTree.ts'

/**
 * A Word file through mammoth. What mammoth does not keep (list labels, colours, equations ...) is worked out before, and
 * joined to mammoth's document tree after.
 */
export async function extractDocx(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const source = new DocxPackage(bytes, name)
  const body = child(child(source.xml(source.mainPath), 'w:document'), 'w:body')
  if (!body) throw new AppError('DOCUMENT_DAMAGED', `${name} has no document in it; open it in Word and save it again.`)
  const styles = new DocxStyles(source.xml(source.related('styles')))
  const numIdOf = (style: string) => styles.paragraph(style).paragraph.numbering?.numId
  const numbering = new DocxNumbering(source.xml(source.related('numbering')), numIdOf)
  const { writer, xml } = writeBody(body, { package: source, styles, numbering })
  const tree = await readWithMammoth(xml)
  const shelf = new ImageShelf()
  for (const key of writer.imageKeys) shelve(source, key, shelf)
  const notes = new Set(writer.notes)
  const chunk = (path: string): Block[] => {
    const part = source.bytes(path)
    if (part && /\.(?:x?html?|mht(?:ml)?)$/i.test(path)) return htmlBlocks(decodeText(part).text, shelf)
    if (part && /\.txt$/i.test(path)) return extractTxt(decodeText(part), name).blocks.slice()
    notes.add(`the embedded part ${path} was left out`)
    return []
  }
  const blocks = readMammothTree(tree, { paragraphs: writer.facts, looks: writer.looks, chunk })
  return { name, format: 'docx', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

/** What is not printed is read where it tells the answers, which is known once all of it was seen. */
function writeBody(body: XmlElement, sources: ConstructorParameters<typeof BodyWriter>[0]) {
  const write = (shown: Shown) => {
    const writer = new BodyWriter(sources, readNotes(sources.package), shown)
    return { writer, xml: writer.write(body) }
  }
  const printed = write({ hidden: false, comments: false })
  const shown = { hidden: areKeys(printed.writer.hidden), comments: areKeys(printed.writer.comments) }
  return shown.hidden || shown.comments ? write(shown) : printed
}

function shelve(source: DocxPackage, key: string, shelf: ImageShelf): void {
  const bytes = source.bytes(key)
  if (bytes) shelf.add(key, { mime: imageMime(key), bytes })
  else shelf.addAddress(key)
}

/** Foot- and endnotes by id, read on first use. */
function readNotes(source: DocxPackage): BodyWriter['findNote'] {
  const known = new Map<string, Map<string, XmlElement>>()
  return ({ kind, id }) => {
    const path = source.related(`${kind}s`)
    const notes = known.get(kind) ?? new Map<string, XmlElement>()
    if (!known.has(kind)) {
      known.set(kind, notes)
      for (const note of elements(child(source.xml(path), `w:${kind}s`))) notes.set(note.attributes['w:id'] ?? '', note)
    }
    const body = notes.get(id)
    return body && { body, path }
  }
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const parts = (body: string): Record<string, Uint8Array> => ({
  '[Content_Types].xml': strToU8(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
  ),
  '_rels/.rels': strToU8(
    `<Relationships xmlns="${relationships}"><Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ),
  'word/_rels/document.xml.rels': strToU8(
    `<Relationships xmlns="${relationships}"><Relationship Id="any" Type="${office}/image" Target="any.png"/></Relationships>`,
  ),
  'word/document.xml': strToU8(
    `<w:document xmlns:w="${w}" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
  ),
})

/** mammoth's document tree of a simplified body; the HTML that it would go on to make is not needed. */
async function readWithMammoth(body: string): Promise<MammothNode> {
  let tree: MammothNode = { type: 'document' }
  const transformDocument = (document: MammothNode) => {
    tree = document
    return { ...document, children: [] }
  }
  await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(parts(body), { level: 0 })) }, { transformDocument })
  return tree
}

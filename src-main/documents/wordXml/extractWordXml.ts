import { zipSync } from 'fflate'
import { ImageShelf } from '../ImageShelf.ts'
import { imageMime } from '../imageMime.ts'
import { allNamed } from '../qti/qtiTree.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import type { DecodedText } from '../text/decodeText.ts'
import { child, childrenNamed, elements, escapeXml, parseXml, textOf, type XmlElement } from '../xml/parseXml.ts'
import { Word2003Reader } from './Word2003Reader.ts'

/** A Word document saved as XML, in the form of 2003 or in that of 2007 and later. */
export async function extractWordXml({ text, notes }: DecodedText, name: string): Promise<SourceDocument> {
  const root = parseXml(text)
  const packed = child(root, 'pkg:package')
  if (packed) {
    const { extractDocx } = await import('../docx/extractDocx.ts')
    return { ...(await extractDocx(asZip(packed), name)), format: 'wordXml' }
  }
  const shelf = new ImageShelf()
  const document = child(root, 'w:wordDocument')
  for (const data of allNamed(document, 'w:binData')) {
    const address = data.attributes['w:name'] ?? ''
    const bytes = new Uint8Array(Buffer.from(textOf(data), 'base64'))
    if (address !== '') shelf.add(address, { mime: imageMime(address), bytes })
  }
  const blocks = new Word2003Reader().read(child(document, 'w:body'))
  return { name, format: 'wordXml', blocks, images: shelf.images, notes: [...notes, ...shelf.notes] }
}

/** The parts of the package as the archive that DOCX is. */
function asZip(packed: XmlElement): Uint8Array {
  const parts = childrenNamed(packed, 'pkg:part').map((part) => {
    const name = (part.attributes['pkg:name'] ?? '').replace(/^\/+/, '')
    const binary = child(part, 'pkg:binaryData')
    const content = binary
      ? Buffer.from(textOf(binary), 'base64')
      : Buffer.from(elements(child(part, 'pkg:xmlData')).map(printed).join(''))
    return [name, new Uint8Array(content)] as const
  })
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

function printed({ name, attributes, children }: XmlElement): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
  const inside = children.map((node) => (typeof node === 'string' ? escapeXml(node) : printed(node))).join('')
  return `<${name}${said.join('')}>${inside}</${name}>`
}

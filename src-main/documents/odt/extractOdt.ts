import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import { decodeText } from '../text/decodeText.ts'
import { openZip } from '../xml/openZip.ts'
import { child, parseXml } from '../xml/parseXml.ts'
import { OdtReader } from './OdtReader.ts'
import { OdtStyles } from './OdtStyles.ts'

/** An OpenDocument text, as LibreOffice writes it. */
export function extractOdt(bytes: Uint8Array, name: string): SourceDocument {
  const parts = openZip(bytes, name, (part) => /\.xml$/.test(part) || part.startsWith('Pictures/'))
  const xml = (path: string) => {
    const part = parts.get(path)
    return part && parseXml(decodeText(part).text)
  }
  if (/manifest:encryption-data/.test(decodeText(parts.get('META-INF/manifest.xml') ?? new Uint8Array()).text))
    throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; save it without a password first.`)
  const content = child(xml('content.xml'), 'office:document-content')
  const body = child(child(content, 'office:body'), 'office:text')
  if (!body)
    throw new AppError('DOCUMENT_DAMAGED', `${name} has no text in it; open it in LibreOffice and save it again.`)
  const shelf = new ImageShelf()
  const addImage = (path: string): string | undefined => {
    const picture = parts.get(path)
    if (!picture) return path === '' ? undefined : shelf.addAddress(path)
    return shelf.add(path, {
      mime: `image/${/\.(\w+)$/.exec(path)?.[1]?.replace('jpg', 'jpeg') ?? 'png'}`,
      bytes: picture,
    })
  }
  const styles = new OdtStyles(child(xml('styles.xml'), 'office:document-styles'), content)
  const reader = new OdtReader(styles, addImage)
  const blocks = reader.read(body)
  return { name, format: 'odt', blocks, images: shelf.images, notes: [...reader.notes, ...shelf.notes] }
}

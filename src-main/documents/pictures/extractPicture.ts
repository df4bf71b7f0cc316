import type { SourceDocument } from '../SourceDocument.ts'
import { blocksOfScans } from '../scanned/blocksOfScans.ts'
import { figureImages } from '../scanned/figureImages.ts'
import { needsOcr } from '../scanned/needsOcr.ts'
import type { ScannedPages } from '../scanned/ScannedPage.ts'
import type { UnknownFile } from '../UnknownFile.ts'
import type { PictureKind } from './pictureKind.ts'
import { tiffDirectories } from './tiffDirectories.ts'

/** What was read from a picture file: it is one page, a TIFF may be several. Throws NEEDS_OCR as long as none was read. */
export function extractPicture(
  { bytes, name }: UnknownFile,
  format: PictureKind,
  scanned: ScannedPages,
): SourceDocument {
  const of = format === 'tiff' ? Math.max(1, tiffDirectories(Buffer.from(bytes)).length) : 1
  const unread = Array.from({ length: of }, (_, page) => page).filter((page) => !scanned.has(page))
  if (unread.length === of) throw needsOcr(name, unread, of)
  const document = { name, format, blocks: blocksOfScans(scanned), images: figureImages(scanned), notes: [] }
  return unread.length === 0 ? document : { ...document, unread }
}

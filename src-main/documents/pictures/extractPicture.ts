import type { SourceDocument } from '../SourceDocument.ts'
import { blocksOfScans } from '../scanned/blocksOfScans.ts'
import { needsOcr } from '../scanned/needsOcr.ts'
import type { ScannedPages } from '../scanned/ScannedPage.ts'
import type { PictureKind } from './pictureKind.ts'

/** What was read from a picture file, its only page. Throws NEEDS_OCR as long as it was not. */
export function extractPicture(name: string, format: PictureKind, scanned: ScannedPages): SourceDocument {
  if (!scanned.has(0)) throw needsOcr(name, [0], 1)
  return { name, format, blocks: blocksOfScans(scanned), images: {}, notes: [] }
}

import { AppError } from '../contract/faults.ts'
import { detectFormat } from './detectFormat.ts'
import type { SourceDocument } from './SourceDocument.ts'
import { needsOcr } from './scanned/needsOcr.ts'
import {
  isBarelyCaptioned,
  lettersOf,
  picturesInOrder,
  picturesOfText,
  placesOfPictures,
} from './scanned/picturesOfText.ts'
import type { ScannedPages } from './scanned/ScannedPage.ts'
import { withReadPictures } from './scanned/withReadPictures.ts'
import { withShortRuns } from './shortRuns.ts'

/**
 * Turns the bytes of a file into its blocks. `scanned` holds the pages that were read from their pixels: those of a PDF, a picture
 * file, which is one page, or the pictures within a document of another kind, in its order. Pages that want reading and are not there are
 * named in `unread`; NEEDS_OCR is thrown where nothing else has text, with them in `pages` and the number of pages in `of`.
 *
 * Throws AppError with the codes of a dropped file, and nothing else: what a parser throws is DOCUMENT_DAMAGED. A document without
 * text is never a success.
 */
export async function extract(
  bytes: Uint8Array,
  name: string,
  { scanned = new Map() }: { scanned?: ScannedPages } = {},
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new AppError('FILE_EMPTY', `${name} is empty; choose a file with text in it.`)
  const document = await extractOrFault(bytes, name, scanned)
  if (lettersOf(document) > 0) return document
  throw new AppError('FILE_EMPTY', `${name} has no text in it; choose a file with text.`)
}

async function extractOrFault(bytes: Uint8Array, name: string, scanned: ScannedPages): Promise<SourceDocument> {
  try {
    const { reader, file } = detectFormat(bytes, name)
    const document = await reader.extract(file, scanned)
    return withShortRuns(reader.hasPages ? document : withPictures(document, scanned))
  } catch (error) {
    if (error instanceof AppError) throw error
    const advice = 'open it in the program it was made with and save it again.'
    throw new AppError('DOCUMENT_DAMAGED', `${name} cannot be read: ${advice}`, { cause: error })
  }
}

/** What a document says without the pictures that hold text, or with those of them that were read. */
function withPictures(document: SourceDocument, scanned: ScannedPages): SourceDocument {
  const unread = picturesOfText(document).filter((index) => !scanned.has(index))
  const read = withReadPictures(document, scanned)
  if (unread.length === 0) return read
  if (isBarelyCaptioned(lettersOf(read), placesOfPictures(document)))
    throw needsOcr(document.name, unread, picturesInOrder(document).length)
  return { ...read, unread }
}

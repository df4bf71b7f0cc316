import { AppError } from '../contract/faults.ts'
import { median } from '../documents/scanned/median.ts'
import type { ScannedPage } from '../documents/scanned/ScannedPage.ts'
import { loadModel, type Model } from './model/Model.ts'
import { pagePixels } from './pagePixels.ts'
import { readPixels } from './readPixels.ts'

let model: Promise<Model> | undefined

/** Letters of print have lines of boxes this high, in points. */
const heightOfPrint = 13

/**
 * Reads a page (from 0) of a document from its pixels. The model and the document are kept for the next page. Throws
 * AppError, or that the program is not whole.
 */
export async function readScan(bytes: Uint8Array, name: string, page: number): Promise<ScannedPage> {
  model ??= loadModel()
  const loaded = await model
  try {
    const { pixels, points } = await pagePixels(bytes, name, page)
    const read = await readPixels(loaded, pixels)
    return { ...read, points: widthInPoints(read, pixels.width, points) }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('DOCUMENT_DAMAGED', `Page ${page + 1} of ${name} cannot be read.`, { cause: error })
  }
}

/** A page of a PDF that had to be turned is as wide as it was high; of a picture nobody knows, so its letters tell. */
function widthInPoints(read: Omit<ScannedPage, 'points'>, drawnWidth: number, points: number | undefined): number {
  if (points !== undefined) return (points / drawnWidth) * read.width
  const heights = read.lines.flatMap(({ letters }) => letters.map(({ y0, y1 }) => y1 - y0))
  return heights.length === 0 ? read.width : (read.width * heightOfPrint) / Math.max(1, median(heights))
}

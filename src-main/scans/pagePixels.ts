import { createHash } from 'node:crypto'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../contract/faults.ts'
import { detectFormat } from '../documents/detectFormat.ts'
import { pictureKind } from '../documents/pictures/pictureKind.ts'
import { picturesInOrder } from '../documents/scanned/picturesOfText.ts'
import { decodePicture } from './pixels/decodePicture.ts'
import type { Pixels } from './pixels/Pixels.ts'

/** `points` only where the page has a width of its own. */
export type PagePixels = { pixels: Pixels; points?: number }

type Pages = { pixelsOf: (page: number) => Promise<PagePixels>; close: () => Promise<void> }

/** The document of the page before: its other pages are asked for next. */
let last: { sha256: string; pages: Pages } | undefined

/** The pixels of a page (from 0) of a document. Throws AppError, and what a parser throws. */
export async function pagePixels(bytes: Uint8Array, name: string, page: number): Promise<PagePixels> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (last?.sha256 !== sha256) {
    await last?.pages.close()
    last = undefined
    last = { sha256, pages: await open(bytes, name) }
  }
  return last.pages.pixelsOf(page)
}

async function open(bytes: Uint8Array, name: string): Promise<Pages> {
  if (pictureKind(bytes) === 'tiff') return pagesOfTiff(bytes, name)
  if (pictureKind(bytes)) return pagesOf([bytes], name)
  const { format, reader, file } = detectFormat(bytes, name)
  if (format === 'pdf') return pagesOfPdf(bytes, name)
  const document = await reader.extract(file, new Map())
  return pagesOf(
    picturesInOrder(document).map((key) => document.images[key]?.bytes ?? new Uint8Array()),
    name,
  )
}

const pagesOf = (pictures: readonly Uint8Array[], name: string): Pages => ({
  async pixelsOf(page) {
    const bytes = pictures[page]
    if (!bytes) throw new AppError('NOT_FOUND', `${name} has no picture ${page + 1}.`)
    return { pixels: await decodePicture(bytes, name) }
  },
  close: async () => undefined,
})

async function pagesOfTiff(bytes: Uint8Array, name: string): Promise<Pages> {
  const { decodeTiff } = await import('./pixels/decodeTiff.ts')
  return { pixelsOf: async (page) => ({ pixels: decodeTiff(bytes, name, page) }), close: async () => undefined }
}

async function pagesOfPdf(bytes: Uint8Array, name: string): Promise<Pages> {
  const { drawPdfPage, openToDraw } = await import('./pixels/drawPdfPage.ts')
  const pdf: PDFDocumentProxy = await openToDraw(bytes, name)
  return {
    pixelsOf: (page) => drawPdfPage(pdf, page),
    close: () => pdf.loadingTask.destroy(),
  }
}

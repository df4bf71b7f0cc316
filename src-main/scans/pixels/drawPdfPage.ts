import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../../contract/faults.ts'
import type { Pixels } from './Pixels.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** What print is scanned at. */
const dotsPerInch = 200
/** Of a page that is larger than paper. */
const mostPixels = 9_000_000
/** Of a picture on the page: one of more is a bomb, or a plan. */
const mostPixelsOfPicture = 60_000_000

/** Opens a PDF to draw its pages. Throws DOCUMENT_DAMAGED and DOCUMENT_ENCRYPTED. */
export async function openToDraw(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    maxImageSize: mostPixelsOfPicture,
  })
  try {
    return await task.promise
  } catch (cause) {
    await task.destroy()
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw new AppError(
      isLocked ? 'DOCUMENT_ENCRYPTED' : 'DOCUMENT_DAMAGED',
      isLocked ? `${name} is protected; save it without a password.` : `${name} is cut off or damaged.`,
      { cause },
    )
  }
}

/** `points`: how wide the page is. Throws NOT_FOUND for a page that is not there. */
export async function drawPdfPage(
  pdf: PDFDocumentProxy,
  index: number,
  dpi = dotsPerInch,
): Promise<{ pixels: Pixels; points: number }> {
  if (index >= pdf.numPages) throw new AppError('NOT_FOUND', `There is no page ${index + 1}.`)
  const page = await pdf.getPage(index + 1)
  try {
    return { pixels: await draw(page, dpi), points: page.getViewport({ scale: 1 }).width }
  } finally {
    page.cleanup()
  }
}

async function draw(page: PDFPageProxy, dpi: number): Promise<Pixels> {
  const { width: w, height: h } = page.getViewport({ scale: 1 })
  const scale = Math.min(dpi / 72, Math.sqrt(mostPixels / (w * h)))
  const viewport = page.getViewport({ scale })
  const [width, height] = [Math.max(2, Math.round(viewport.width)), Math.max(2, Math.round(viewport.height))]
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  await page.render({ canvas: canvas as never, canvasContext: context as never, viewport, background: '#fff' }).promise
  return { width, height, data: context.getImageData(0, 0, width, height).data }
}

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../../contract/faults.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Figures are smaller; a larger picture is a scanned page, and unpacking it would only cost time. */
const mostPixels = 4_000_000

/**
 * Opens a PDF without drawing anything. pdf.js reads its own character maps from its package (Chinese files without embedded
 * fonts need them); nothing else is read from disk.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerSrc = pathToFileURL(join(folder, 'legacy/build/pdf.worker.mjs')).href
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    fontExtraProperties: true,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: mostPixels,
    stopAtErrors: false,
  })
  try {
    return await task.promise
  } catch (cause) {
    await task.destroy()
    if (cause instanceof Error && cause.name === 'PasswordException')
      throw new AppError('DOCUMENT_ENCRYPTED', `${name} is protected; save it without a password first.`, { cause })
    throw new AppError('DOCUMENT_DAMAGED', `${name} is cut off or damaged; get the file again from where it came.`, {
      cause,
    })
  }
}

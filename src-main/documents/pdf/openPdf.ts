import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { AppError } from '../../contract/faults.ts'
import { blankRepeats } from './blankRepeats.ts'
import { DirectPort } from './DirectPort.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** A page that was scanned at 600 dots to the inch has half of it. pdf.js passes over larger ones: they are as if not there. */
const mostPixels = 60_000_000

/** The half of pdf.js that parses leaves itself there; its package states no types for it. */
declare const pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: DirectPort): void } }

/**
 * What a browser loads fonts with. Where it is there, pdf.js hands fonts over as they are; where not, it works out the
 * outline of every letter, which nobody here draws.
 */
Object.assign(globalThis, {
  FontFace: class FontFace {
    readonly loaded = Promise.resolve(this)
  },
})

/**
 * Opens a PDF without drawing anything. pdf.js reads its own character maps from its package (Chinese files without embedded
 * fonts need them); nothing else is read from disk.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(bytes)
  blankRepeats(Buffer.from(data.buffer))
  const port = new DirectPort()
  pdfjsWorker.WorkerMessageHandler.initializeFromPort(port)
  const task = getDocument({
    data,
    worker: PDFWorker.create({ port: port as never, verbosity: 0 }),
    verbosity: 0,
    cMapUrl: `${folder}/cmaps/`,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    wasmUrl: `${folder}/wasm/`,
    fontExtraProperties: true,
    disableFontFace: false,
    ownerDocument: { fonts: new Set() } as never,
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

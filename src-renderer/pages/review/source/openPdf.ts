import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import { callMain } from '../../../bridge/callMain.ts'

/** Small enough for a page to be there soon, large enough that a document is not asked for a thousand times. */
const chunk = 2 ** 18

const folders: Record<string, string> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' }
const addressOf = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href

/** Gives pdf.js the character maps and fonts that a file does not bring, from the program's own files. */
class OwnFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const response = await fetch(`${addressOf(folders[kind] ?? '')}${filename}`)
    if (!response.ok) throw new Error(`${filename} is not there`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

/** The document is never loaded as a whole: what a page needs is fetched from the core. */
class StoredBytes extends PDFDataRangeTransport {
  readonly #importId: number

  constructor(importId: number, size: number) {
    super(size, null)
    this.#importId = importId
  }

  override requestDataRange(from: number, to: number): void {
    callMain('desk.bytes', { id: this.#importId, from, to: Math.min(to, this.length) }).then(
      ({ base64 }) =>
        this.onDataRange(
          from,
          Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
        ),
      () => this.abort(),
    )
  }
}

export type OpenPdf = { pdf: PDFDocumentProxy; close: () => void }

/**
 * Opens the PDF of an import to be drawn on canvases: no layer of links, forms or scripts is ever made of it, and nothing is fetched
 * but its own bytes and the program's files. Rejects where it cannot be read.
 */
export async function openPdf(importId: number, size: number): Promise<OpenPdf> {
  const port = new Worker(new URL('pdfjs-dist/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const task = getDocument({
    range: new StoredBytes(importId, size),
    rangeChunkSize: chunk,
    disableAutoFetch: true,
    disableStream: true,
    worker,
    disableWorkerRendering: true,
    BinaryDataFactory: OwnFiles,
    cMapUrl: addressOf('cmaps'),
    standardFontDataUrl: addressOf('standard_fonts'),
    wasmUrl: addressOf('wasm'),
    useWasm: false, // the content security policy allows none
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  })
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy()
      port.terminate()
    })
  }
  try {
    return { pdf: await task.promise, close }
  } catch (error) {
    close()
    throw error
  }
}

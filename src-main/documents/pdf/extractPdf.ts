import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import { buildLines } from './buildLines.ts'
import { findTables } from './findTables.ts'
import { markFromDrawing } from './markFromDrawing.ts'
import { openPdf } from './openPdf.ts'
import type { PageContent } from './PageContent.ts'
import { figuresOf, isMostlyPicture, shelvePicture } from './pagePictures.ts'
import { type LaidPage, pagesToBlocks } from './pagesToBlocks.ts'
import { readPage } from './readPage.ts'
import { dropRunningHeads } from './runningHeads.ts'

/** More pages are no question bank, and would keep a worker busy for minutes. */
const mostPages = 3000

/**
 * A PDF with a text layer. Lines are rebuilt from where glyphs stand; columns are read one after the other, ruled tables row
 * by row, wrapped lines joined; running heads and page numbers are left out.
 */
export async function extractPdf(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const pdf = await openPdf(bytes, name)
  try {
    const shelf = new ImageShelf()
    const notes: string[] = []
    const contents: PageContent[] = []
    const pages: LaidPage[] = []
    const read = (index: number) => {
      const coming = readPageAt(pdf, index)
      coming.catch(() => undefined) // waited for later, or never if the page before it ends the reading
      return coming
    }
    const count = Math.min(pdf.numPages, mostPages)
    let coming = read(0)
    for (let index = 0; index < count; index++) {
      const { page, content } = await coming
      if (index + 1 < count) coming = read(index + 1)
      contents.push(content)
      pages.push(layPage(content, (picture) => shelvePicture(page, picture, shelf)))
      page.cleanup()
    }
    refuseScan(contents, name)
    const dropped = dropRunningHeads(pages)
    if (dropped > 0) notes.push(`${dropped} running heads, feet and page numbers were left out`)
    notes.push(...pageNotes(contents))
    if (pdf.numPages > mostPages) notes.push(`only the first ${mostPages} pages were read`)
    return { name, format: 'pdf', blocks: pagesToBlocks(pages), images: shelf.images, notes }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function readPageAt(pdf: PDFDocumentProxy, index: number) {
  const page = await pdf.getPage(index + 1)
  return { page, content: await readPage(page, index) }
}

type Shelve = (picture: ReturnType<typeof figuresOf>[number]) => string | undefined

function layPage(content: PageContent, shelve: Shelve): LaidPage {
  const tables = findTables(content)
  markFromDrawing(content, tables)
  const inTables = new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.glyphs))),
  )
  const lines = buildLines(content.glyphs.filter((glyph) => !inTables.has(glyph)))
  const boxed = [
    ...tables.map((table) => ({ ...table, table })),
    ...figuresOf(content).map((picture) => ({ ...picture, image: shelve(picture) })),
  ].map(({ x0, x1, y0, y1, ...more }) => ({
    y: y0,
    size: 10,
    segments: [{ x0, x1, y0, y1, y: y0, size: 10, glyphs: [] }],
    ...more,
  }))
  const all = [...lines, ...boxed].sort((a, b) => a.y - b.y)
  return { index: content.index, width: content.width, height: content.height, lines: all }
}

/** A scan may carry a page number or the name of the scanning program on each page; that is not its text. */
function refuseScan(contents: readonly PageContent[], name: string): void {
  const glyphs = contents.reduce((sum, { glyphs: own }) => sum + own.length, 0)
  const scanned = contents.filter(isMostlyPicture).length
  if (glyphs > 0 && (glyphs > contents.length * 40 || scanned < contents.length / 2)) return
  if (contents.some(({ isCut }) => isCut))
    throw new AppError('DOCUMENT_DAMAGED', `The drawing of ${name} has no end; save it anew as PDF.`)
  const advice = 'run text recognition (OCR) on it and drop it again.'
  throw new AppError('NEEDS_OCR', `${name} holds pictures of pages but no text; ${advice}`, {
    details: { pages: contents.length },
  })
}

function pageNotes(contents: readonly PageContent[]): string[] {
  const scans = contents
    .filter((content) => content.glyphs.length < 5 && isMostlyPicture(content))
    .map(({ index }) => index + 1)
  const turned = contents.filter((content) => content.turned > 0).map(({ index }) => index + 1)
  const cut = contents.filter(({ isCut }) => isCut).map(({ index }) => index + 1)
  return [
    ...(cut.length > 0 ? [`the drawing has no end, and was read only in part, on pages ${cut.join(', ')}`] : []),
    ...(scans.length > 0 ? [`pages without text, only a picture: ${scans.join(', ')}`] : []),
    ...(turned.length > 0 ? [`turned text was left out on pages ${turned.join(', ')}`] : []),
  ]
}

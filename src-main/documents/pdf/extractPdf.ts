import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '../../contract/faults.ts'
import { ImageShelf } from '../ImageShelf.ts'
import type { SourceDocument } from '../SourceDocument.ts'
import { anchorsOnPicture } from '../scanned/anchorsOnPicture.ts'
import { closeBrackets } from '../scanned/closeBrackets.ts'
import { contentOfScan } from '../scanned/contentOfScan.ts'
import { figureImages } from '../scanned/figureImages.ts'
import { needsOcr } from '../scanned/needsOcr.ts'
import type { ScannedPage, ScannedPages } from '../scanned/ScannedPage.ts'
import { StatedTexts } from './actualText/StatedTexts.ts'
import { layPage } from './layPage.ts'
import { leavesOut, pictureOfPage } from './leavesOut.ts'
import { dropLineNumbers } from './lineNumbers.ts'
import { openPdf } from './openPdf.ts'
import type { Box, PageContent } from './PageContent.ts'
import { bitmapOf, figuresOf, shelvePicture } from './pagePictures.ts'
import { type LaidPage, pagesToBlocks } from './pagesToBlocks.ts'
import { readPage } from './readPage.ts'
import { dropRunningHeads } from './runningHeads.ts'
import { drawsSomething, wantsReading } from './wantsReading.ts'

/** More pages are no question bank, and would keep a worker busy for minutes. */
const mostPages = 3000

/**
 * Lines are rebuilt from where glyphs stand; columns are read one after the other, ruled tables row by row, wrapped lines
 * joined; running heads and page numbers are left out. A page without a text layer that is worth its name is laid out from
 * `scanned`, and told in `unread` if it is not there. Throws NEEDS_OCR where no page has text.
 */
export async function extractPdf(bytes: Uint8Array, name: string, scanned: ScannedPages): Promise<SourceDocument> {
  const pdf = await openPdf(bytes, name)
  try {
    const shelf = new ImageShelf()
    const notes: string[] = []
    const contents: PageContent[] = []
    const pages: LaidPage[] = []
    const unread: number[] = []
    const stated = new StatedTexts(bytes)
    const figures = figureImages(scanned)
    const read = (index: number) => {
      const coming = readPageAt(pdf, index, stated)
      coming.catch(() => undefined) // waited for later, or never if the page before it ends the reading
      return coming
    }
    const count = Math.min(pdf.numPages, mostPages)
    let coming = read(0)
    for (let index = 0; index < count; index++) {
      const { page, content: drawn } = await coming
      if (index + 1 < count) coming = read(index + 1)
      const scan = scanned.get(index)
      const content = scan ? scannedContent(scan, index, drawn) : drawn
      contents.push(content)
      if (!scan && (wantsReading(drawn) || isPartlyRead(page, drawn))) unread.push(index)
      pages.push(
        layPage(content, (picture) => (figures[picture.id] ? picture.id : shelvePicture(page, picture, shelf))),
      )
      page.cleanup()
    }
    refuseUnread(contents, unread, name)
    const dropped = dropRunningHeads(pages)
    if (dropped > 0) notes.push(`${dropped} running heads, feet and page numbers were left out`)
    const counted = dropLineNumbers(pages)
    if (counted > 0) notes.push(`${counted} numbers of lines were left out`)
    notes.push(...pageNotes(contents, unread))
    if (pdf.numPages > mostPages) notes.push(`only the first ${mostPages} pages were read`)
    const blocks = anchorsOnPicture(closeBrackets(pagesToBlocks(pages), scanned), scanned)
    return {
      name,
      format: 'pdf',
      blocks,
      images: { ...shelf.images, ...figures },
      notes,
      ...(unread.length > 0 && { unread }),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

/** What was read of a page, with the pictures that stand on it; of one that lay on its side nobody knows where they are. */
function scannedContent(scan: ScannedPage, index: number, drawn: PageContent): PageContent {
  const content = contentOfScan(scan, index)
  if (scan.turned) return content
  const own = figuresOf(drawn)
  const isOwn = ({ x0, x1, y0, y1 }: Box) => {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2]
    return own.some((picture) => x > picture.x0 && x < picture.x1 && y > picture.y0 && y < picture.y1)
  }
  return { ...content, pictures: [...content.pictures.filter((figure) => !isOwn(figure)), ...own] }
}

function isPartlyRead(page: PDFPageProxy, drawn: PageContent): boolean {
  const picture = pictureOfPage(drawn)
  if (!picture) return false
  const bitmap = bitmapOf(page, picture)
  return bitmap !== undefined && leavesOut(drawn, picture, bitmap)
}

async function readPageAt(pdf: PDFDocumentProxy, index: number, stated: StatedTexts) {
  const page = await pdf.getPage(index + 1)
  return { page, content: await readPage(page, index, stated) }
}

/** Throws where no page has text of its own, or read from its pixels; what a scan has besides is the number of its page. */
function refuseUnread(contents: readonly PageContent[], unread: readonly number[], name: string): void {
  const isText = ({ index, glyphs }: PageContent) => glyphs.length > 0 && !unread.includes(index)
  if (contents.some(isText)) return
  if (contents.some(({ isCut }) => isCut))
    throw new AppError('DOCUMENT_DAMAGED', `The drawing of ${name} has no end; save it anew as PDF.`)
  const pages = contents.filter(drawsSomething).map(({ index }) => index)
  if (pages.length > 0) throw needsOcr(name, pages, contents.length)
}

function pageNotes(contents: readonly PageContent[], unread: readonly number[]): string[] {
  const turned = contents.filter((content) => content.turned > 0).map(({ index }) => index + 1)
  const cut = contents.filter(({ isCut }) => isCut).map(({ index }) => index + 1)
  return [
    ...(cut.length > 0 ? [`the drawing has no end, and was read only in part, on pages ${cut.join(', ')}`] : []),
    ...(unread.length > 0 ? [`pages that are pictures of text: ${unread.map((index) => index + 1).join(', ')}`] : []),
    ...(turned.length > 0 ? [`turned text was left out on pages ${turned.join(', ')}`] : []),
  ]
}

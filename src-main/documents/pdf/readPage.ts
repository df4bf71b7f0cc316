import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { toMatrix } from './matrix.ts'
import type { PageContent } from './PageContent.ts'
import { PageReader, type PdfFont } from './PageReader.ts'

export async function readPage(page: PDFPageProxy, index: number): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 })
  const { width, height } = viewport
  const nothing = {
    glyphs: [],
    rules: [],
    fills: [],
    pictures: [],
    forms: [],
    turned: 0,
    unnamed: 0,
    paths: 0,
    isCut: false,
  }
  const content: PageContent = { index, width, height, ...nothing }
  const fonts = new Map<string, PdfFont | undefined>()
  const fontOf = (id: string) => {
    if (!fonts.has(id)) fonts.set(id, readFont(page, id))
    return fonts.get(id)
  }
  const operators = await page.getOperatorList()
  new PageReader(content, toMatrix(viewport.transform), fontOf).read(operators)
  return content
}

function readFont(page: PDFPageProxy, id: string): PdfFont | undefined {
  if (!page.commonObjs.has(id)) return undefined
  const font: unknown = page.commonObjs.get(id)
  if (typeof font !== 'object' || font === null) return undefined
  const field = (key: string): unknown => Reflect.get(font, key)
  const name = typeof field('name') === 'string' ? String(field('name')) : ''
  return {
    name,
    isBold:
      field('bold') === true || field('black') === true || /bold|black|heavy|demi|[-,]bd\b|simhei|黑体/i.test(name),
    isItalic: field('italic') === true || /italic|oblique/i.test(name),
    unit: unitOf(field('fontMatrix')),
    isVertical: field('vertical') === true,
  }
}

/** Fonts that are not in the file have no matrix; their widths are in thousandths like those of most. */
const unitOf = (matrix: unknown): number => (matrix === undefined ? 0.001 : Math.abs(toMatrix(matrix)[0]) || 0.001)

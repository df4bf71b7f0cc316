import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { StatedTexts, Stretch } from './actualText/StatedTexts.ts'
import { toMatrix } from './matrix.ts'
import type { PageContent } from './PageContent.ts'
import { type OperatorList, PageReader, type PdfFont } from './PageReader.ts'

export async function readPage(page: PDFPageProxy, index: number, stated: StatedTexts): Promise<PageContent> {
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
  new PageReader(content, toMatrix(viewport.transform), fontOf, stretchesOf(page, operators, stated)).read(operators)
  return content
}

/**
 * What the stretches of a page state, where some may, and where the page begins as many, of the same tags, as pdf.js says: only
 * then is sure which is which. What is drawn for notes and forms to fill in comes behind all else.
 */
function stretchesOf(page: PDFPageProxy, { fnArray, argsArray }: OperatorList, stated: StatedTexts) {
  const tags: string[] = []
  let mayState = false
  for (let at = 0; at < fnArray.length && fnArray[at] !== OPS.beginAnnotation; at++) {
    const operator = fnArray[at]
    if (operator !== OPS.beginMarkedContent && operator !== OPS.beginMarkedContentProps) continue
    const [tag, id] = argsArray[at] as unknown[]
    if (tag === 'OC') continue
    tags.push(typeof tag === 'string' ? tag : String(Object(tag).name))
    mayState ||= operator === OPS.beginMarkedContentProps && (tag === 'Span' || !Number.isInteger(id))
  }
  const number = page.ref?.num
  if (!mayState || number === undefined) return undefined
  const stretches: readonly Stretch[] | undefined = stated.stretchesOf(number)
  return stretches?.length === tags.length && stretches.every(({ tag }, at) => tag === tags[at]) ? stretches : undefined
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

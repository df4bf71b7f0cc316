import { extract } from '../../../src-main/documents/extract.ts'
import { box, buildPdf, type PdfText } from './buildPdf.ts'

export const readPdf = async (pages: PdfText[][], extra = {}) => extract(buildPdf(pages, extra), 'a.pdf')

export const textsOfPdf = async (pages: PdfText[][], extra = {}): Promise<string[]> =>
  (await readPdf(pages, extra)).blocks.map((block) => block.text).filter((text) => text !== '')

/** Lines one below the other, from a place on. */
export const lines = (x: number, from: number, words: readonly string[], more: Partial<PdfText> = {}): PdfText[] =>
  words.map((text, index) => ({ x, y: from + index * 15, text, ...more }))

/** The rules of a table, level ones and upright ones. */
export const grid = (ys: readonly number[], xs: readonly number[]): string[] => {
  const [left = 0, top = 0, right = 0, bottom = 0] = [xs[0], ys[0], xs.at(-1), ys.at(-1)]
  return [...ys.map((y) => box(left, y, right, y + 0.6)), ...xs.map((x) => box(x, top, x + 0.6, bottom))]
}

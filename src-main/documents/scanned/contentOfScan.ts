import { type Look, plain } from '../lineBuilder.ts'
import type { Box, Glyph, PageContent } from '../pdf/PageContent.ts'
import { closeRows } from './closeRows.ts'
import { figureKey } from './figureImages.ts'
import { median } from './median.ts'
import { mendLabels } from './mendLabels.ts'
import { mendNumbers } from './mendNumbers.ts'
import { partNumbers } from './partNumbers.ts'
import { type Row, rowsOfLines, type StraightLine } from './rowsOfLines.ts'
import type { PixelBox, ScannedLetter, ScannedPage } from './ScannedPage.ts'
import { sizesOfLines } from './sizesOfLines.ts'
import { straighten } from './straighten.ts'

/** A letter fills so much of its line's height: what a font calls its size. */
const sizeOfHeight = 0.82
/** How far the base line is below the middle of a letter, in sizes. */
const dropOfBase = 0.36

/** What was read from pixels, as the glyphs and rules that a PDF's own drawing would have given: straight, in points. */
export function contentOfScan(page: ScannedPage, index: number): PageContent {
  const scale = page.points / page.width
  const turn = straighten(page)
  const lines = page.lines.map(({ letters }) => straightLine(letters, turn)).filter(({ letters }) => letters.length > 0)
  const rows = closeRows(mendNumbers(mendLabels(partNumbers(rowsOfLines(lines)))))
  const sizeOf = sizesOfLines(rows)
  const figures = (page.figures ?? []).map((figure, at) => {
    const box = straightBox(figure, turn)
    return { box, key: figureKey(index, at), row: figure.isInLine && rowOf(box, rows) }
  })
  return {
    index,
    width: page.points,
    height: page.height * scale,
    glyphs: rows.flatMap((row) => [
      ...row.lines.flatMap((line) => glyphsOf(row, line, sizeOf(row, line) * sizeOfHeight, scale)),
      ...figures
        .filter(({ row: own }) => own === row)
        .map(({ box, key }) => pictureGlyph(box, key, row, sizeOf(row) * sizeOfHeight, scale)),
    ]),
    rules: page.rules.map((rule) => straightRule(rule, turn, scale)),
    fills: [],
    forms: [],
    pictures: figures
      .filter(({ row }) => row === undefined)
      .map(({ box, key }) => ({ id: key, ...scaledBox(box, scale) })),
    turned: 0,
    unnamed: 0,
    paths: 0,
    isCut: false,
  }
}

/** How far from the middle of a row the middle of what stands in it may be, in heights. */
const offRow = 0.8

function rowOf({ x0, x1, y0, y1 }: PixelBox, rows: readonly Row[]): Row | undefined {
  const off = ({ y, height }: Row) => Math.abs((y0 + y1) / 2 - y) / height
  const beside = ({ lines, height }: Row) =>
    lines.some((line) => x0 < line.x1 + farInRow * height && line.x0 < x1 + farInRow * height)
  const near = rows.filter((row) => off(row) < offRow && beside(row))
  return near.toSorted((a, b) => off(a) - off(b))[0]
}

/** What stands farther from all that a row has is none of its own, in heights. */
const farInRow = 8

function pictureGlyph({ x0, x1 }: PixelBox, key: string, { y }: Row, size: number, scale: number): Glyph {
  const base = (y + size * dropOfBase) * scale
  return { text: '', picture: key, x0: x0 * scale, x1: x1 * scale, y: base, size: size * scale, look: plain, blanks: 1 }
}

function straightBox({ x0, y0, x1, y1 }: PixelBox, turn: Turn): PixelBox {
  const [x, y] = turn((x0 + x1) / 2, (y0 + y1) / 2)
  const [w, h] = [(x1 - x0) / 2, (y1 - y0) / 2]
  return { x0: x - w, y0: y - h, x1: x + w, y1: y + h }
}

const scaledBox = ({ x0, y0, x1, y1 }: PixelBox, scale: number): Box => ({
  x0: x0 * scale,
  y0: y0 * scale,
  x1: x1 * scale,
  y1: y1 * scale,
})

type Turn = ReturnType<typeof straighten>

function straightLine(letters: readonly ScannedLetter[], turn: Turn): StraightLine {
  const straight = letters.map((letter) => {
    const [x, y] = turn((letter.x0 + letter.x1) / 2, (letter.y0 + letter.y1) / 2)
    const half = (letter.x1 - letter.x0) / 2
    return { ...letter, x0: x - half, x1: x + half, y }
  })
  const printed = straight.filter(({ text }) => text.trim() !== '')
  return {
    letters: printed.length === 0 ? [] : straight,
    x0: printed[0]?.x0 ?? 0,
    x1: printed.at(-1)?.x1 ?? 0,
    y: median(printed.map(({ y }) => y)),
    height: median(printed.map(({ y0, y1 }) => y1 - y0)),
  }
}

function glyphsOf({ y }: Row, { letters }: StraightLine, size: number, scale: number): Glyph[] {
  const glyphs: Glyph[] = []
  const base = (y + size * dropOfBase) * scale
  let blanks = 0
  for (const letter of letters) {
    const { text, x0, x1 } = letter
    if (text.trim() === '') blanks++
    else {
      glyphs.push({ text, x0: x0 * scale, x1: x1 * scale, y: base, size: size * scale, look: lookOf(letter), blanks })
      blanks = 0
    }
  }
  return glyphs
}

/** Wrong letters are mostly below, right ones seldom. Of signs it says nothing, as many are alike, but of those of typed formulas. */
const leastSure = 0.6
/** Answers are single letters and signs, with nothing around them that would show what they are. */
const leastSureOfAnswer = 0.85

function lookOf({ colour, highlight, bold, ...letter }: Omit<ScannedLetter, keyof PixelBox>): Look {
  const isSure = !isUnsure(letter)
  if (colour === undefined && highlight === undefined && !bold) return isSure ? plain : unsure
  return {
    ...(colour !== undefined && { colour }),
    ...(highlight !== undefined && { highlight }),
    ...(bold && { bold }),
    ...(!isSure && unsure),
  }
}

const unsure: Look = { unsure: true }

/** Whether a letter may well be another one. */
export const isUnsure = ({ text, confidence }: Pick<ScannedLetter, 'text' | 'confidence'>): boolean =>
  /[\p{L}\p{N}√×✓✗☑$\\^<>{}[\]]/u.test(text) && confidence < (/[A-Ha-h√×✓✗]/.test(text) ? leastSureOfAnswer : leastSure)

/** Half the thickness that a straight rule is given, in pixels: skewed ones are as thick as they rise. */
const halfRule = 1

function straightRule({ x0, y0, x1, y1 }: PixelBox, turn: Turn, scale: number): Box {
  const [from, to] = [turn(x0, y0), turn(x1, y1)]
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const box =
    x1 - x0 > y1 - y0
      ? { x0: from[0], x1: to[0], y0: y - halfRule, y1: y + halfRule }
      : { x0: x - halfRule, x1: x + halfRule, y0: from[1], y1: to[1] }
  return { x0: box.x0 * scale, x1: box.x1 * scale, y0: box.y0 * scale, y1: box.y1 * scale }
}

import type { PixelBox, ScannedFigure } from '../../documents/scanned/ScannedPage.ts'
import { cropJpeg } from '../pixels/cropJpeg.ts'
import type { Pixels } from '../pixels/Pixels.ts'
import { boxOfLine, findFigures, isIn } from './findFigures.ts'
import { findFormulas } from './findFormulas.ts'
import type { ReadLine } from './ReadLine.ts'
import { withoutPictures } from './withoutPictures.ts'

/** More are no figures, but a picture of something else. */
const mostFigures = 40
/** A line that could not be read holds so many shapes, and is so long in heights; less is dirt. */
const leastUnread = { shapes: 3, long: 1.5 }

type Read = {
  lines: readonly ReadLine[]
  /** Lines of which the model was so unsure that they are no text. */
  unread: readonly ReadLine[]
  rules: readonly PixelBox[]
  /** All ink that hangs together. */
  shapes: readonly PixelBox[]
  textHeight: number
}

/**
 * Keeps what is no text as pictures: drawings, formulas, and lines that could not be read. What was read of them is taken out, and their
 * rules with it.
 */
export function keptAsPictures(
  picture: Pixels,
  { lines, unread, rules, shapes, textHeight }: Read,
): { lines: ReadLine[]; rules: PixelBox[]; figures: ScannedFigure[] } {
  const { width, height } = picture
  const drawn = findFigures({ width, height, shapes, lines, rules }, textHeight)
  const texts = withoutPictures(lines, drawn)
  const garbage = unread
    .map(boxOfLine)
    .filter((box) => box.x1 - box.x0 > leastUnread.long * textHeight && !drawn.some((figure) => isIn(box, figure)))
    .filter((box) => shapes.filter((shape) => isIn(shape, box)).length >= leastUnread.shapes)
  const formulas = [
    ...outermost(findFormulas({ shapes, lines: texts, figures: [...drawn, ...garbage] }, textHeight)),
    ...garbage,
  ]
  const kept = drawn.length + formulas.length > mostFigures ? [] : [...drawn, ...formulas]
  return {
    lines: withoutPictures(texts, kept),
    rules: rules.filter((rule) => !kept.some((box) => isIn(rule, box))),
    figures: kept.map((box) => ({
      ...rounded(box),
      ...(formulas.includes(box) && { isInLine: true as const }),
      jpeg: cropJpeg(picture, box),
    })),
  }
}

const outermost = (boxes: readonly PixelBox[]): PixelBox[] =>
  boxes.filter(
    (box, at) => !boxes.some((other, index) => index !== at && isIn(box, other) && sizeOf(other) >= sizeOf(box)),
  )

const sizeOf = ({ x0, y0, x1, y1 }: PixelBox): number => (x1 - x0) * (y1 - y0)

const rounded = ({ x0, y0, x1, y1 }: PixelBox): PixelBox => ({
  x0: Math.round(x0),
  y0: Math.round(y0),
  x1: Math.round(x1),
  y1: Math.round(y1),
})

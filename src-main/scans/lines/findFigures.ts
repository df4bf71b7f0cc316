import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import { type ReadLine, textOf } from './ReadLine.ts'

/** Ink is no letter from this size on, in heights of text: so long, and so thick. */
const large = { long: 2.2, thick: 0.5 }
/** A figure is so long and so high, with all that belongs to it. */
const least = { long: 2.5, high: 1.6 }
/** What stands so near to a figure is its own: names of its corners, dashes, a caption of a few letters. */
const near = 0.9
const lettersOfCaption = 3
/** So much text within is a frame, a table, or a stamp over what is printed. */
const mostText = 0.12
/** What reaches so near to the edges of the picture is the shadow of the paper, in pixels. */
const edge = 4
/** So many letters that the model is sure of, in what is no higher than a line of text, are no drawing. */
const underlined = { letters: 2, sure: 0.8, high: 1.4 }
/** A rule covers its ink all but for so many pixels. */
const besideRule = 3

type Text = { box: PixelBox; line: ReadLine }

type Page = {
  width: number
  height: number
  shapes: readonly PixelBox[]
  lines: readonly ReadLine[]
  rules: readonly PixelBox[]
}

/** Finds the drawings of a page: ink that is too large for letters, with what stands in and about it. `textHeight`: of boxes. */
export function findFigures({ width, height, shapes, lines, rules }: Page, textHeight: number): PixelBox[] {
  const texts = lines.map((line) => ({ box: boxOfLine(line), line }))
  const isAtEdge = ({ x0, y0, x1, y1 }: PixelBox) => x0 < edge || y0 < edge || x1 > width - edge || y1 > height - edge
  const drawn = shapes.filter(
    (shape) =>
      isLarge(shape, textHeight) &&
      !isAtEdge(shape) &&
      !rules.some((rule) => isCovered(shape, rule)) &&
      !texts.some((text) => isUnderlined(shape, text, textHeight)),
  )
  const about = [
    ...shapes.filter(
      (shape) => !drawn.includes(shape) && !isAtEdge(shape) && !texts.some(({ box }) => isIn(shape, box)),
    ),
    ...texts.filter(({ line }) => isName(line)).map(({ box }) => box),
  ]
  const found = joined(
    drawn.map((shape) => ({ ...shape })),
    about,
    near * textHeight,
  )
  return found.filter((figure) => isFigure(figure, texts, textHeight))
}

export function boxOfLine({ quad }: ReadLine): PixelBox {
  const [xs, ys] = [quad.map(([x]) => x), quad.map(([, y]) => y)]
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

const isLarge = ({ x0, y0, x1, y1 }: PixelBox, textHeight: number): boolean =>
  Math.max(x1 - x0, y1 - y0) > textHeight * large.long && Math.min(x1 - x0, y1 - y0) > textHeight * large.thick

/** Whether a shape is letters that were read, which a line below them joins. */
function isUnderlined(shape: PixelBox, { box, line }: Text, textHeight: number): boolean {
  if (shape.y1 - shape.y0 > underlined.high * textHeight || !isIn(shape, box)) return false
  const [from, to] = [shape.x0 - line.quad[0][0], shape.x1 - line.quad[0][0]]
  const letters = line.letters.filter(({ text, at }) => text.trim() !== '' && at > from && at < to)
  const sure = letters.filter(({ confidence }) => confidence > underlined.sure)
  return sure.length >= underlined.letters && sure.length > letters.length / 2
}

const isCovered = (shape: PixelBox, rule: PixelBox): boolean =>
  shape.x0 >= rule.x0 - besideRule &&
  shape.x1 <= rule.x1 + besideRule &&
  shape.y0 >= rule.y0 - besideRule &&
  shape.y1 <= rule.y1 + besideRule

export const isIn = (inner: PixelBox, outer: PixelBox): boolean => {
  const [x, y] = [(inner.x0 + inner.x1) / 2, (inner.y0 + inner.y1) / 2]
  return x > outer.x0 && x < outer.x1 && y > outer.y0 && y < outer.y1
}

/** The name of a corner or a part, and not the letter of an option or the number of a question. */
const isName = (line: ReadLine): boolean => {
  const text = textOf(line).trim()
  return text.length <= lettersOfCaption && !/^[（(]?(?:[A-Ha-h]|\d{1,3})\s*[.．、:：)）]/.test(text)
}

/** Takes in what is near, and joins what then overlaps, until nothing changes. */
function joined(boxes: PixelBox[], about: readonly PixelBox[], reach: number): PixelBox[] {
  let rest = [...about]
  for (let isDone = false; !isDone; ) {
    isDone = true
    for (const box of boxes) {
      const own = rest.filter((one) => isNear(one, box, reach))
      if (own.length === 0) continue
      rest = rest.filter((one) => !own.includes(one))
      for (const one of own) grow(box, one)
      isDone = false
    }
    for (const [at, box] of boxes.entries()) {
      const other = boxes.findIndex((one, index) => index > at && isNear(one, box, reach / 2))
      const [taken] = other < 0 ? [] : boxes.splice(other, 1)
      if (!taken) continue
      grow(box, taken)
      isDone = false
      break
    }
  }
  return boxes
}

function grow(box: PixelBox, { x0, y0, x1, y1 }: PixelBox): void {
  box.x0 = Math.min(box.x0, x0)
  box.y0 = Math.min(box.y0, y0)
  box.x1 = Math.max(box.x1, x1)
  box.y1 = Math.max(box.y1, y1)
}

const isNear = (a: PixelBox, b: PixelBox, reach: number): boolean =>
  a.x0 < b.x1 + reach && b.x0 < a.x1 + reach && a.y0 < b.y1 + reach && b.y0 < a.y1 + reach

function isFigure(figure: PixelBox, texts: readonly Text[], textHeight: number): boolean {
  const [w, h] = [figure.x1 - figure.x0, figure.y1 - figure.y0]
  if (Math.max(w, h) < least.long * textHeight || Math.min(w, h) < least.high * textHeight) return false
  const within = texts.filter(({ box, line }) => isIn(box, figure) && !isName(line))
  const covered = within.reduce((sum, { line }) => {
    const [length, high] = sidesOf(line.quad)
    return sum + length * high
  }, 0)
  return covered < w * h * mostText
}

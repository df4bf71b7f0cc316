import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import { isIn } from './findFigures.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** A formula that no letters can tell, and the line that it stands in. */
export type Formula = PixelBox & { line: ReadLine }

type Page = { shapes: readonly PixelBox[]; lines: readonly ReadLine[]; figures: readonly PixelBox[] }

/** All sizes are in heights of boxes of text. How far shapes of a line stand from its middle, and behind its end. */
const reach = { off: 1, behind: 6, before: 0.2 }
/** Smaller shapes are dots and dirt. */
const leastShape = 0.14
/** The bar of a fraction: how long, how thick at most, and how near its numbers are; each is so high at least. */
const bar = { least: 0.35, most: 8, thick: 0.13, near: 0.35, number: 0.2 }
/** Letters and brackets are lower. */
const tall = 1.02
/** Two shapes one above the other, each so high and both together, are a number over another, or a limit over another. */
const stack = { each: 0.28, all: 0.88, most: 2 }
/** What stands so far from the middle of its line is an index or a limit. */
const offAxis = 0.28
/** So many shapes that nobody read are no bracket and no mark. */
const leastUnread = 3
/** What stands so near to a formula belongs to it; what nobody read from farther away. */
const touching = 0.5
const farthest = 1
/** A formula is so long and so high. */
const least = { long: 0.3, high: 0.6 }
/** A letter of Han of which the model is so sure is one. */
const sureOfHan = 0.6
const leastSureOfSigns = 0.75

/**
 * Finds what is printed in more than one storey, or was not read: fractions by their bars, roots, sums and integrals by their size, indexes and
 * limits by where they stand. Letters say nothing of these, so that their place is kept as a picture.
 */
export function findFormulas({ shapes, lines, figures }: Page, textHeight: number): Formula[] {
  const free = shapes.filter((shape) => isPrint(shape, textHeight) && !figures.some((figure) => isIn(shape, figure)))
  const owners = shapesByLine(free, lines, textHeight)
  return lines.flatMap((line) =>
    formulasOf(line, owners.get(line) ?? [], free, textHeight).map((box) => ({ ...box, line })),
  )
}

const isPrint = ({ x0, y0, x1, y1 }: PixelBox, textHeight: number): boolean =>
  Math.max(x1 - x0, y1 - y0) > textHeight * leastShape &&
  y1 - y0 < textHeight * 3 &&
  (x1 - x0 < textHeight * 3 || y1 - y0 < textHeight * bar.thick)

/** Each shape belongs to the line whose middle is nearest. */
function shapesByLine(shapes: readonly PixelBox[], lines: readonly ReadLine[], textHeight: number) {
  const owners = new Map<ReadLine, PixelBox[]>()
  for (const shape of shapes) {
    let nearest: { line: ReadLine; off: number } | undefined
    for (const line of lines) {
      const [x0, x1] = [line.quad[0][0], line.quad[1][0]]
      const middle = (shape.x0 + shape.x1) / 2
      if (middle < x0 - reach.before * textHeight || middle > x1 + reach.behind * textHeight) continue
      const off = Math.abs(offOf(shape, line)) + (middle > x1 ? 0.2 * textHeight : 0)
      if (off < reach.off * textHeight && (!nearest || off < nearest.off)) nearest = { line, off }
    }
    if (nearest) owners.set(nearest.line, [...(owners.get(nearest.line) ?? []), shape])
  }
  return owners
}

/** How far below the middle of a line the middle of a shape is, in pixels. */
function offOf({ x0, x1, y0, y1 }: PixelBox, { quad: [a, b, , d] }: ReadLine): number {
  const along = (x0 + x1) / 2 - a[0]
  return (y0 + y1) / 2 - (a[1] + d[1]) / 2 - (along * (b[1] - a[1])) / Math.max(1, b[0] - a[0])
}

function formulasOf(
  line: ReadLine,
  shapes: readonly PixelBox[],
  all: readonly PixelBox[],
  textHeight: number,
): PixelBox[] {
  const letters = line.letters.filter(({ text }) => text.trim() !== '')
  const start = line.quad[0][0] + endOfLabel(line, textHeight)
  const own = shapes.filter(({ x0, x1 }) => (x0 + x1) / 2 > start)
  const open = own.filter((shape) => !isOfText(shape, line, letters))
  const unread = unreadOf(open, line, textHeight)
  const found = [
    ...open.flatMap((shape) => fractionOf(shape, all, textHeight) ?? []),
    ...stacksIn(open, textHeight),
    ...open.filter((shape) => isTall(shape, line, letters, textHeight)),
    ...(isFormula(unread, line, textHeight) ? unread : []),
    ...signsUnsure(open, line, letters),
  ]
  return grown(found, open, textHeight).filter(({ x0, x1, y0, y1 }) => {
    return x1 - x0 > textHeight * least.long && y1 - y0 > textHeight * least.high
  })
}

/** In pixels along the line: what names an option or a question is no part of a formula. */
function endOfLabel({ letters }: ReadLine, textHeight: number): number {
  const text = letters.map((letter) => letter.text).join('')
  const label = /^\s*(?:[（(]?\s*(?:[A-Ha-h]|\d{1,3})\s*[.．、:：)）]|[A-H](?=\s))/.exec(text)?.[0].length ?? 0
  const last = letters[label - 1]
  return label === 0 || !last ? -textHeight : last.at + textHeight * 0.12
}

function letterAt(shape: PixelBox, line: ReadLine, letters: readonly ReadLetter[]): ReadLetter | undefined {
  const along = (shape.x0 + shape.x1) / 2 - line.quad[0][0]
  const half = sidesOf(line.quad)[1] * 0.5
  let nearest: ReadLetter | undefined
  for (const letter of letters)
    if (Math.abs(letter.at - along) < Math.min(half, nearest ? Math.abs(nearest.at - along) : half)) nearest = letter
  return nearest
}

/** Whether a shape was read as a letter of a sentence. */
function isOfText(shape: PixelBox, line: ReadLine, letters: readonly ReadLetter[]): boolean {
  const letter = letterAt(shape, line, letters)
  if (!letter || letter.confidence < sureOfHan) return false
  return /[\p{Script=Han}，。、；：？！“”（）《》【】…_]/u.test(letter.text) || isInWord(letter, line)
}

/** Whether three Latin letters and more stand together. */
function isInWord(letter: ReadLetter, { letters }: ReadLine): boolean {
  const isLatin = (at: number) => /^\p{Script=Latin}$/u.test(letters[at]?.text ?? '')
  const at = letters.indexOf(letter)
  let [from, to] = [at, at]
  while (isLatin(from - 1)) from--
  while (isLatin(to + 1)) to++
  return isLatin(at) && to - from >= 2
}

/** The fraction that a shape is the bar of. */
function fractionOf(shape: PixelBox, shapes: readonly PixelBox[], textHeight: number): PixelBox | undefined {
  const length = shape.x1 - shape.x0
  if (!isFlat(shape, textHeight) || length < bar.least * textHeight || length > bar.most * textHeight) return undefined
  const over = shapes.filter(
    (one) => isOver(one, shape) && one.y1 <= shape.y0 + 1 && shape.y0 - one.y1 < bar.near * textHeight,
  )
  const under = shapes.filter(
    (one) => isOver(one, shape) && one.y0 >= shape.y1 - 1 && one.y0 - shape.y1 < bar.near * textHeight,
  )
  const isNumber = (one: PixelBox) => one.y1 - one.y0 > bar.number * textHeight
  if (!over.some(isNumber) || !under.some(isNumber)) return undefined
  return around([shape, ...over, ...under])
}

const isFlat = ({ x0, y0, x1, y1 }: PixelBox, textHeight: number): boolean =>
  y1 - y0 <= Math.max(3, bar.thick * textHeight) && x1 - x0 > 3 * (y1 - y0)

const isOver = (one: PixelBox, rule: PixelBox): boolean => {
  const middle = (one.x0 + one.x1) / 2
  return one !== rule && middle > rule.x0 - 1 && middle < rule.x1 + 1
}

function isTall(shape: PixelBox, line: ReadLine, letters: readonly ReadLetter[], textHeight: number): boolean {
  const high = shape.y1 - shape.y0
  if (high < tall * textHeight || high < tall * sidesOf(line.quad)[1] * 0.95) return false
  return shape.x1 - shape.x0 > 0.2 * textHeight && !/[()[\]{}|]/.test(letterAt(shape, line, letters)?.text ?? '')
}

function stacksIn(shapes: readonly PixelBox[], textHeight: number): PixelBox[] {
  const numbers = shapes.filter(({ y0, y1 }) => y1 - y0 > stack.each * textHeight && y1 - y0 < textHeight)
  return numbers.flatMap((upper) =>
    numbers.flatMap((lower) => {
      const shared = Math.min(upper.x1, lower.x1) - Math.max(upper.x0, lower.x0)
      const narrow = Math.min(upper.x1 - upper.x0, lower.x1 - lower.x0)
      const high = lower.y1 - upper.y0
      if (lower.y0 < upper.y1 - 2 || shared < narrow * 0.6) return []
      return high < stack.all * textHeight || high > stack.most * textHeight ? [] : [around([upper, lower])]
    }),
  )
}

/** Shapes beside the letters that were read, each near to the one before: indexes, limits, and what the detector passed over. */
function unreadOf(shapes: readonly PixelBox[], line: ReadLine, textHeight: number): PixelBox[] {
  const [left, right] = [line.quad[0][0], line.quad[1][0]]
  const high = sidesOf(line.quad)[1] / 2
  // a short stroke is a minus, and lower one of a line to write on
  const isSign = (shape: PixelBox) => shape.x1 - shape.x0 < 0.5 * textHeight && offOf(shape, line) < 0.2 * textHeight
  let end = right
  return shapes
    .filter((shape) => !isFlat(shape, textHeight) || isSign(shape))
    .toSorted((a, b) => a.x0 - b.x0)
    .filter((shape) => {
      const middle = (shape.x0 + shape.x1) / 2
      if (middle >= left && middle <= right) return Math.abs(offOf(shape, line)) > high
      if (shape.x0 > end + farthest * textHeight) return false
      end = Math.max(end, shape.x1)
      return true
    })
}

/** A bracket, a mark or a blank that was passed over is no formula. */
const isFormula = (unread: readonly PixelBox[], line: ReadLine, textHeight: number): boolean =>
  unread.length >= leastUnread && unread.some((shape) => Math.abs(offOf(shape, line)) > offAxis * textHeight)

const signs = /[√∑∫∏∮]/
/** Ticks and crosses in a row are answers. */
const isMark = ({ text }: ReadLetter): boolean => /^[√×✓\s]$/.test(text)

/** Signs that only formulas have, read with letters of which the model is unsure. */
function signsUnsure(shapes: readonly PixelBox[], line: ReadLine, letters: readonly ReadLetter[]): PixelBox[] {
  const runs: ReadLetter[][] = [[]]
  for (const letter of letters) {
    if (/[\p{Script=Han}，。、；：？！（）]/u.test(letter.text)) runs.push([])
    else runs.at(-1)?.push(letter)
  }
  const bad = runs.filter((run) => {
    const sure = run.reduce((sum, { confidence }) => sum + confidence, 0) / run.length
    return run.length >= 2 && sure < leastSureOfSigns && run.some(({ text }) => signs.test(text)) && !run.every(isMark)
  })
  return shapes.filter((shape) => {
    const letter = letterAt(shape, line, letters)
    return letter !== undefined && bad.some((run) => run.includes(letter))
  })
}

const around = (boxes: readonly PixelBox[]): PixelBox => ({
  x0: Math.min(...boxes.map(({ x0 }) => x0)),
  y0: Math.min(...boxes.map(({ y0 }) => y0)),
  x1: Math.max(...boxes.map(({ x1 }) => x1)),
  y1: Math.max(...boxes.map(({ y1 }) => y1)),
})

/** Takes in what touches it along the line, and joins what is then one. */
function grown(found: readonly PixelBox[], shapes: readonly PixelBox[], textHeight: number): PixelBox[] {
  const near = touching * textHeight
  const touches = (a: PixelBox, b: PixelBox) => a.x0 < b.x1 + near && b.x0 < a.x1 + near
  let boxes = [...found]
  for (let at = 0; at < boxes.length; ) {
    const box = boxes[at] as PixelBox
    const more = [...boxes, ...shapes].filter((one) => one !== box && touches(one, box) && !isWithin(one, box))
    if (more.length === 0) at++
    else {
      boxes = [around([box, ...more]), ...boxes.filter((one) => one !== box && !more.includes(one))]
      at = 0
    }
  }
  return boxes.filter(
    (box, at) => !boxes.some((one, other) => other !== at && isWithin(box, one) && (other < at || !isWithin(one, box))),
  )
}

const isWithin = (inner: PixelBox, outer: PixelBox): boolean =>
  inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 && inner.y1 <= outer.y1

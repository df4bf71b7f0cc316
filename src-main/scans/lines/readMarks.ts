import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import { alongLine, withSign } from './alongLine.ts'
import { boxOfLine, isIn } from './findFigures.ts'
import { type ReadLine, textOf } from './ReadLine.ts'

/** How large a mark is, in heights of boxes of text. */
const size = { least: 0.42, most: 2.2 }
/** How far a mark stands before and behind its line, and how far above or below its middle, in heights. */
const reach = { before: 3, behind: 24, off: 0.75 }
/** More are no marks, but a text that was not found. */
const mostMarks = 16
/** Around a mark that is read, in heights. */
const margin = 0.25
/** The parts of a mark are nearer to each other; in heights. */
const mostBetween = 0.15
/** A mark that stands alone may be anything. */
const sureOfMark = 0.5

type Place = { box: PixelBox; line: ReadLine }

/** Reads the shapes that stand alone beside a line, which the detector passes over: those that are ticks and crosses are put in the line. */
export async function readMarks(
  lines: readonly ReadLine[],
  shapes: readonly PixelBox[],
  textHeight: number,
  read: (quads: readonly Quad[]) => Promise<ReadLine[]>,
  markOf: (shape: PixelBox) => string | undefined,
): Promise<ReadLine[]> {
  const places = placesOf(lines, shapes, textHeight)
  const alone = marksAlone(lines, shapes, textHeight)
  if (places.length + alone.length === 0 || Math.max(places.length, alone.length) > mostMarks) return [...lines]
  const boxes = [...places.map(({ box }) => box), ...alone]
  const quads = boxes.map((box) => quadAround(box, margin * textHeight))
  const answers = await read(quads)
  const marks = boxes.map((box, index) => {
    const answer = answers.find(({ quad }) => quad === quads[index])
    return (answer && markIn(textOf(answer))) ?? markOf(box)
  })
  const out = [...lines]
  places.forEach(({ box, line }, index) => {
    const text = marks[index]
    const at = out.indexOf(line)
    if (text === undefined || at < 0) return
    const half = (box.x1 - box.x0) / 2
    out[at] = withSign(line, { text, at: alongLine(line.quad, box).along, confidence: sureOfMark }, half)
  })
  for (const [index, quad] of quads.entries()) {
    const text = index < places.length ? undefined : marks[index]
    if (text !== undefined) out.push({ quad, letters: [{ text, at: sidesOf(quad)[0] / 2, confidence: sureOfMark }] })
  }
  return out
}

/** How far above or below a line a mark with no line beside it may stand, in heights: in a cell of a table, or on a line of its own. */
const mostApart = 3.5
const mostUneven = 2

/** Shapes as large as a mark with no line beside them, and one above or below. */
function marksAlone(lines: readonly ReadLine[], shapes: readonly PixelBox[], textHeight: number): PixelBox[] {
  const boxes = lines.map(boxOfLine)
  return shapes.filter((shape) => {
    const sides = [shape.x1 - shape.x0, shape.y1 - shape.y0].toSorted((a, b) => a - b)
    const [small = 0, large = 0] = sides
    if (small < size.least * textHeight || large > size.most * textHeight || large > mostUneven * small) return false
    const middle = (shape.y0 + shape.y1) / 2
    const isBeside = ({ y0, y1 }: PixelBox) => middle > y0 && middle < y1
    const isNear = ({ x0, x1, y0, y1 }: PixelBox) =>
      shape.x0 < x1 + textHeight &&
      shape.x1 > x0 - textHeight &&
      Math.min(Math.abs(shape.y0 - y1), Math.abs(y0 - shape.y1)) < mostApart * textHeight
    return !boxes.some((box) => isIn(shape, box) || isBeside(box)) && boxes.some(isNear)
  })
}

/** Alone a tick is read as what it looks like with nothing beside it. */
const markIn = (text: string): string | undefined => {
  if (/^[√Vv✓<]$/.test(text.trim())) return '√'
  return /^[×XxⅩ]$/.test(text.trim()) ? '×' : undefined
}

/** One mark a line, alone beside it. */
function placesOf(lines: readonly ReadLine[], shapes: readonly PixelBox[], textHeight: number): Place[] {
  const boxes = lines.map(boxOfLine)
  const free = shapes.filter((shape) => !boxes.some((box) => isIn(shape, box)))
  const places = new Map<ReadLine, PixelBox[]>()
  for (const shape of free) {
    if (Math.max(shape.x1 - shape.x0, shape.y1 - shape.y0) < size.least * textHeight) continue
    const line = nearestLine(shape, lines, textHeight)
    if (line) places.set(line, withPart(places.get(line) ?? [], shape, textHeight))
  }
  return [...places].flatMap(([line, own]) => {
    const [box, more] = own
    if (!box || more || Math.min(box.x1 - box.x0, box.y1 - box.y0) < 0.3 * textHeight) return []
    return Math.max(box.x1 - box.x0, box.y1 - box.y0) < size.most * textHeight ? [{ box, line }] : []
  })
}

/** A tick of a poor scan is in two parts. */
function withPart(own: readonly PixelBox[], shape: PixelBox, textHeight: number): PixelBox[] {
  const room = mostBetween * textHeight
  const isNear = (one: PixelBox) =>
    one.x0 < shape.x1 + room && shape.x0 < one.x1 + room && one.y0 < shape.y1 + room && shape.y0 < one.y1 + room
  const parts = [shape, ...own.filter(isNear)]
  const whole = {
    x0: Math.min(...parts.map(({ x0 }) => x0)),
    y0: Math.min(...parts.map(({ y0 }) => y0)),
    x1: Math.max(...parts.map(({ x1 }) => x1)),
    y1: Math.max(...parts.map(({ y1 }) => y1)),
  }
  return [...own.filter((one) => !isNear(one)), whole]
}

function nearestLine(shape: PixelBox, lines: readonly ReadLine[], textHeight: number): ReadLine | undefined {
  let nearest: { line: ReadLine; far: number } | undefined
  for (const line of lines) {
    const { along, off } = alongLine(line.quad, shape)
    const gap = Math.max(-along, along - sidesOf(line.quad)[0])
    const most = along < 0 ? reach.before : reach.behind
    if (Math.abs(off) > reach.off || gap > most * textHeight) continue
    const far = gap + Math.abs(off) * 4 * textHeight
    if (!nearest || far < nearest.far) nearest = { line, far }
  }
  return nearest?.line
}

const quadAround = ({ x0, y0, x1, y1 }: PixelBox, room: number): Quad => [
  [x0 - room, y0 - room],
  [x1 + room, y0 - room],
  [x1 + room, y1 + room],
  [x0 - room, y1 + room],
]

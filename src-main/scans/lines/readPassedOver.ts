import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import { alongLine } from './alongLine.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** Dirt is smaller, and strokes and signs are smaller than a letter that cannot be missed; in heights. */
const side = { ofShape: 0.2, ofLetter: 0.35 }
const mostHigh = 1.1
/** How far from the middle of its line a letter may be, in heights. */
const offLine = 0.3
/** A shape this far from all letters that were read belongs to none of them, in heights. */
const apart = 0.45
/** By how much a box is made higher, or lower, so that the recogniser sees its letters in another size; in heights. */
const changes = [0.12, -0.1]
/** More lines with such letters are something else than text. */
const mostLines = 12
/** How sure a letter that was read in one size alone is to be, and how sure it can be. */
const sure = { least: 0.4, most: 0.8 }

/** From where to where along a line there is what no letter accounts for, in pixels. */
type Missed = { line: ReadLine; from: number; to: number }

/**
 * A letter that stands far from the others is passed over now and then, and read when it is drawn a little larger or smaller: lines that
 * have ink which no letter accounts for are read again.
 */
export async function readPassedOver(
  lines: readonly ReadLine[],
  shapes: readonly PixelBox[],
  read: (quads: readonly Quad[]) => Promise<ReadLine[]>,
): Promise<ReadLine[]> {
  const missed = lines.flatMap((line) => missedIn(line, shapes))
  const again = [...new Set(missed.map(({ line }) => line))]
  if (again.length === 0 || again.length > mostLines) return [...lines]
  const quads = new Map(again.map((line) => [line, changes.map((share) => higher(line.quad, share))]))
  const answers = await read([...quads.values()].flat())
  return lines.map((line) => {
    const own = answers.filter(({ quad }) => quads.get(line)?.includes(quad))
    const letters = missed.filter((place) => place.line === line).flatMap((place) => lettersOf(place, own))
    return letters.length === 0 ? line : { ...line, letters: [...line.letters, ...letters].sort((a, b) => a.at - b.at) }
  })
}

/** What the surer of the answers has there. */
function lettersOf({ line, from, to }: Missed, answers: readonly ReadLine[]): ReadLetter[] {
  const near = 0.2 * sidesOf(line.quad)[1]
  const found = answers.map(({ letters }) =>
    letters.filter(
      ({ text, at, confidence }) =>
        at > from - near && at < to + near && /[\p{L}\p{N}√×]/u.test(text) && confidence >= sure.least,
    ),
  )
  const sum = (letters: readonly ReadLetter[]) => letters.reduce((all, { confidence }) => all + confidence, 0)
  const best = found.sort((a, b) => sum(b) - sum(a))[0] ?? []
  return best.map((letter) => ({ ...letter, confidence: Math.min(sure.most, letter.confidence) }))
}

function missedIn(line: ReadLine, shapes: readonly PixelBox[]): Missed[] {
  const [length, height] = sidesOf(line.quad)
  const printed = line.letters.filter(({ text }) => text.trim() !== '')
  const places: (Missed & { top: number; bottom: number })[] = []
  const own = shapes
    .filter(({ x0, x1, y0, y1 }) => Math.min(x1 - x0, y1 - y0) > side.ofShape * height && x1 - x0 < 2 * height)
    .filter(({ y0, y1 }) => y1 - y0 < mostHigh * height)
    .map((shape) => ({ shape, ...alongLine(line.quad, shape), half: (shape.x1 - shape.x0) / 2 }))
    .filter(({ along, off }) => along > 0 && along < length && Math.abs(off) < offLine)
    .filter(({ along, half }) => printed.every(({ at }) => Math.abs(at - along) > Math.max(apart * height, half)))
    .sort((a, b) => a.along - b.along)
  for (const { shape, along, half } of own) {
    const last = places.at(-1)
    if (last && along - half < last.to + side.ofShape * height) {
      last.to = Math.max(last.to, along + half)
      last.top = Math.min(last.top, shape.y0)
      last.bottom = Math.max(last.bottom, shape.y1)
    } else places.push({ line, from: along - half, to: along + half, top: shape.y0, bottom: shape.y1 })
  }
  const least = side.ofLetter * height
  return places.filter(({ from, to, top, bottom }) => to - from > least && bottom - top > least)
}

/** The box with so much more above and below; its ends stay where they are. */
function higher([a, b, c, d]: Quad, share: number): Quad {
  const more = sidesOf([a, b, c, d])[1] * share
  return [
    [a[0], a[1] - more],
    [b[0], b[1] - more],
    [c[0], c[1] + more],
    [d[0], d[1] + more],
  ]
}

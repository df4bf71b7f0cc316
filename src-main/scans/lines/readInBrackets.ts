import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import { alongLine, stretchOf } from './alongLine.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** Where letters stand is known to within so much, in heights. */
const around = 0.3
/** Brackets are narrower than what stands in them; in heights. */
const bracketWidth = 0.2
/** Dirt is lower; in heights. */
const leastHigh = 0.2
/** How far from the middle of its line a sign may be, in heights, and from the brackets, as a share of what is between. */
const offLine = 0.45
const edge = 0.15
/** Around the ink that is read, in heights; less than to the brackets. */
const margin = 0.08
/** What was passed over at first may be read wrongly. */
const sureAtMost = 0.8
/** More are no answers, but a page that cannot be read. */
const mostPlaces = 40

type Place = { line: ReadLine; open: number; close: number; quad: Quad }

/**
 * A small sign between two brackets is passed over now and then, and may be the answer. Where brackets were read with nothing between them
 * though there is ink, it is read by itself.
 */
export async function readInBrackets(
  lines: readonly ReadLine[],
  shapes: readonly PixelBox[],
  read: (quads: readonly Quad[]) => Promise<ReadLine[]>,
): Promise<ReadLine[]> {
  const places = lines.flatMap((line) => placesOf(line, shapes))
  if (places.length === 0 || places.length > mostPlaces) return [...lines]
  const answers = await read(places.map(({ quad }) => quad))
  const out = new Map(lines.map((line) => [line, line]))
  // from the right, so that the places of those before stay as they are
  for (const { line, open, close, quad } of places.toReversed()) {
    const found = signsIn(answers.find((answer) => answer.quad === quad))
    const own = out.get(line)
    const [from, to] = [line.letters[open]?.at ?? 0, line.letters[close]?.at ?? 0]
    if (!own || found.length === 0) continue
    const signs = found.map(({ text, confidence }, index) => ({
      text,
      at: from + ((to - from) * (index + 1)) / (found.length + 1),
      confidence: Math.min(sureAtMost, confidence),
    }))
    out.set(line, { ...own, letters: own.letters.toSpliced(open + 1, close - open - 1, ...signs) })
  }
  return lines.map((line) => out.get(line) ?? line)
}

/** What may be an answer. */
function signsIn(answer: ReadLine | undefined): ReadLetter[] {
  const letters = (answer?.letters ?? []).filter(({ text }) => text.trim() !== '')
  return /^(?:[A-H]{1,5}|[xX×√✓V对错TF])$/.test(letters.map(({ text }) => text).join('')) ? letters : []
}

function placesOf(line: ReadLine, shapes: readonly PixelBox[]): Place[] {
  const places: Place[] = []
  line.letters.forEach(({ text }, open) => {
    if (!/[([（［【]/.test(text)) return
    const close = line.letters.findIndex((letter, at) => at > open && letter.text.trim() !== '')
    if (!/[)\]）］】]/.test(line.letters[close]?.text ?? '')) return
    const quad = quadOfInk(line, stretch(line, open, close), shapes)
    if (quad) places.push({ line, open, close, quad })
  })
  return places
}

/** From where to where along a line two brackets stand, without their neighbours. */
function stretch({ quad, letters }: ReadLine, open: number, close: number): [number, number] {
  const [length, height] = sidesOf(quad)
  const at = (index: number) => letters[index]?.at ?? 0
  const before = open > 0 ? (at(open - 1) + at(open)) / 2 : 0
  const next = letters.findIndex(({ text }, index) => index > close && text.trim() !== '')
  const after = next > 0 ? (at(close) + at(next)) / 2 : length
  return [Math.max(before, at(open) - around * height, 0), Math.min(after, at(close) + around * height, length)]
}

/** What is round the ink between two brackets; undefined where they are empty. */
function quadOfInk({ quad }: ReadLine, [from, to]: [number, number], shapes: readonly PixelBox[]): Quad | undefined {
  const [, height] = sidesOf(quad)
  const inked = shapes
    .filter(({ x0, x1, y0, y1 }) => x1 - x0 > bracketWidth * height && y1 - y0 > leastHigh * height && y1 - y0 < height)
    .map((shape) => ({ ...alongLine(quad, shape), half: (shape.x1 - shape.x0) / 2 }))
    .filter(
      ({ along, off }) =>
        Math.abs(off) < offLine && along > from + edge * (to - from) && along < to - edge * (to - from),
    )
  if (inked.length === 0) return undefined
  const left = Math.min(...inked.map(({ along, half }) => along - half)) - margin * height
  const right = Math.max(...inked.map(({ along, half }) => along + half)) + margin * height
  return stretchOf(quad, left, right)
}

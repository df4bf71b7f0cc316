import { type Point, type Quad, sidesOf } from '../model/Quad.ts'
import type { Square } from './findSquares.ts'
import type { ReadLine } from './ReadLine.ts'

/** How far before the first letter of a line its square may stand, in heights of the line. */
const farthest = 2.2
/** How far the middles of a square and its line may lie apart. */
const level = 0.3
/** What a square at the start of a line is read as, where it is read at all. */
const readAs = /^[口囗日田回□■oODd0]$/i
/** What is in a square may be dirt. */
const sureOfMark = 0.5

/**
 * Puts the squares before the lines that they stand before: as ☐, or as ☑ where there is something in them. The detector passes over
 * most of them, and no class of the recogniser is one.
 */
export function withSquares(lines: readonly ReadLine[], squares: readonly Square[]): ReadLine[] {
  const own = new Map<ReadLine, Square>()
  for (const square of squares) {
    const line = lineAfter(square, lines)
    if (line) own.set(line, square)
  }
  return lines.map((line) => {
    const square = own.get(line)
    return square ? placed(line, square) : line
  })
}

/** The line whose beginning is the square, or is nearest behind it. */
function lineAfter(square: Square, lines: readonly ReadLine[]): ReadLine | undefined {
  let nearest: { line: ReadLine; gap: number } | undefined
  for (const line of lines) {
    const { along, height } = placeOn(line.quad, square)
    const first = line.letters.find(({ text }) => text.trim() !== '')
    if (!first || Math.abs(height) > level || isWithin(line, square)) continue
    const gap = first.at - along
    if (gap < 0 && !startsWith(line, square)) continue
    if (gap < farthest * sidesOf(line.quad)[1] && (!nearest || gap < nearest.gap)) nearest = { line, gap }
  }
  if (!nearest) return undefined
  const { line } = nearest
  // a line that the square stands in, or another one between, has a better claim
  return lines.some((other) => other !== line && isWithin(other, square)) ? undefined : line
}

/** Where the middle of a square is on a line: how far along it, in pixels, and how far below its middle, in heights. */
function placeOn(quad: Quad, { x0, y0, x1, y1 }: Square) {
  const [a, b, , d] = quad
  const [length, high] = sidesOf(quad)
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const middle: Point = [(a[0] + d[0]) / 2, (a[1] + d[1]) / 2]
  const [dx, dy] = [(x0 + x1) / 2 - middle[0], (y0 + y1) / 2 - middle[1]]
  return { along: dx * ux + dy * uy, height: (dy * ux - dx * uy) / high }
}

/** Whether the square was read as the first letter of the line. */
function startsWith({ letters, quad }: ReadLine, square: Square): boolean {
  const at = letters.findIndex(({ text }) => text.trim() !== '')
  const first = letters[at]
  // what goes on without a blank is a word that begins so
  if (!first || !readAs.test(first.text) || !/^(?: |[A-H])$/.test(letters[at + 1]?.text ?? '')) return false
  return Math.abs(first.at - placeOn(quad, square).along) < (square.x1 - square.x0) * 0.6
}

/** Whether the square is a part of what was read as a letter of the line. */
function isWithin(line: ReadLine, square: Square): boolean {
  const { along, height } = placeOn(line.quad, square)
  const [length] = sidesOf(line.quad)
  const [first, last] = [line.letters.find(({ text }) => text.trim() !== ''), line.letters.at(-1)]
  const half = (square.x1 - square.x0) / 2
  if (Math.abs(height) > 0.5 || !first || !last || startsWith(line, square)) return false
  return along > first.at - half && along < Math.min(length, last.at + half)
}

function placed(line: ReadLine, square: Square): ReadLine {
  const { along } = placeOn(line.quad, square)
  const letters = startsWith(line, square) ? line.letters.slice(firstPrinted(line) + 1) : line.letters
  const half = (square.x1 - square.x0) / 2
  const more = Math.max(0, half - along)
  const [text, confidence] = square.isMarked ? ['☑', sureOfMark] : ['☐', 1]
  const behind = letters.map((letter) => ({ ...letter, at: letter.at + more })).slice(letters[0]?.text === ' ' ? 1 : 0)
  const gap = { text: ' ', at: along + more + half + 1, confidence: 1 }
  return {
    quad: longer(line.quad, more),
    letters: [{ text, at: along + more, confidence }, gap, ...behind],
  }
}

const firstPrinted = ({ letters }: ReadLine): number => letters.findIndex(({ text }) => text.trim() !== '')

/** The box with so many pixels more at its beginning. */
function longer(quad: Quad, more: number): Quad {
  const [a, b, c, d] = quad
  const [length] = sidesOf(quad)
  const [dx, dy] = [((b[0] - a[0]) / length) * more, ((b[1] - a[1]) / length) * more]
  return [[a[0] - dx, a[1] - dy], b, c, [d[0] - dx, d[1] - dy]]
}

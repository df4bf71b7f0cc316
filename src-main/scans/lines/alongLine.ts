import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** Where the middle of a box is on a line: how far along it, in pixels, and how far below its middle, in heights of the line. */
export function alongLine(quad: Quad, { x0, y0, x1, y1 }: PixelBox): { along: number; off: number } {
  const [a, b, , d] = quad
  const [length, high] = sidesOf(quad)
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const [dx, dy] = [(x0 + x1) / 2 - (a[0] + d[0]) / 2, (y0 + y1) / 2 - (a[1] + d[1]) / 2]
  return { along: dx * ux + dy * uy, off: (dy * ux - dx * uy) / high }
}

/** The part of a line's box from one place along it to another, in pixels. */
export function stretchOf([a, b, c, d]: Quad, from: number, to: number): Quad {
  const [length] = sidesOf([a, b, c, d])
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  return [
    [a[0] + ux * from, a[1] + uy * from],
    [a[0] + ux * to, a[1] + uy * to],
    [d[0] + ux * to, d[1] + uy * to],
    [d[0] + ux * from, d[1] + uy * from],
  ]
}

/** The line with a sign put where `along` says, a blank on either side; its box grows to hold it. */
export function withSign(line: ReadLine, sign: ReadLetter, half: number): ReadLine {
  const [length] = sidesOf(line.quad)
  const before = Math.max(0, half - sign.at)
  const after = Math.max(0, sign.at + half - length)
  const blank = (at: number): ReadLetter => ({ text: ' ', at, confidence: 1 })
  const index = line.letters.findIndex(({ at }) => at > sign.at)
  const [left, right] = index < 0 ? [line.letters, []] : [line.letters.slice(0, index), line.letters.slice(index)]
  const letters = [
    ...left,
    ...(left.length > 0 && left.at(-1)?.text !== ' ' ? [blank(sign.at - half - 1)] : []),
    sign,
    ...(right.length > 0 && right[0]?.text !== ' ' ? [blank(sign.at + half + 1)] : []),
    ...right,
  ]
  return { quad: longer(line.quad, before, after), letters: letters.map((one) => ({ ...one, at: one.at + before })) }
}

/** The box with so many pixels more at its beginning and its end. */
function longer([a, b, c, d]: Quad, before: number, after: number): Quad {
  const [length] = sidesOf([a, b, c, d])
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  return [
    [a[0] - ux * before, a[1] - uy * before],
    [b[0] + ux * after, b[1] + uy * after],
    [c[0] + ux * after, c[1] + uy * after],
    [d[0] - ux * before, d[1] - uy * before],
  ]
}

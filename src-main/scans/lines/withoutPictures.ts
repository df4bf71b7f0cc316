import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** Takes out the letters that stand where a picture of the page is kept, and lines of which nothing is left. */
export function withoutPictures(lines: readonly ReadLine[], boxes: readonly PixelBox[]): ReadLine[] {
  if (boxes.length === 0) return [...lines]
  return lines.flatMap((line) => {
    const letters = line.letters.filter((letter) => !boxes.some((box) => isOn(letter, line, box)))
    if (letters.length === line.letters.length) return [line]
    return letters.some(({ text }) => text.trim() !== '') ? [{ ...line, letters }] : []
  })
}

function isOn({ at }: ReadLetter, { quad }: ReadLine, { x0, y0, x1, y1 }: PixelBox): boolean {
  const [a, b, , d] = quad
  const share = at / Math.max(1, sidesOf(quad)[0])
  const x = (a[0] + d[0]) / 2 + share * (b[0] - a[0])
  const y = (a[1] + d[1]) / 2 + share * (b[1] - a[1])
  return x > x0 && x < x1 && y > y0 && y < y1
}

import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { sidesOf } from '../model/Quad.ts'
import { alongLine } from './alongLine.ts'
import type { ReadLine } from './ReadLine.ts'

/** What was meant by a circle is a guess. */
const sureOfMark = 0.5

/** Puts a tick before each letter of an option that somebody drew a circle round. */
export function withCircled(lines: readonly ReadLine[], circles: readonly PixelBox[]): ReadLine[] {
  return lines.map((line) => {
    const letters = line.letters.flatMap((letter, index) => {
      const isCircled = circles.some((circle) => {
        const { along, off } = alongLine(line.quad, circle)
        return Math.abs(off) < 0.5 && Math.abs(along - letter.at) < (circle.x1 - circle.x0) * 0.35
      })
      const isLabel = /^[A-Ha-h]$/.test(letter.text) && /^(?:|[\s（(])$/.test(line.letters[index - 1]?.text ?? '')
      if (!isCircled || !isLabel) return [letter]
      return [{ text: '√', at: letter.at - sidesOf(line.quad)[1] * 0.4, confidence: sureOfMark }, letter]
    })
    return { ...line, letters }
  })
}

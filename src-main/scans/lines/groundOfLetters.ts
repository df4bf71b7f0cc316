import type { PixelBox, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** What is behind a letter is as light as this share of the lightest in its box, and no ink. */
const lightOfGround = 0.8
/** To the eye it is at least so light: bright red or blue is ink. */
const dullest = 0.5
/** A ground is coloured where its channels differ so much, as a share of the light; a channel is there from so much on. */
const leastColour = 0.3
const leastChannel = 0.75
/** Sets what letters were marked with, as a felt pen does: what is marked so is often the answer. */
export function groundOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  return lines.map(({ letters }) => ({
    letters: letters.map((letter) => {
      const highlight = groundOf(picture, letter)
      return highlight === undefined ? letter : { ...letter, highlight }
    }),
  }))
}

/** As `RRGGBB`; undefined for paper. */
function groundOf({ width, height, data }: Pixels, { x0, y0, x1, y1 }: PixelBox): string | undefined {
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))]
  // the upper and the lower edge of a box is beside the mark
  const inset = (y1 - y0) * 0.2
  const [top, bottom] = [Math.max(0, Math.round(y0 + inset)), Math.min(height, Math.round(y1 - inset))]
  let lightest = 0
  const each = (call: (at: number, light: number) => void) => {
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = (y * width + x) * 4
        call(at, Math.max(data[at] as number, data[at + 1] as number, data[at + 2] as number))
      }
  }
  each((_, light) => {
    lightest = Math.max(lightest, light)
  })
  const sum = [0, 0, 0]
  let count = 0
  each((at, light) => {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number]
    if (light < lightest * lightOfGround || red * 0.3 + green * 0.6 + blue * 0.1 < lightest * dullest) return
    count++
    for (let channel = 0; channel < 3; channel++) sum[channel] = (sum[channel] ?? 0) + (data[at + channel] as number)
  })
  const mean = sum.map((all) => all / Math.max(1, count))
  const [most, least] = [Math.max(...mean), Math.min(...mean)]
  if (count === 0 || most - least < most * leastColour) return undefined
  return mean.map((value) => (value > most * leastChannel ? 'FF' : '00')).join('')
}

import { median } from '../../documents/scanned/median.ts'
import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'
import { runsOf } from './paleOfLetters.ts'

/** What is left of a felt pen on a grey page. */
const grey = 'C0C0C0'
/** What is marked is so much darker than paper, as a share of its light, and than paper differs from letter to letter; ink is darker still. */
const leastDarker = 0.055
const leastSpread = 6
const mostDarker = 0.5
/** More of a page is no mark. */
const mostShare = 0.45
/** The upper and the lower edge of a box is beside the mark; of the pixels between, so many are as dark as ink. */
const inset = 0.2
const inked = 0.6
const leastPixels = 60

/** Sets what letters of a grey page were marked with, where what is behind them is plainly darker than behind the others. */
export function shadeOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  if (lines.some(({ letters }) => letters.some(({ colour, highlight }) => colour ?? highlight))) return [...lines]
  const lights = new Map(lines.flatMap(({ letters }) => letters.map((letter) => [letter, groundOf(picture, letter)])))
  const told = [...lights.values()].filter((light) => !Number.isNaN(light))
  const paper = median(told)
  const spread = median(told.map((light) => Math.abs(light - paper))) / Math.max(1, paper)
  const over = (letter: ScannedLetter) => {
    const darker = 1 - (lights.get(letter) ?? Number.NaN) / Math.max(1, paper)
    return darker > mostDarker ? 0 : darker / Math.max(leastDarker, leastSpread * spread)
  }
  const marked = new Set(lines.flatMap(({ letters }) => runsOf(letters, over)))
  if (marked.size === 0 || marked.size > mostShare * told.length) return [...lines]
  return lines.map(({ letters }) => ({
    letters: letters.map((letter) => (marked.has(letter) ? { ...letter, highlight: grey } : letter)),
  }))
}

/** How light it is behind a letter; NaN for blanks and signs of too few pixels. */
function groundOf({ width, height, data }: Pixels, { text, x0, y0, x1, y1 }: ScannedLetter): number {
  const edge = (y1 - y0) * inset
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))]
  const [top, bottom] = [Math.max(0, Math.round(y0 + edge)), Math.min(height, Math.round(y1 - edge))]
  if (text.trim() === '' || (right - left) * (bottom - top) < leastPixels) return Number.NaN
  const lights: number[] = []
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) lights.push(data[(y * width + x) * 4 + 1] as number)
  return lights.sort((a, b) => a - b)[Math.floor(lights.length * inked)] ?? Number.NaN
}

import { median } from '../../documents/scanned/median.ts'
import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** What is left of a colour on a grey page. */
const grey = '808080'
/** Print of a colour is so much lighter than black, as a share of the paper's light, and than black ones differ among each other. */
const leastLighter = 0.16
const leastSpread = 5
/** The letters of a text of a colour: so many, and each at least half as much lighter. */
const leastLetters = 2
/** Less is black print that is worn, as a share of the page's letters; more of them are what is usual. */
const mostShare = 0.45
/** The darkest of so many pixels of a box is its ink; fewer tell nothing. */
const darkest = 0.03
const leastPixels = 60

/** Sets the colour of letters on a grey page that are plainly lighter than the others: they were printed in a colour. */
export function paleOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  if (lines.some(({ letters }) => letters.some(({ colour, highlight }) => colour ?? highlight))) return [...lines]
  const lights = new Map(lines.flatMap(({ letters }) => letters.map((letter) => [letter, lightOf(picture, letter)])))
  const of = (letter: ScannedLetter) => lights.get(letter) ?? Number.NaN
  const told = [...lights].filter(([, light]) => !Number.isNaN(light))
  const usual = new Map(
    [true, false].map((isHan) => {
      const own = told.filter(([{ text }]) => han.test(text) === isHan).map(([, light]) => light)
      const middle = median(own)
      return [isHan, { middle, spread: median(own.map((light) => Math.abs(light - middle))) }]
    }),
  )
  const over = (letter: ScannedLetter) => {
    const { middle = Number.NaN, spread = 0 } = usual.get(han.test(letter.text)) ?? {}
    return (of(letter) - middle) / Math.max(leastLighter, leastSpread * spread)
  }
  const pale = new Set(lines.flatMap(({ letters }) => runsOf(letters, over)))
  if (pale.size === 0 || pale.size > mostShare * told.length) return [...lines]
  return lines.map(({ letters }) => ({
    letters: letters.map((letter) => (pale.has(letter) ? { ...letter, colour: grey } : letter)),
  }))
}

const inWord = /[\p{L}\p{N}]/u
const han = /\p{Script=Han}/u

/** Whole words beside one another that are all off from the usual, and plainly so on the whole; `over`: how far, 1 is enough. */
export function runsOf(letters: readonly ScannedLetter[], over: (letter: ScannedLetter) => number): ScannedLetter[] {
  const out: ScannedLetter[] = []
  let run: { letter: ScannedLetter; value: number }[] = []
  const close = (next?: ScannedLetter) => {
    const first = run[0]?.letter
    const before = first && letters[letters.indexOf(first) - 1]
    if ([before, next].some((beside) => beside && inWord.test(beside.text))) run = []
    const printed = run.filter(({ letter }) => inWord.test(letter.text))
    const sum = printed.reduce((all, { value }) => all + value, 0)
    if (printed.length >= leastLetters && sum >= printed.length) out.push(...run.map(({ letter }) => letter))
    run = []
  }
  for (const letter of letters) {
    const value = over(letter)
    if (Number.isNaN(value)) {
      if (run.length > 0) run.push({ letter, value: 0 })
    } else if (value < 0.5) close(letter)
    else run.push({ letter, value })
  }
  close()
  return out
}

/** How light the ink in a box is, as a share of the paper's light; NaN for blanks and signs of too little ink. */
function lightOf({ width, height, data }: Pixels, { text, x0, y0, x1, y1 }: ScannedLetter): number {
  if (!inWord.test(text)) return Number.NaN
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))]
  const [top, bottom] = [Math.max(0, Math.round(y0)), Math.min(height, Math.round(y1))]
  const lights = new Uint32Array(256)
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const light = data[(y * width + x) * 4 + 1] as number
      lights[light] = (lights[light] as number) + 1
    }
  const all = (right - left) * (bottom - top)
  if (all < leastPixels) return Number.NaN
  return lightBelow(lights, all * darkest) / Math.max(1, lightBelow(lights, all * 0.9))
}

/** The lightest that so many pixels are as dark as. */
function lightBelow(lights: Uint32Array, count: number): number {
  let sum = 0
  for (let light = 0; light < 256; light++) {
    sum += lights[light] as number
    if (sum > count) return light
  }
  return 255
}

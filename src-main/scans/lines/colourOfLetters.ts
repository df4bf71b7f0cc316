import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** Ink is so much darker than the lightest of its letter's box, in the channel where it is darkest. */
const inkOfPaper = 0.62
/** Ink of a colour differs so much between its channels, as a share of the paper's light. */
const leastColour = 0.3
const mostOfBlack = 0.15
/** So many pixels of ink are a letter, and so many letters beside one another a text of a colour. */
const leastPixels = 12
const leastLetters = 2
/** What a single letter that is plainly of a colour has. */
const plainly = { colour: 0.4, pixels: 60 }

/** Sets the colour of letters that are plainly red, green or blue: what is marked so is often the answer. */
export function colourOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  return lines.map(({ letters }) => {
    const colours = letters.map((letter) =>
      letter.text.trim() === '' || letter.highlight ? untold : colourOf(picture, letter),
    )
    return {
      letters: letters.map((letter, at) => {
        const colour = colours[at]?.colour ?? sameAround(colours, letters, at)
        const isOne = colours[at]?.isPlain || isAlone(letters, at) || lengthOfRun(colours, letters, at) >= leastLetters
        return colour && isOne ? { ...letter, colour } : letter
      }),
    }
  })
}

/** `colour`: RRGGBB. Neither a colour nor black: too little ink to tell, or too pale. */
type Colour = { colour?: string; isBlack?: true; isPlain?: boolean }
type Colours = readonly Colour[]

const untold: Colour = {}

/** What cannot be told within a text of one colour. */
function sameAround(colours: Colours, letters: readonly ScannedLetter[], at: number): string | undefined {
  const [before, after] = [colours[at - 1]?.colour, colours[at + 1]?.colour]
  return letters[at]?.text.trim() !== '' && !colours[at]?.isBlack && before === after ? before : undefined
}

/** Whether an option is this letter and no more. */
const isAlone = (letters: readonly ScannedLetter[], at: number): boolean =>
  /^(?:[.．、:：)） ]|)$/.test(letters[at - 1]?.text ?? '') && /^ ?$/.test(letters[at + 1]?.text ?? '')

function lengthOfRun(colours: Colours, letters: readonly ScannedLetter[], at: number): number {
  const own = colours[at]?.colour ?? colours[at - 1]?.colour
  const isSame = (index: number) => colours[index]?.colour === own || letters[index]?.text === ' '
  let [from, to] = [at, at]
  while (from > 0 && isSame(from - 1)) from--
  while (to < letters.length - 1 && isSame(to + 1)) to++
  return colours.slice(from, to + 1).filter(({ colour }) => colour === own).length
}

/** Every letter goes through here: no arrays are made for a pixel. */
function colourOf({ width, height, data }: Pixels, { x0, y0, x1, y1 }: ScannedLetter): Colour {
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))]
  const [top, bottom] = [Math.max(0, Math.round(y0)), Math.min(height, Math.round(y1))]
  const light = (at: number) => data[at] as number
  const each = (call: (at: number) => void) => {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) call((y * width + x) * 4)
  }
  const paper = { red: 1, green: 1, blue: 1 }
  each((at) => {
    if (light(at) > paper.red) paper.red = light(at)
    if (light(at + 1) > paper.green) paper.green = light(at + 1)
    if (light(at + 2) > paper.blue) paper.blue = light(at + 2)
  })
  const ink = { red: 0, green: 0, blue: 0, count: 0 }
  each((at) => {
    const red = light(at) / paper.red
    const green = light(at + 1) / paper.green
    const blue = light(at + 2) / paper.blue
    if (red > inkOfPaper && green > inkOfPaper && blue > inkOfPaper) return
    ink.count++
    ink.red += red
    ink.green += green
    ink.blue += blue
  })
  const { red, green, blue, count } = ink
  const share = (Math.max(red, green, blue) - Math.min(red, green, blue)) / Math.max(1, count)
  if (count < leastPixels) return untold
  if (share < leastColour) return share < mostOfBlack ? { isBlack: true } : untold
  const colour = red >= green && red >= blue ? 'FF0000' : blue >= green ? '0000FF' : '008000'
  return { colour, isPlain: share >= plainly.colour && count >= plainly.pixels }
}

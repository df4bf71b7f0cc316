import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** Ink is so much darker than the lightest of its letter's box, in the channel where it is darkest. */
const inkOfPaper = 0.62
/** Ink of a colour differs so much between its channels, as a share of the paper's light. */
const leastColour = 0.3
/** So many pixels of ink are a letter, and so many letters beside one another a text of a colour. */
const leastPixels = 12
const leastLetters = 2

/** Sets the colour of letters that are plainly red, green or blue: what is marked so is often the answer. */
export function colourOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  return lines.map(({ letters }) => {
    const colours = letters.map((letter) =>
      letter.text.trim() === '' || letter.highlight ? undefined : colourOf(picture, letter),
    )
    return {
      letters: letters.map((letter, at) => {
        const colour = colours[at] ?? sameAround(colours, letters, at)
        return colour && (isAlone(letters, at) || lengthOfRun(colours, letters, at) >= leastLetters)
          ? { ...letter, colour }
          : letter
      }),
    }
  })
}

type Colours = readonly (string | undefined)[]

/** A blank, or a letter with too little ink, within a text of one colour. */
function sameAround(colours: Colours, letters: readonly ScannedLetter[], at: number): string | undefined {
  const [before, after] = [colours[at - 1], colours[at + 1]]
  return letters[at]?.text.trim() !== '' && before === after ? before : undefined
}

/** Whether an option is this letter and no more. */
const isAlone = (letters: readonly ScannedLetter[], at: number): boolean =>
  /^(?:[.．、:：)） ]|)$/.test(letters[at - 1]?.text ?? '') && /^ ?$/.test(letters[at + 1]?.text ?? '')

function lengthOfRun(colours: Colours, letters: readonly ScannedLetter[], at: number): number {
  const own = colours[at] ?? colours[at - 1]
  const isSame = (index: number) => colours[index] === own || letters[index]?.text === ' '
  let [from, to] = [at, at]
  while (from > 0 && isSame(from - 1)) from--
  while (to < letters.length - 1 && isSame(to + 1)) to++
  return colours.slice(from, to + 1).filter((colour) => colour === own).length
}

/** As `RRGGBB`; undefined for black and grey. Every letter goes through here: no arrays are made for a pixel. */
function colourOf({ width, height, data }: Pixels, { x0, y0, x1, y1 }: ScannedLetter): string | undefined {
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
  if (count < leastPixels || Math.max(red, green, blue) - Math.min(red, green, blue) < leastColour * count)
    return undefined
  if (red >= green && red >= blue) return 'FF0000'
  return blue >= green ? '0000FF' : '008000'
}

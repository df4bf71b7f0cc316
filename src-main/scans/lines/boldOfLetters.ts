import { median } from '../../documents/scanned/median.ts'
import type { ScannedLetter, ScannedLine } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from '../pixels/Pixels.ts'
import { strokeOfLetter } from '../pixels/strokeOfLetter.ts'
import { boldOptions, type Measured } from './boldOptions.ts'

/** Bold strokes are thicker by a half and more: the logarithm of it. */
const boldStroke = 0.5
/** What it costs that print changes within a line, so that no single letter which is off does it: at an option, and elsewhere. */
const change = { atOption: 0.24, elsewhere: 0.34 }
/** Fewer letters say nothing of what print is usual, and fewer of a kind nothing of it. */
const leastLetters = 24
const leastOfKind = 5
/** Some letters of each kind are bold: plain is what the thinner ones are. */
const thinner = 0.3
/** So far a letter may be from its kind and still be plain: one that is always bold is not what is usual. */
const ofKind = { thinner: 0.3, thicker: 0.12 }
/** Letters this much higher than the usual ones are a larger print, and not only a higher box. */
const larger = 1.25

/** Sets which letters are bold: those with thicker strokes than the page has on the whole. What is bold is often the answer. */
export function boldOfLetters(picture: Pixels, lines: readonly ScannedLine[]): ScannedLine[] {
  const usualHeight = median(lines.flatMap(({ letters }) => letters.map(heightOf)))
  const measured = lines.map((line) => measure(picture, line, usualHeight))
  const usualOf = usualByLetter(measured.flat())
  const ofOptions = boldOptions(measured)
  return lines.map((line, at) => {
    const own = measured[at] ?? []
    const isBold = boldAmong(own, ({ letter, thickness }) => thickness - (usualOf.get(letter.text) ?? Number.NaN))
    const bold = new Set(
      own.filter(({ letter }, index) => isBold[index] || ofOptions.has(letter)).map(({ letter }) => letter),
    )
    return bold.size === 0
      ? line
      : { letters: line.letters.map((letter) => (bold.has(letter) ? { ...letter, bold: true } : letter)) }
  })
}

const heightOf = ({ y0, y1 }: ScannedLetter): number => Math.max(1, y1 - y0)

function measure(picture: Pixels, { letters }: ScannedLine, usualHeight: number): Measured[] {
  return letters.flatMap((letter, at): Measured[] => {
    if (letter.text.trim() === '') return []
    // a box is higher where its letters reach up and down; beyond that strokes grow with the print
    const height = heightOf(letter) / usualHeight
    const size = height > larger ? height / Math.sqrt(larger) : Math.sqrt(height)
    const thickness = Math.log((strokeOfLetter(picture, letter) ?? Number.NaN) / size)
    const isOption = /^[A-Ha-h]$/.test(letter.text) && /^[.．、:：)）]$/.test(letters[at + 1]?.text ?? '')
    return [{ letter, isOption, kind: kindOf(letter.text), thickness }]
  })
}

/** How thick the plain letters are: by letter as far as there are enough of it, and by kind. */
function usualByLetter(all: readonly Measured[]): ReadonlyMap<string, number> {
  const told = all.filter(({ thickness }) => !Number.isNaN(thickness))
  if (told.length < leastLetters) return new Map()
  const kinds = plainOf(told.map(({ kind, thickness }) => [kind, thickness]))
  const letters = plainOf(told.map(({ letter, thickness }) => [letter.text, thickness]))
  for (const { letter, kind } of told) {
    const [own, ofAll] = [letters.get(letter.text), kinds.get(kind)]
    if (ofAll === undefined || kind === letter.text) continue
    const near = own === undefined ? ofAll : Math.max(ofAll - ofKind.thinner, Math.min(ofAll + ofKind.thicker, own))
    letters.set(letter.text, near)
  }
  return letters
}

/** The thickness of plain ones by name, of those of which there are enough. */
function plainOf(all: readonly (readonly [name: string, thickness: number])[]): Map<string, number> {
  const named = new Map<string, number[]>()
  for (const [name, thickness] of all) named.set(name, [...(named.get(name) ?? []), thickness])
  const enough = [...named].filter(([, own]) => own.length >= leastOfKind)
  return new Map(
    enough.map(([name, own]) => [name, own.sort((a, b) => a - b)[Math.floor(own.length * thinner)] ?? 0] as const),
  )
}

/** Strokes of Han are thinner than those of other letters of the same print; each sign is a kind of its own. */
function kindOf(text: string): string {
  if (/\p{Script=Han}/u.test(text)) return 'Han'
  if (/\p{Lu}/u.test(text)) return 'capital'
  if (/\p{L}/u.test(text)) return 'letter'
  return /\p{Nd}/u.test(text) ? 'digit' : text
}

/** The likeliest of all ways to part a line in bold and plain (Viterbi); `over`: how much thicker than usual a letter is. */
function boldAmong(letters: readonly Measured[], over: (letter: Measured) => number): boolean[] {
  let cost = { plain: 0, bold: change.atOption / 2 }
  const wasBold = letters.map((letter) => {
    const value = over(letter)
    const turn = letter.isOption ? change.atOption : change.elsewhere
    const was = { plain: cost.bold + turn < cost.plain, bold: cost.bold <= cost.plain + turn }
    cost = {
      plain: Math.min(cost.plain, cost.bold + turn) + costOf(value),
      bold: Math.min(cost.bold, cost.plain + turn) + costOf(value - boldStroke),
    }
    return was
  })
  let isBold = cost.bold + change.atOption / 2 < cost.plain
  return wasBold
    .reverse()
    .map((was) => {
      const now = isBold
      isBold = now ? was.bold : was.plain
      return now
    })
    .reverse()
}

/** A letter that is far off says no more than that. */
const costOf = (far: number): number => (Number.isNaN(far) ? 0 : Math.min(boldStroke, Math.abs(far)))

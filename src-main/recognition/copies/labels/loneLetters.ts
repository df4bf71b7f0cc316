import { isRunningText, type Line } from '../../lines.ts'
import { alphabets } from '../../tokens/countedLabels.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { truthOf } from '../../tokens/truthWords.ts'
import { withLabel, withLetter } from './relabel.ts'

/** "b." or "(b)" alone on its line. */
const signed = /^(?:([A-La-l])\s?[.)、:]|[([]\s?([A-La-l])\s?[)\]][.:]?)$/
const bare = /^[A-La-l]$/
/** "а)", "(イ)": letters of other scripts need their sign. */
const own = new RegExp(
  `^[([]?\\s?([${[...new Set(alphabets.join('') + alphabets.join('').toLowerCase())].join('')}])\\s?[.)、:\\]]$`,
)
/** "• 2", "②", "2)": numbers that count options, not what is asked. */
const counting = /^(?:[•·・○◦▪■□●]\s?([1-9])[.)]?|([①-⑨])|\(([1-9])\)|([1-9])\))$/
const longestLabel = 5
/** How many lines the text of an option may take. */
const mostLines = 4
const fewestLetters = 3
const fewestGroups = 2

const isText = (line: Line | undefined): line is Line => isRunningText(line) && line.folded !== ''

type Place = Readonly<{ at: number; letter: number }>

function placeOf([, bulleted, circled, bracketed, closed]: RegExpExecArray): number {
  if (circled !== undefined) return circled.charCodeAt(0) - 0x2460
  return Number(bulleted ?? bracketed ?? closed) - 1
}

/** Its place in the first alphabet that has it. */
const placeIn = (letter: string): number =>
  alphabets.find((alphabet) => alphabet.includes(letter.toUpperCase()))?.indexOf(letter.toUpperCase()) ?? -1

function letterAt(line: Line | undefined, form: RegExp): number {
  if (!isText(line) || line.folded.length > longestLabel) return -1
  const match = form.exec(line.folded)
  if (match && form === counting) return placeOf(match)
  if (match && form === own) return placeIn(match[1] ?? '')
  return match ? (match[1] ?? match[2] ?? match[0]).toLowerCase().charCodeAt(0) - 97 : -1
}

/** Text of an option: no label of its own, and no number with a sign. */
const isOptionText = (line: Line | undefined): boolean => {
  if (!isText(line) || readOptionLabel(line.folded, 0, true)) return false
  const number = readNumber(line.folded)
  return number === null || number.weak || number.family === 'roman'
}

/** The letters alone on their lines from an A on, each with its text below it; they may stand as columns are read across. */
function groupFrom(lines: readonly Line[], first: number, form: RegExp): readonly Place[] {
  const places: Place[] = [{ at: first, letter: 0 }]
  let last = first
  for (let at = first + 1; at < lines.length && at - last <= mostLines; at++) {
    const letter = letterAt(lines[at], form)
    if (letter < 0) {
      if (!isOptionText(lines[at])) break
    } else if (at - last < 2 || places.some((place) => place.letter === letter)) break
    else {
      places.push({ at, letter })
      last = at
    }
  }
  if (places.at(-1)?.at === last && !isOptionText(lines[last + 1])) places.pop()
  const letters = new Set(places.map(({ letter }) => letter))
  return places.every((_, index) => letters.has(index)) ? places : []
}

function groupsOf(lines: readonly Line[], form: RegExp): readonly (readonly Place[])[] {
  const groups: (readonly Place[])[] = []
  for (let at = 0; at < lines.length; at++) {
    if (letterAt(lines[at], form) !== 0) continue
    const places = groupFrom(lines, at, form)
    if (places.length < fewestLetters) continue
    groups.push(places)
    at = places.at(-1)?.at ?? at
  }
  return groups
}

const bulleted = /^[•·・○◦▪■□●]\s?[1-9][.)]?$/

/** A number behind a bullet counts options for certain: its letter says so. */
const labelled = (text: Line, sign: string, place: number): Line =>
  sign === '' ? withLetter(text, place, false) : withLabel(text, `${bare.test(sign) ? `${sign}.` : sign} `)

/** The lines of each option of a group, its letter before its first, in the order of the letters. */
function joined(lines: readonly Line[], places: readonly Place[]): readonly Line[] {
  return places
    .map(({ at, letter }, index) => {
      const [label, text, ...more] = lines.slice(at, places[index + 1]?.at ?? at + 2)
      const sign = (label?.text.trim() ?? '').replace(bulleted, '')
      return {
        letter,
        own: text ? [labelled({ ...text, gap: false }, sign, letter), ...more] : [],
      }
    })
    .sort((a, b) => a.letter - b.letter)
    .flatMap(({ own }) => own)
}

/** "T" above "True": the box that a page shows before the word. */
function isInitialOfTruth(line: Line | undefined, below: Line | undefined): boolean {
  if (!isText(line) || line.folded.length !== 1 || !isText(below)) return false
  return below.folded.length > 1 && truthOf(below.folded) !== null && below.folded.charAt(0) === line.folded
}

function withoutInitials(lines: readonly Line[]): readonly Line[] {
  const initials = lines.filter((line, at) => isInitialOfTruth(line, lines[at + 1]))
  if (initials.length < fewestGroups * 2) return lines
  return lines.filter((line) => !initials.includes(line))
}

const hasLone = (line: Line): boolean =>
  line.folded.length <= longestLabel && [signed, own, bare, counting].some((form) => letterAt(line, form) >= 0)

/**
 * Letters that stand alone above their texts, as copied pages have them, join these: "a." above "wet", "b." above "dry". Letters
 * without a sign, and numbers, do so in two questions at least.
 */
export function joinLoneLetters(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(hasLone)) return lines
  const withSign = groupsOf(lines, signed)
  const without = groupsOf(lines, bare)
  const counted = groupsOf(lines, counting)
  const inOwn = groupsOf(lines, own)
  const groups = [withSign, inOwn, ...[without, counted].filter(({ length }) => length >= fewestGroups)].flat()
  if (groups.length === 0) return withoutInitials(lines)
  const byFirst = new Map(groups.map((places) => [places[0]?.at ?? 0, places]))
  const result: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const places = byFirst.get(at)
    const line = lines[at]
    if (places) {
      result.push(...joined(lines, places))
      at = (places.at(-1)?.at ?? at) + 1
    } else if (line) result.push(line)
  }
  return withoutInitials(result)
}

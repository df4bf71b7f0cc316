import type { Mark } from '../SourceDocument.ts'

type Look = Omit<Mark, 'from' | 'to'>

/** Signs that no text holds stand around what is set otherwise, until lines are made of it. */
const looks: readonly Look[] = [
  { bold: true },
  { underline: true },
  { colour: 'FF0000' },
  { colour: '008000' },
  { colour: '0000FF' },
  { colour: '800080' },
]
const firstOpening = 0xe010
const closing = '\uE01F'
/** Before a blank of which the source says what fills it. */
export const filledSign = '\uE00F'
const signs = /[\uE00F-\uE01F]/g

const colours: readonly RegExp[] = [/red|rot|crimson|maroon/i, /green|teal|olive|lime/i, /blue|navy|cyan/i]

/** The text between the signs of a look; as it is where a colour is that of all text. */
export function inLook(text: string, look: 'bold' | 'underline' | { colour: string }): string {
  if (text.trim() === '') return text
  if (look === 'bold' || look === 'underline') return wrapped(text, look === 'bold' ? 0 : 1)
  if (look.colour.includes('!') || /^(?:black|white|gr[ae]y|\.)$/i.test(look.colour.trim())) return text
  const place = colours.findIndex((pattern) => pattern.test(look.colour))
  return wrapped(text, place < 0 ? looks.length - 1 : 2 + place)
}

const wrapped = (text: string, place: number): string => String.fromCharCode(firstOpening + place) + text + closing

export const withoutLooks = (text: string): string => text.replace(signs, '')

/** A line and how its parts look. What is still open at its end goes on in the next: `open` is given to that. */
export function readLooks(line: string, open: readonly number[]): { text: string; marks: Mark[]; open: number[] } {
  const places = [...open]
  const marks: Mark[] = []
  const begun = places.map(() => 0)
  let text = ''
  for (const sign of line) {
    if (sign === closing) close(places, begun, marks, text.length)
    else if (sign >= '\uE010' && sign < closing) {
      places.push(sign.charCodeAt(0) - firstOpening)
      begun.push(text.length)
    } else if (sign !== filledSign) text += sign
  }
  const left = [...places]
  while (places.length > 0) close(places, begun, marks, text.length)
  return { text, marks: marks.sort((a, b) => a.from - b.from), open: left }
}

function close(places: number[], begun: number[], marks: Mark[], to: number): void {
  const look = looks[places.pop() ?? -1]
  const from = begun.pop() ?? to
  if (look && from < to) marks.push({ from, to, ...look })
}

import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

const own = /^([A-Ha-h])(?=[.)])/
/** "a. cod \t b. bee": the letter of another option, typed behind a wide blank. */
const typed = /(?:\t\s*|(?<!\s)\s{2,}|[;.]\s)([A-Ha-h])[.)]\s{0,3}(?=\S)/g

const wide = /\t|\s{2}/

const placeOf = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 97

const typedPlaces = ({ text }: Line): readonly number[] =>
  [...text.slice(2).matchAll(typed)].map(([, letter = '']) => placeOf(letter))

/** "... is called a) \t cod": the first letter of a list, typed behind the text above it. */
const typedFirst = /\s([Aa])([.)])\s(?=\s*\S)/g

const second = /^[Bb][.)]/
const hasWide = (folded: string): boolean => folded.includes('\t') || folded.includes('  ')

/** Where the first option begins that was typed behind the stem while the lines below go on with the second. */
function firstTyped({ folded, hasLabel }: Line, below: Line | undefined): number {
  if (hasLabel || !below || !second.test(below.folded)) return -1
  if (!(below.hasLabel || hasWide(folded)) || own.test(folded)) return -1
  const last = [...folded.matchAll(typedFirst)].at(-1)
  if (!last) return -1
  const next = `${last[1] === 'a' ? 'b' : 'B'}${last[2]}`
  const goesOn = next === below.folded.slice(0, 2) && !folded.includes(next, last.index)
  return goesOn && (below.hasLabel || wide.test(folded.slice(last.index - 1, last.index + 5))) ? last.index + 1 : -1
}

/** Options that were typed behind their stem get lines of their own. */
const cutFirsts = (lines: readonly Line[]): readonly Line[] => {
  if (!lines.some((line, at) => firstTyped(line, lines[at + 1]) >= 0)) return lines
  return lines.flatMap((line, at) => {
    const from = firstTyped(line, lines[at + 1])
    if (from < 0) return [line]
    const stem = partOf(line, 0, line.text.slice(0, from).trimEnd().length)
    return [stem, { ...partOf(line, from), hasLabel: true, bullet: '', gap: false, images: [] }]
  })
}

/**
 * Lists count their paragraphs, and not the options that somebody typed behind others on the same line: where a letter of a list
 * is there already, it is the next one ("b." below "a. cod  b. bee" is "c."). The first option may stand behind the stem.
 */
export function readListSlips(printed: readonly Line[]): readonly Line[] {
  const lines = cutFirsts(printed)
  if (!lines.some(({ hasLabel, text }) => hasLabel && wide.test(text))) return lines
  const edited = new Edited(lines)
  let used = new Set<number>()
  for (const [at, line] of lines.entries()) {
    if (!own.test(line.folded)) {
      if (line.folded !== '') used = new Set()
      continue
    }
    const place = placeOf(line.folded.charAt(0))
    const behind = typedPlaces(line)
    const isSlip = line.hasLabel && used.has(place)
    const [first] = behind
    const right = first === undefined ? Math.max(...used) + 1 : first - 1
    if (isSlip && right > place) {
      const letter = String.fromCharCode(line.folded.charCodeAt(0) - place + right)
      edited.set(at, { ...line, text: letter + line.text.slice(1), folded: letter + line.folded.slice(1) })
    } else if (place === 0) used = new Set()
    for (const one of [isSlip ? right : place, ...behind]) used.add(one)
  }
  return edited.result
}

import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'

const own = /^([A-Ha-h])(?=[.)])/
/** "a. cod \t b. bee": the letter of another option, typed behind a wide blank. */
const typed = /(?:\t\s*|\s{2,}|[;.]\s)([A-Ha-h])[.)]\s{0,3}(?=\S)/g

const wide = /\t|\s{2}/

const placeOf = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 97

const typedPlaces = ({ text }: Line): readonly number[] =>
  [...text.slice(2).matchAll(typed)].map(([, letter = '']) => placeOf(letter))

/**
 * Lists count their paragraphs, and not the options that somebody typed behind others on the same line: where a letter of a list
 * is there already, it is the next one ("b." below "a. cod  b. bee" is "c.").
 */
export function readListSlips(lines: readonly Line[]): readonly Line[] {
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

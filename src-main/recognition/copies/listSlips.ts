import { Edited } from '../Edited.ts'
import type { Line } from '../lines.ts'

const own = /^([A-Ha-h])(?=[.)])/
/** "a. cod \t b. bee": the letter of another option, typed behind a wide blank. */
const typed = /(?:\t\s*|\s{2,}|[;.]\s)([A-Ha-h])[.)]\s{0,3}(?=\S)/g

const placeOf = (letter: string): number => letter.toLowerCase().charCodeAt(0) - 97

/** The letter that the label of a list ought to have: the one before the first that is typed on its line, or the next one. */
function rightPlace(line: Line, before: number): number | null {
  const letters = [...line.text.slice(2).matchAll(typed)].map(([, letter = '']) => placeOf(letter))
  const [first] = letters
  if (first !== undefined) return first > 0 && letters.every((letter, at) => letter === first + at) ? first - 1 : null
  return before > 0 ? before : null
}

const lastTyped = (line: Line): number => {
  const last = [...line.text.slice(2).matchAll(typed)].at(-1)?.[1]
  return last === undefined ? -1 : placeOf(last)
}

/**
 * Lists count their paragraphs, and not the options that somebody typed behind others on the same line: "b." below "a. cod
 * b. bee" is "c.".
 */
export function readListSlips(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  let next = 0
  for (const [at, line] of lines.entries()) {
    if (!own.test(line.folded)) {
      if (line.folded !== '') next = 0
      continue
    }
    const place = placeOf(line.folded.charAt(0))
    const right = line.hasLabel ? rightPlace(line, place === 0 ? 0 : next) : null
    const isSlip = right !== null && right !== place && (place > 0 || right === next)
    if (isSlip) {
      const letter = String.fromCharCode(line.folded.charCodeAt(0) - place + right)
      edited.set(at, { ...line, text: letter + line.text.slice(1), folded: letter + line.folded.slice(1) })
    }
    const first = isSlip ? right : place
    const last = lastTyped(line)
    next = last > first ? last + 1 : next > 0 && first > 0 ? first + 1 : 0
  }
  return edited.result
}

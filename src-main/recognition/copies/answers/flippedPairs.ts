import { Edited } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

/** "Answer: A-2, B-1, C → 4": a letter before the number that it belongs to. */
const pairs =
  /^(?<label>\p{L}[^:]{2,40}:\s*)(?<pairs>\(?[A-L]\s?(?:[-–—:=.)]|-+>|→)\s?\d{1,2}(?:\)?[\s,;]+(?:and |und |et |y |e |и )?\(?[A-L]\s?(?:[-–—:=.)]|-+>|→)\s?\d{1,2}){2,11}\)?)[.;]?$/u
const pair = /([A-L])\W{1,4}(\d{1,2})/g
/** How many lines the two lists above the key have at most. */
const farthest = 40

const begins = (lines: readonly Line[], label: string): boolean =>
  lines.some(({ folded }) => folded.startsWith(label) && /^\s?[.)、:]/.test(folded.slice(label.length)))

/**
 * Two lists to be matched, one with letters and one with numbers: the key may tell the number of each letter. It is turned to tell the
 * letter of each number, for the numbers are asked.
 */
export function flipPairs(lines: readonly Line[]): readonly Line[] {
  const edited = new Edited(lines)
  for (const at of linesWithoutLetter(lines)) {
    const line = lines[at]
    const found = line && line.folded.length <= 160 && line.aside === null ? pairs.exec(line.folded) : null
    if (!line || !found) continue
    const told = [...(found.groups?.pairs ?? '').matchAll(pair)].map(
      ([, letter = '', number = '']) => [Number(number), letter] as const,
    )
    const numbers = new Map(told)
    const letters = new Set(numbers.values())
    const above = lines.slice(Math.max(0, at - farthest), at)
    const areListed = told.every(([number, letter]) => begins(above, letter) && begins(above, String(number)))
    if (numbers.size < told.length || letters.size < told.length || !areListed) continue
    const flipped = told.toSorted(([a], [b]) => a - b).map(([number, letter]) => `${number}-${letter}`)
    const text = `${found.groups?.label ?? ''}${flipped.join(', ')}`
    edited.set(at, { ...line, text, folded: text, marks: [] })
  }
  return edited.result
}

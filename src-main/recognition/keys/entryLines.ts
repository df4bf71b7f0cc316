import type { Lexed } from '../lexed.ts'
import type { Heading } from '../tokens/headings.ts'
import { countsQuestions } from '../tokens/numberLabel.ts'
import { entriesInRow } from './keyGroups.ts'

/** Asks something, or has a blank to be filled: no entry of a key does. */
export const looksAsked = /[?]\s*$|\(\s*\)|_{2,}/

/** "5. (A) Because ...", "5. A. Because ..." is an entry of a key, unless the other options stand below it. */
export function isEntry(lines: readonly Lexed[], at: number): boolean {
  const line = lines[at]
  if (!line?.number || !line.startsWithOption || line.pieces.length !== 1) return false
  const next = lines[at + 1]
  const goesOn = next?.startsWithOption && !next.number && next.pieces[0]?.index === (line.pieces[0]?.index ?? 0) + 1
  return line.pieces[0]?.form === 'bracket' || !goesOn
}

/**
 * "3. a) the names b) both parties" answers the parts of a question: small letters on the line of a number that some question
 * above has (`asked` is the highest; none is known above a key that opens the document), which go on on no other line.
 */
export function isOfParts(lines: readonly Lexed[], at: number, asked: number): boolean {
  const line = lines[at]
  if (!line?.number || line.number.weak || !line.startsWithOption || line.pieces.length < 2) return false
  if (line.pieces[0]?.index !== 0 || !line.pieces.every(({ lower }) => lower) || looksAsked.test(line.line.folded))
    return false
  const next = lines[at + 1]
  const goesOn = next?.startsWithOption && !next.number && next.pieces[0]?.index === line.pieces.length
  return !goesOn && (asked === 0 || line.number.value <= asked)
}

/** The sections of a key repeat those of the questions. */
export function isRepeated(lines: readonly Lexed[], before: number, heading: Heading): boolean {
  return lines
    .slice(0, before)
    .some(
      (line) =>
        line.heading?.kind === 'type' &&
        ((heading.type !== null && line.heading.type === heading.type) || areSame(line.heading.text, heading.text)),
    )
}

/** A title without its score: "Part 2 (5 points)", "Part 2: 5 points". */
function nameOf(text: string): string {
  const [printed = ''] = text.split('(', 1)
  const colon = printed.lastIndexOf(':')
  return (colon >= 0 && /\d/.test(printed.slice(colon)) ? printed.slice(0, colon) : printed).trim()
}

/** Whether two titles are one, which the key may print shorter: "Part 2: Translation", "Part 2". */
function areSame(one: string, other: string): boolean {
  const [above, below] = [nameOf(one), nameOf(other)]
  return above === below || (below !== '' && (above.startsWith(below) || above.endsWith(below)))
}

/** The numbers of the entries of a line. */
export function numbersOf(line: Lexed): readonly number[] {
  if (line.key) return line.key.entries.map(({ number }) => number ?? 0)
  const row = entriesInRow(line)
  if (row) return row.map(({ number }) => number)
  return line.number?.weak === false && countsQuestions(line.number.family) ? [line.number.value] : []
}

/** How many of the questions above must have an entry below a title that may as well be the label of one answer. */
export const nearlyAll = 0.6

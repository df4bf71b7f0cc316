import type { Lexed } from '../../lexed.ts'
import { countsQuestions } from '../../tokens/numberLabel.ts'
import { shortTruth } from '../../tokens/truthWords.ts'

/** What one number of a list stands before: its lines, the first of which may hold nothing but the number. */
export type Entry = readonly number[]

export const mayCount = ({ number }: Lexed): boolean =>
  number !== null && !number.weak && countsQuestions(number.family)

/** The entries of a stretch: from number to number, or each line where nothing is numbered. */
export function entriesOf(
  lines: readonly Lexed[],
  first: number,
  last: number,
  isHeaded: boolean,
): { entries: Entry[]; numbered: boolean } {
  const entries: number[][] = []
  const plain: number[] = []
  for (let at = first; at <= last; at++) {
    const line = lines[at]
    if (!line || line.noise) continue
    if (mayCount(line)) entries.push([at])
    else if (entries.length > 0) entries.at(-1)?.push(at)
    else plain.push(at)
  }
  if (entries.length > 0) return { entries: countedAlike(lines, entries, isHeaded), numbered: true }
  return { entries: plain.map((at) => [at]), numbered: false }
}

const judgedAtEnd = new RegExp(`\\(\\s*(?:${shortTruth}|[A-H]{1,6})?\\s*\\)[。.]?$`, 'i')

/** So many pairs a title lists before questions of another kind. */
const fewestAbove = 3

export const isBare = (line: Lexed): boolean => line.from >= line.to && line.fields.length === 0

/**
 * The entries up to the first whose number is written in another way, or that has a type in brackets: there a list of another kind
 * begins; below a title of pairs, questions with options or answers begin one too. A number that stands alone and does not
 * go on counts pages.
 */
function countedAlike(lines: readonly Lexed[], entries: Entry[], isHeaded: boolean): Entry[] {
  const lineOf = (entry: Entry | undefined) => lines[entry?.[0] ?? -1]
  const first = lineOf(entries[0])
  const isOther = (line: Lexed | undefined) =>
    line?.number?.family !== first?.number?.family || (line?.tags.length ?? 0) > (first?.tags.length ?? 0)
  const isAsked = (entry: Entry) =>
    entry.some((at) => {
      const line = lines[at]
      return line && (line.pieces.length > 0 || line.fields.length > 0 || judgedAtEnd.test(line.line.folded))
    })
  const asked = isHeaded ? entries.findIndex(isAsked) : -1
  const other = entries.findIndex((entry, place) => isOther(lineOf(entry)) || (place === asked && place >= fewestAbove))
  const alike = other < 0 ? entries : entries.slice(0, other)
  return alike.filter((entry, at) => {
    const [line, before] = [lineOf(entry), lineOf(alike[at - 1])]
    return !line || !before || !isBare(line) || line.number?.value === (before.number?.value ?? 0) + 1
  })
}

/** Without the line that holds nothing but the number. */
export const bodyOf = (lines: readonly Lexed[], entry: Entry): Entry => {
  const first = lines[entry[0] ?? -1]
  return first && isBare(first) && entry.length > 1 ? entry.slice(1) : entry
}

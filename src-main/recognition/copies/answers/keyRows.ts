import type { Line } from '../../lines.ts'
import { partTitleLength } from '../../tokens/keyEntries.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { anyOf } from '../../tokens/words.ts'
import { partOf } from '../partOf.ts'

const title = new RegExp(`^(?:${anyOf('keyTitle')})\\s?:?\\s*(\\([^()]{0,60}\\))?\\s*:?$`, 'iu')
/** Where the next entry may begin: "1 b   2 a", "1. stamen 2. root", "1) wet; 2) dry", "1木星 2月球". */
const entry =
  /(?<=^|[\s;,|、])(\d{1,3})(?:\s?[.):=、]\s{0,3}|\s?[-–]\s{1,3}|\s{1,3}|(?=\p{Script=Han}))(?=[^\s\d.):=、-])/gu
const fewest = 3
const mostRows = 40

const isText = ({ aside, kind }: Line): boolean => aside === null && kind !== 'code'

type Entry = Readonly<{ from: number; value: number; text: number }>

/** The entries of a row, which count on; nothing stands before the first. */
function entriesOf({ folded }: Line, first: number): readonly Entry[] {
  const entries: Entry[] = []
  for (const match of folded.matchAll(entry)) {
    const value = Number(match[1])
    if (value === (entries.at(-1)?.value ?? first - 1) + 1)
      entries.push({ from: match.index, value, text: match.index + match[0].length })
  }
  const [one] = entries
  return one && (one.from === 0 || one.from === partTitleLength(folded)) ? entries : []
}

/** Words below the title are entries, not one answer a letter: rows of letters alone are read as they are. */
const hasWords = ({ folded }: Line): boolean => /\p{L}{4}|\p{Script=Han}{2}/u.test(folded)

/** How many questions are counted above: up to the first number that does not go on. */
function countedAbove(lines: readonly Line[], at: number): number {
  let last = 0
  for (const line of lines.slice(0, at)) {
    const number = isText(line) ? readNumber(line.folded) : null
    if (number && !number.weak && number.value === last + 1) last = number.value
  }
  return last
}

/** The rows below a title, from 1 on without a gap, and their entries. */
function rowsBelow(lines: readonly Line[], at: number): ReadonlyMap<number, readonly Entry[]> {
  const rows = new Map<number, readonly Entry[]>()
  let next = 1
  for (let row = at + 1; row < lines.length && row <= at + mostRows; row++) {
    const line = lines[row]
    if (!line || !isText(line)) break
    const entries = entriesOf(line, next)
    if (entries.length === 0) break
    rows.set(row, entries)
    next += entries.length
  }
  return rows
}

const plainTitle = (line: Line): Line => {
  const note = line.folded.indexOf('(')
  return note < 0 ? line : partOf(line, 0, note)
}

function entryLine(line: Line, own: Entry, end: number): Line {
  const text = `${own.value}. ${line.text.slice(own.text, end).replace(/(?<![\s;,|])[\s;,|]+$/, '')}`
  return { ...partOf(line, own.from, end), text, folded: text, marks: [], gap: false, bullet: '' }
}

/**
 * Answers in words that stand side by side below the title of a key, one for each question above ("1 b   2 stamen   3 True"), get
 * lines of their own.
 */
export function unfoldKeyRows(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex((line) => isText(line) && line.folded.length < 90 && title.test(line.folded.trim()))
  if (at < 0) return lines
  const rows = rowsBelow(lines, at)
  const entries = [...rows.values()].flat()
  const areSideBySide = entries.length > rows.size
  const isWorded = [...rows.keys()].some((row) => hasWords(lines[row] as Line))
  if (entries.length < fewest || !areSideBySide || !isWorded || countedAbove(lines, at) !== entries.length) return lines
  return lines.flatMap((line, place) => {
    if (place === at) return [plainTitle(line)]
    const own = rows.get(place)
    return own ? own.map((one, index) => entryLine(line, one, own[index + 1]?.from ?? line.text.length)) : [line]
  })
}

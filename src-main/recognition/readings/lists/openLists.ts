import { Edited } from '../../Edited.ts'
import { type Lexed, withoutOptions } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { leadOf } from '../../tokens/tags.ts'

const fewest = 8
/** Where something is set in below each, fewer are enough. */
const fewestQuoted = 5
const nearlyAll = 0.8
const few = 0.2

const standsBare = ({ number, lead, fields, noise, startsWithOption }: Lexed): boolean =>
  number === null && !lead?.opens && fields.length === 0 && noise === null && !startsWithOption

/** A bullet with nothing before its text, set in no deeper than the others. */
const isPoint = (line: Lexed): boolean => line.line.bullet !== '' && standsBare(line)

/** A line without bullet, number or label right above one that is set in. */
function isAboveQuote(lines: readonly Lexed[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]]
  if (!line || !below || below.line.depth <= line.line.depth || below.noise !== null) return false
  if (line.line.bullet !== '' || below.line.bullet !== '' || line.line.level > 0) return false
  return line.line.kind !== 'code' && below.line.kind !== 'code' && standsBare(line)
}

const textOf = (line: Lexed | undefined): string => line?.line.folded ?? ''

/** Titles have numbers too. */
const isOfQuestion = ({ line, number, fields, startsWithOption }: Lexed): boolean =>
  line.level === 0 && ((number !== null && !number.weak) || startsWithOption || fields.length > 0)

/**
 * Points of lists, or lines with a quotation below each, that nearly all ask or order something, in a document that has neither
 * numbers, options nor answers: each is an open question. What is set in deeper belongs to the one above.
 */
export function readOpenLists(lines: readonly Lexed[]): readonly Lexed[] {
  const listed = lines.flatMap((line, at) => (isPoint(line) ? [at] : []))
  const points = listed.length < fewest ? lines.flatMap((_, at) => (isAboveQuote(lines, at) ? [at] : [])) : listed
  if (points.length < (points === listed ? fewest : fewestQuoted)) return lines
  const depth = Math.min(...points.map((at) => lines[at]?.line.depth ?? 0))
  const others = lines.filter((line) => line.line.depth <= depth && isOfQuestion(line))
  if (others.length > points.length * few) return lines
  const top = points.filter((at) => lines[at]?.line.depth === depth)
  const asking = top.filter((at) => asks(textOf(lines[at])) || textOf(lines[at]).includes('?'))
  if (asking.length < Math.max(fewestQuoted, top.length * nearlyAll)) return lines
  const edited = new Edited(lines)
  for (const at of top) {
    const line = lines[at]
    if (line) edited.set(at, { ...line, heading: null, pieces: [], lead: leadOf({ opens: true, end: 0 }) })
  }
  for (const [at, line] of lines.entries())
    if (line.line.depth > depth && at > (top[0] ?? 0) && (line.number !== null || line.pieces.length > 0))
      edited.set(at, { ...withoutOptions(line), number: null, key: null, from: 0 })
  return edited.result
}

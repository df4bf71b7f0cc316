import { Edited } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'
import { asks } from '../tokens/asking.ts'
import { leadOf } from '../tokens/tags.ts'

const fewest = 8
const nearlyAll = 0.8
const few = 0.2

/** A bullet with nothing before its text, set in no deeper than the others. */
const isPoint = ({ line, number, lead, fields, noise, startsWithOption }: Lexed): boolean =>
  line.bullet !== '' && number === null && !lead?.opens && fields.length === 0 && noise === null && !startsWithOption

const textOf = (line: Lexed | undefined): string => line?.line.folded ?? ''

/** Titles have numbers too. */
const isOfQuestion = ({ line, number, fields, startsWithOption }: Lexed): boolean =>
  line.level === 0 && ((number !== null && !number.weak) || startsWithOption || fields.length > 0)

/**
 * Points of lists that nearly all ask or order something, in a document that has neither numbers, options nor answers: each is an
 * open question. Points set in deeper belong to the one above.
 */
export function readOpenLists(lines: readonly Lexed[]): readonly Lexed[] {
  const points = lines.flatMap((line, at) => (isPoint(line) ? [at] : []))
  if (points.length < fewest || lines.filter(isOfQuestion).length > points.length * few) return lines
  const depth = Math.min(...points.map((at) => lines[at]?.line.depth ?? 0))
  const top = points.filter((at) => lines[at]?.line.depth === depth)
  const asking = top.filter((at) => asks(textOf(lines[at])) || textOf(lines[at]).includes('?'))
  if (top.length < fewest || asking.length < top.length * nearlyAll) return lines
  const edited = new Edited(lines)
  for (const at of top) {
    const line = lines[at]
    if (line) edited.set(at, { ...line, heading: null, pieces: [], lead: leadOf({ opens: true, end: 0 }) })
  }
  return edited.result
}

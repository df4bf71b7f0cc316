import type { Line } from '../../lines.ts'
import { asFurniture, withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'

/** "Who wrote Faust? A: Goethe": what answers is told by one letter, as questions are by "Q:" or not at all. */
const reply = /^(\S.{4,}?[^\s:])\s+A\s?:\s*(?=\S)/
const goesOn = /(?:^|\s)B\s?[:.)]/

const fewest = 5
const nearlyAll = 0.9
/** Where so many lines are whole questions, the others are none. */
const mostly = 0.6
const longestTitle = 60

/** A title of a round, or an amount without a question. */
export function betweenReplies(line: Line): Line {
  if (/^\d{1,6}$/.test(line.folded)) return asFurniture(line)
  return line.folded.length > longestTitle || /[?]$/.test(line.folded)
    ? line
    : { ...line, level: Math.max(1, line.level) }
}

/**
 * Lines that hold a question and, behind "A:", its answer: where hardly any B follows an A, this letter counts no options. The
 * answer gets a line and a label of its own.
 */
export function readRepliesOnLine(lines: readonly Line[]): readonly Line[] {
  const replies = new Map<number, number>()
  lines.forEach(({ folded, aside, kind }, at) => {
    if (folded.length < 12 || !(folded.includes(' A:') || folded.includes(' A :')) || aside !== null || kind === 'code')
      return
    const match = goesOn.test(folded) ? null : reply.exec(folded)
    if (match) replies.set(at, match[0].length)
  })
  if (replies.size < fewest) return lines
  const others = lines.filter(({ folded, aside }) => aside === null && goesOn.test(folded)).length
  if (replies.size < (replies.size + others) * nearlyAll) return lines
  const areAll = replies.size >= lines.length * mostly
  return lines.flatMap((line, at) => {
    const from = replies.get(at)
    if (from === undefined) return [areAll ? betweenReplies(line) : line]
    const asked = line.folded.slice(0, from).replace(/\s+A\s?:\s*$/, '').length
    const answer = withLabel({ ...partOf(line, from), bullet: '', images: [], gap: false }, 'Answer: ')
    return [partOf(line, 0, asked), { ...answer, hasLabel: false }]
  })
}

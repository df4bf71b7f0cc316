import { isRunningText, type Line } from '../../lines.ts'
import { readOptionLabel } from '../../tokens/optionLabels.ts'
import { withLabel } from '../labels/relabel.ts'
import { partOf } from '../partOf.ts'
import { betweenReplies } from './repliesOnLine.ts'

/** "Who wrote Faust? ; Goethe": a question, a sign that parts it from what answers it. */
const parted = /^(\S.{4,}?\?["”»)]?)\s*(;|\||\/{2}|::|[-=]{1,2}>|→|⇒|=|[-–—]{1,2})\s*(?=\S)/
const fewest = 4
const nearlyAll = 0.8
const longestTitle = 60

const isText = (line: Line): boolean => isRunningText(line) && line.folded !== ''

type Reply = Readonly<{ sign: string; asked: number; from: number }>

function replyOf(line: Line): Reply | null {
  if (!isText(line) || !line.folded.includes('?')) return null
  const match = parted.exec(line.folded)
  if (!match || readOptionLabel(line.folded, match[0].length, true)) return null
  return { sign: match[2] ?? '', asked: (match[1] ?? '').length, from: match[0].length }
}

/**
 * Lists of cards in which nearly every line holds a question and, behind the same sign throughout, its answer. The answer gets a line
 * and a label of its own; short lines between are titles.
 */
export function readPartedReplies(lines: readonly Line[]): readonly Line[] {
  const replies = lines.map(replyOf)
  const found = replies.filter((reply) => reply !== null)
  if (found.length < fewest) return lines
  const shown = lines.filter((line) => isText(line) && (line.folded.length > longestTitle || line.folded.includes('?')))
  const usual = Map.groupBy(found, ({ sign }) => sign)
  const [sign = '', own = []] = [...usual].reduce((a, b) => (b[1].length > a[1].length ? b : a))
  const others = lines.filter(isText).length - found.length
  if (own.length < Math.max(found.length, shown.length) * nearlyAll || others > own.length / 2) return lines
  return lines.flatMap((line, at) => {
    const reply = replies[at]
    if (!reply || reply.sign !== sign) return [isText(line) ? betweenReplies(line) : line]
    const answer = withLabel({ ...partOf(line, reply.from), bullet: '', images: [], gap: false }, 'Answer: ')
    return [partOf(line, 0, reply.asked), { ...answer, hasLabel: false }]
  })
}

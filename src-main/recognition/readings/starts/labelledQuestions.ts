import { Edited } from '../../Edited.ts'
import { hasNumber, type Lexed, withoutOptions } from '../../lexed.ts'
import { linesWith } from '../linesWith.ts'

const opensWith = (line: Lexed | undefined, kind: 'stem' | 'answer'): boolean =>
  line?.noise === null && line.fields[0]?.kind === kind && line.fields[0].labelFrom <= 2

const fewest = 3
const nearlyAll = 0.8

/**
 * "Question: ... Solution: ..." again and again without a number: what is counted between two such labels, from 1 on, counts the
 * parts of the task or the steps of its solution.
 */
export function readLabelledQuestions(lines: readonly Lexed[]): readonly Lexed[] {
  const { fields, number } = linesWith(lines)
  const stems = fields.filter((at) => opensWith(lines[at], 'stem'))
  if (stems.length < fewest || number.length === 0 || stems.some((at) => lines[at]?.number)) return lines
  const answers = fields.filter((at) => opensWith(lines[at], 'answer'))
  const stretches = stems.map((from, place) => {
    const to = stems[place + 1] ?? lines.length
    const own = answers.filter((at) => at > from && at < to)
    const counted = number.filter((at) => at > from && at < to)
    return { own, counted, isAnswered: own.length === 1 && (counted.length === 0 || startsAtOne(lines, counted)) }
  })
  const told = stretches.filter(({ isAnswered }) => isAnswered)
  if (told.length < stretches.length * nearlyAll) return lines
  const edited = new Edited(lines)
  for (const { own, counted } of told)
    for (const at of counted) {
      const line = lines[at]
      if (!line || !hasNumber(line)) continue
      const isBelow = at > (own[0] ?? lines.length)
      edited.set(at, { ...(isBelow ? withoutOptions(line) : line), number: null, lead: null, key: null, from: 0 })
    }
  return edited.result
}

const startsAtOne = (lines: readonly Lexed[], counted: readonly number[]): boolean =>
  lines[counted[0] ?? -1]?.number?.value === 1

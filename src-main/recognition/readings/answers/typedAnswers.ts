import { changeEach } from '../../Edited.ts'
import type { Lexed } from '../../lexed.ts'
import { verdictOf } from '../../questions/answers/verdicts.ts'
import { linesWith } from '../linesWith.ts'

/** Labels that say right are those of the answer; others may be those of what was typed. */
const saysRight =
  /correct|right|正[确確]|标准|參考|参考|richtig|korrekt|juste|exact|corret|corrett|esatt|верн|правильн|正し/i

const reach = 5

const answerOf = ({ fields, noise }: Lexed) =>
  noise === null ? fields.find(({ kind, labelFrom }) => kind === 'answer' && labelFrom === 0) : undefined

/** Whether another label below says what is right, before the next question and before anything is explained. */
function isCorrectedBelow(lines: readonly Lexed[], at: number): boolean {
  for (let next = at + 1; next <= at + reach; next++) {
    const line = lines[next]
    if (!line || line.heading?.kind === 'type' || line.startsWithOption) return false
    if (line.number && !line.number.weak && line.fields.length === 0) return false
    const answer = answerOf(line)
    if (answer) return saysRight.test(answer.word)
    if (line.fields.some(({ kind, from, to }) => kind === 'explanation' && from < to)) return false
  }
  return false
}

const isPlain = ({ fields, pieces, number, heading, noise }: Lexed): boolean =>
  fields.length === 0 && pieces.length === 0 && number === null && heading === null && noise === null

/** "Incorrect" alone below what somebody answered, which is said on its line: no question begins there. */
function judgementsOf(lines: readonly Lexed[]): ReadonlySet<number> {
  const found = linesWith(lines).fields.flatMap((at) => {
    const own = lines[at]?.fields.findLast(({ kind }) => kind === 'mine')
    const below = lines[at + 1]
    const isSaid = own !== undefined && (lines[at]?.line.folded.slice(own.from, own.to).trim() ?? '') !== ''
    return isSaid && below && isPlain(below) && verdictOf(below.line.folded) !== null ? [at + 1] : []
  })
  return new Set(found)
}

const setJudgementsAside = (lines: readonly Lexed[]): readonly Lexed[] => {
  const judgements = judgementsOf(lines)
  if (judgements.size === 0) return lines
  return changeEach(lines, (line, at) => (judgements.has(at) ? { ...line, noise: 'platform' } : line))
}

/**
 * "Answer: Bergen" above "The correct answer is: Oslo" is what somebody typed. Only where every plain label has one that says
 * right below it. A verdict on what was typed is set aside.
 */
export function readTypedAnswers(printed: readonly Lexed[]): readonly Lexed[] {
  const lines = setJudgementsAside(printed)
  const plain = linesWith(lines).fields.filter((at) => {
    const answer = lines[at] && answerOf(lines[at])
    return answer && !saysRight.test(answer.word)
  })
  if (plain.length === 0 || !plain.every((at) => isCorrectedBelow(lines, at))) return lines
  const typed = new Set(plain)
  return changeEach(lines, (line, at) =>
    typed.has(at)
      ? {
          ...line,
          heading: null,
          fields: line.fields.map((field) => (field.kind === 'answer' ? { ...field, kind: 'mine' } : field)),
        }
      : line,
  )
}

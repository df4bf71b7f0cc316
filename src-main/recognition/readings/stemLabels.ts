import { Edited } from '../Edited.ts'
import type { Lexed } from '../lexed.ts'

const opensQuestion = (line: Lexed): boolean =>
  (line.number !== null && !line.number.weak && !line.startsWithOption) || line.lead?.opens === true

/** "Solution:", "Note:" and the like belong to a text as often as to an answer; "answers to ..." is the rest of a sentence. */
function mayBeText(line: Lexed): boolean {
  const field = line.fields[0]
  if (line.pieces.length > 0) return false
  if (line.heading?.kind === 'key') return /^[a-z]/.test(line.line.folded)
  if (!field || field.labelFrom > line.from) return false
  return (
    field.kind === 'explanation' || (field.kind === 'answer' && (!field.firm || /^(?:solution|解)/i.test(field.word)))
  )
}

/**
 * Labels between the number of a question and its options are words of its stem, as long as no answer stands among them:
 * "Solution: You buy a lamp. Does this meet the goal?", "Explanation: the path is wrong".
 */
export function keepStemLabels(lines: readonly Lexed[]): readonly Lexed[] {
  const edited = new Edited(lines)
  let labels: number[] | null = null
  lines.forEach((line, at) => {
    if (line.noise) return
    if (opensQuestion(line)) labels = []
    if (line.pieces.length > 0) {
      for (const label of labels ?? []) edited.set(label, asText(lines[label] ?? line))
      labels = null
    } else if (labels && mayBeText(line)) labels.push(at)
    else if (line.heading || line.fields.some(({ kind }) => kind === 'answer' || kind === 'mine')) labels = null
  })
  return edited.result
}

const asText = (line: Lexed): Lexed => ({ ...line, fields: [], to: line.line.folded.length, heading: null })

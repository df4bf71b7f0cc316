import { changeEach } from '../Edited.ts'
import type { Line } from '../lines.ts'

const numberAndStatus = /^(question \d{1,4})\s*:\s*(?:skipped|correct|incorrect|unanswered)$/i
const numberAndKind = /^(\d{1,4})\s+-\s+(?:quiz|true or false|multi-?select|type answer|poll)$/i
const loneNumber = /^question \d{1,4}$/i
const firstAgain = /^1\.\s+(?=\S)/

/** Lines that sites print above a question: "Question 3: Skipped", "3 - Quiz" are its number. */
export const readNumberLines = (lines: readonly Line[]): readonly Line[] =>
  changeEach(lines, (line) => {
    const status = numberAndStatus.exec(line.folded)?.[1]
    const kind = numberAndKind.exec(line.folded)?.[1]
    const text = status ?? (kind && `Question ${kind}`)
    return text ? { ...line, text, folded: text } : line
  })

/** Below "QUESTION 3" the "1." that some sites print before every question is no number. */
export function dropFalseFirsts(lines: readonly Line[]): readonly Line[] {
  const below = lines.filter((_, at) => loneNumber.test(lines[at - 1]?.folded ?? ''))
  if (below.length < 2 || !below.every(({ folded }) => firstAgain.test(folded))) return lines
  return changeEach(lines, (line, at) => {
    if (!loneNumber.test(lines[at - 1]?.folded ?? '')) return line
    const length = firstAgain.exec(line.folded)?.[0].length ?? 0
    return { ...line, text: line.text.slice(length), folded: line.folded.slice(length), shift: line.shift + length }
  })
}

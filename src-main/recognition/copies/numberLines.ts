import type { Line } from '../lines.ts'

const numberAndStatus = /^(question \d{1,4})\s*:\s*(?:skipped|correct|incorrect|unanswered)$/i
const numberAndKind = /^(\d{1,4})\s+-\s+(?:quiz|true or false|multi-?select|type answer|poll)$/i
const loneNumber = /^question \d{1,4}$/i
const firstAgain = /^1\.\s+(?=\S)/

/**
 * Lines that sites print above a question: "Question 3: Skipped", "3 - Quiz" are its number; below "QUESTION 3" the "1." that
 * some print before every question is none.
 */
export function readNumberLines(lines: readonly Line[]): void {
  for (const line of lines) {
    const status = numberAndStatus.exec(line.folded)?.[1]
    const kind = numberAndKind.exec(line.folded)?.[1]
    if (status) setText(line, status)
    else if (kind) setText(line, `Question ${kind}`)
  }
  const below = lines.filter((_, at) => loneNumber.test(lines[at - 1]?.folded ?? ''))
  if (below.length < 2 || !below.every(({ folded }) => firstAgain.test(folded))) return
  for (const line of below) {
    const length = firstAgain.exec(line.folded)?.[0].length ?? 0
    line.text = line.text.slice(length)
    line.folded = line.folded.slice(length)
    line.shift += length
  }
}

function setText(line: Line, text: string): void {
  line.text = text
  line.folded = text
}

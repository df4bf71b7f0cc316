import type { Line } from '../lines.ts'
import { readNumber } from '../tokens/numberLabel.ts'

const longest = 24

/** Whether a line is the number of a question and nothing else: "Frage 3", "Pregunta 3", "第3题". */
export function isNumberAlone({ folded }: Line): boolean {
  const number = folded.length <= longest ? readNumber(folded) : null
  return number?.family === 'question' && number.end === folded.length
}

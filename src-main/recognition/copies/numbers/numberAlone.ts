import type { Line } from '../../lines.ts'
import { remembered } from '../../remembered.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { linesWithoutLetter } from '../labels/withoutLetter.ts'

const longest = 24

/** Whether a line is the number of a question and nothing else: "Frage 3", "Pregunta 3", "第3题". */
export function isNumberAlone({ folded }: Line): boolean {
  const mayBe = folded.length <= longest && !/^\d/.test(folded)
  const number = mayBe ? readNumber(folded) : null
  return number?.family === 'question' && number.end === folded.length
}

/** All such lines. */
export const numbersAlone = remembered(
  (lines: readonly Line[]): ReadonlySet<number> =>
    new Set(linesWithoutLetter(lines).filter((at) => lines[at]?.aside === null && isNumberAlone(lines[at]))),
)

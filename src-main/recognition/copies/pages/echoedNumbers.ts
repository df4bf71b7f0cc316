import { changeEach } from '../../Edited.ts'
import type { Line } from '../../lines.ts'
import { anyOf } from '../../tokens/words.ts'
import { asFurniture } from '../labels/relabel.ts'

const numbered = new RegExp(`^(?:${anyOf('numbered')})\\s?(\\d{1,4})$`, 'iu')
const answerLabel = new RegExp(`^(?:${anyOf('answer')})\\s?:$`, 'iu')
const reach = 12

/**
 * The number of a question that a page says once more between the label of an answer and what was typed there, for those who hear the
 * page: "Answer:", "Question 4", "magma".
 */
export function dropEchoedNumbers(lines: readonly Line[]): readonly Line[] {
  const isEcho = ({ folded, aside }: Line, at: number): boolean => {
    const above = lines[at - 1]?.folded
    if (aside !== null || folded.length >= 24 || !above?.endsWith(':') || !answerLabel.test(above)) return false
    const value = numbered.exec(folded)?.[1]
    if (value === undefined) return false
    return lines.slice(Math.max(0, at - reach), at - 1).some((line) => numbered.exec(line.folded)?.[1] === value)
  }
  return changeEach(lines, (line, at) => (isEcho(line, at) ? asFurniture(line) : line))
}

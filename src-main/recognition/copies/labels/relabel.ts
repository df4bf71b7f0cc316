import { labelAt } from '../../../contract/questionProblems.ts'
import type { Line } from '../../lines.ts'
import { fold } from '../../tokens/fold.ts'

/** The line behind a label that its page did not print. */
export const withLabel = (line: Line, label: string): Line => ({
  ...line,
  text: label + line.text,
  folded: fold(label) + line.folded,
  shift: line.shift - label.length,
  hasLabel: true,
})

/** The line with the letter that its page did not print; `isRight` ticks it. */
export const withLetter = (line: Line, index: number, isRight: boolean): Line =>
  withLabel(line, `${isRight ? '√' : ''}${labelAt(index)}. `)

const answerLabel = 'Answer:'

/** The line as the label of the answer that stands below it. */
export const asAnswerLabel = (line: Line): Line => ({ ...line, text: answerLabel, folded: answerLabel, marks: [] })

/** The line as something that its page shows around questions. */
export const asFurniture = (line: Line): Line => (line.aside === 'platform' ? line : { ...line, aside: 'platform' })

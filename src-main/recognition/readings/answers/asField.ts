import { type Lexed, withoutOptions } from '../../lexed.ts'
import type { Field } from '../../tokens/fieldLabels.ts'

/** The line as nothing but one field, whatever else its tokens could mean; its label is what stands before `from`. */
const asField = (line: Lexed, kind: Field['kind'], from: number, to?: number): Lexed => {
  const { folded } = line.line
  return {
    ...withoutOptions(line),
    lead: null,
    number: null,
    tags: [],
    heading: null,
    key: null,
    noise: null,
    from: 0,
    to: 0,
    fields: [{ kind, word: folded.slice(0, from).trim(), labelFrom: 0, from, to: to ?? folded.length, firm: true }],
  }
}

/** The line as an answer behind its label; what stands behind `to` belongs to the label. */
export const asAnswer = (line: Lexed, from: number, to?: number): Lexed => asField(line, 'answer', from, to)

/** All of the line as an explanation without a label. */
export const asExplanation = (line: Lexed): Lexed => asField(line, 'explanation', 0)

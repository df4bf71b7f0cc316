import type { IssueCode, RecognisedQuestion } from '../RecognisedQuestion.ts'
import type { AnswerPlace, Draft } from './Draft.ts'

/** How sure each place of an answer is. */
const places: Readonly<Record<AnswerPlace, number>> = {
  line: 0.99,
  lone: 0.97,
  tag: 0.97,
  lead: 0.95,
  caret: 0.98,
  bracket: 0.96,
  formatting: 0.94,
  tick: 0.97,
  trailing: 0.8,
  mine: 0.85,
  key: 0.95,
}

/** The most that a question with an issue can reach. */
const caps: Partial<Record<IssueCode, number>> = {
  missingAnswer: 0.8,
  answerNotAnOption: 0.4,
  duplicateNumber: 0.85,
  duplicateLabel: 0.6,
  missingOption: 0.7,
  fewOptions: 0.7,
  truncated: 0.6,
  typeGuessed: 0.7,
  emptyStem: 0.2,
  conflictingAnswers: 0.5,
}

/** Something that keeps the confidence of a question from being higher than `cap`. */
export type Limit = Readonly<{
  because: IssueCode | 'placeOfAnswer' | 'noAnswer' | 'numberNotPrinted' | 'openAnswer' | 'optionsOfFillIn'
  cap: number
}>

/** What limits the confidence of a reading, from the rules that led to it (docs/recognition.md lists them). */
export function limitsOf(question: RecognisedQuestion, draft: Draft, place: AnswerPlace): readonly Limit[] {
  const limits: Limit[] = [
    question.key ? { because: 'placeOfAnswer', cap: places[place] } : { because: 'noAnswer', cap: 0.8 },
  ]
  if (draft.unnumbered) limits.push({ because: 'numberNotPrinted', cap: 0.88 })
  if (question.type === 'shortAnswer' && question.key) limits.push({ because: 'openAnswer', cap: 0.92 })
  if (question.type === 'fillIn' && question.options.length > 0) limits.push({ because: 'optionsOfFillIn', cap: 0.6 })
  for (const issue of question.issues) {
    const cap = caps[issue]
    if (cap !== undefined) limits.push({ because: issue, cap })
  }
  return limits
}

/** How likely the reading is right: as much as its lowest limit allows. */
export const confidenceOf = (limits: readonly Limit[]): number =>
  limits.reduce((lowest, { cap }) => Math.min(lowest, cap), 1)

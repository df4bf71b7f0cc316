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
  mark: 0.94,
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

/** How likely the reading is right, from the rules that led to it (docs/recognition.md lists them). */
export function confidenceOf(question: RecognisedQuestion, draft: Draft, by: string, place: AnswerPlace): number {
  let confidence = question.key ? places[place] : 0.8
  if (by === 'guess') confidence = Math.min(confidence, 0.7)
  if (draft.unnumbered) confidence = Math.min(confidence, 0.88)
  if (question.type === 'shortAnswer' && question.key) confidence = Math.min(confidence, 0.92)
  if (question.type === 'fillIn' && question.options.length > 0) confidence = Math.min(confidence, 0.6)
  for (const issue of question.issues) confidence = Math.min(confidence, caps[issue] ?? 1)
  return confidence
}

import type { IssueCode } from '../RecognisedQuestion.ts'
import type { DoubtList } from './DoubtList.ts'
import type { Doubt } from './doubts.ts'

/** The most that a question with an issue can reach, whatever else speaks for it. */
export const ofIssues: Partial<Record<IssueCode, number>> = {
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
  letterAsAnswer: 0.5,
  swallowedOption: 0.5,
  strayLabel: 0.7,
  unsureLetters: 0.85,
}

/** What contradicts the layout of its stretch, or shows that lines were put where they do not belong. */
const ofDoubts: Partial<Record<Doubt, number>> = {
  layoutAlone: 0.7,
  muchLongerOption: 0.7,
  sameOptions: 0.7,
  keyInside: 0.7,
  strangeSigns: 0.7,
}

/** Something that keeps the confidence of a question from being higher than `cap`. */
export type Limit = Readonly<{ because: IssueCode | Doubt; cap: number }>

/** What limits a question in spite of all estimates. */
export function limitsOf(issues: readonly IssueCode[], doubts: DoubtList): readonly Limit[] {
  const limits: Limit[] = []
  for (const because of issues) {
    const cap = ofIssues[because]
    if (cap !== undefined) limits.push({ because, cap })
  }
  for (const because of doubts.all) {
    const cap = ofDoubts[because]
    if (cap !== undefined) limits.push({ because, cap })
  }
  return limits
}

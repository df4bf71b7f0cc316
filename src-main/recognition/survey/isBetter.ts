import { isDoubtful } from '../../contract/doubts.ts'
import type { RecognisedQuestion, Recognition } from '../RecognisedQuestion.ts'

const countDoubtful = (questions: readonly RecognisedQuestion[]): number => questions.filter(isDoubtful).length
const countKeys = (questions: readonly RecognisedQuestion[]): number =>
  questions.filter(({ key }) => key !== null).length
const countChoices = (questions: readonly RecognisedQuestion[]): number =>
  questions.filter(({ type, options }) => type === 'trueFalse' || options.length >= 2).length

/** A reading that lost questions, keys or choices, or is more doubtful than the one before, mends nothing. */
export const isBetter = (before: Recognition, after: Recognition): boolean =>
  after.questions.length >= before.questions.length &&
  countKeys(after.questions) >= countKeys(before.questions) &&
  countChoices(after.questions) >= countChoices(before.questions) &&
  countDoubtful(after.questions) <= countDoubtful(before.questions)

/** A reading in which questions are two that were one: no fewer answers, and no larger share that is doubtful. */
export const isTakenApart = (before: Recognition, after: Recognition): boolean =>
  after.questions.length > before.questions.length &&
  countKeys(after.questions) >= countKeys(before.questions) &&
  countChoices(after.questions) >= countChoices(before.questions) &&
  countDoubtful(after.questions) * before.questions.length <= countDoubtful(before.questions) * after.questions.length

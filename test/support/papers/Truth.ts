import type { QuestionType } from '../../../src-main/contract/questionTypes.ts'

/** What a careful reader takes from a paper for one question. `answer`: as `recognise --json` prints it. */
export type TrueQuestion = {
  type: QuestionType
  stem: string
  options: readonly string[]
  answer: string | boolean | readonly string[] | null
  /** Two careful readers would differ: it needs to be found, no more. */
  ambiguous?: true
  /** The values that the axes have at this question, for the tables: "answer=bracket". */
  tags: readonly string[]
}

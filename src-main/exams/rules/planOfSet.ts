import { questionTypes } from '../../contract/choices.ts'
import type { ExamPart } from '../../contract/examCalls.ts'
import type { QuestionType } from '../../contract/questionTypes.ts'
import { usualPoints } from './usual.ts'

export type SetQuestion = { id: number; type: QuestionType }

/** Makes a part for each type, as papers have them; within a part the order of the questions stays. */
export function planOfSet(questions: readonly SetQuestion[]): { parts: ExamPart[]; ids: number[] } {
  const groups = questionTypes
    .map((type) => ({ type, of: questions.filter((question) => question.type === type) }))
    .filter(({ of }) => of.length > 0)
  return {
    parts: groups.map(({ type, of }) => ({ types: [type], sections: [], count: of.length, points: usualPoints[type] })),
    ids: groups.flatMap(({ of }) => of.map(({ id }) => id)),
  }
}

import type { QuestionType } from '../../contract/questionTypes.ts'

/** What a question of each type is usually worth beside the others, and how long it takes. */
export const usualPoints: Record<QuestionType, number> = {
  single: 1,
  multiple: 2,
  trueFalse: 1,
  fillIn: 2,
  shortAnswer: 8,
}
const minutesFor: Record<QuestionType, number> = {
  single: 1,
  multiple: 1.5,
  trueFalse: 0.5,
  fillIn: 1.5,
  shortAnswer: 8,
}
const handyMinutes = [5, 10, 15, 20, 30, 45, 60, 75, 90, 100, 120, 150, 180, 240, 300, 360]

/** Time for so many questions of each type, as exams usually give it. */
export function usualMinutes(kinds: readonly { type: QuestionType; count: number }[]): number {
  const needed = kinds.reduce((sum, { type, count }) => sum + minutesFor[type] * count, 0)
  return handyMinutes.find((each) => each >= needed) ?? 360
}

import { type Asking, formOf } from './form/formOf.ts'
import { type Answered, sameAnswer } from './sameAnswer.ts'

export type Comparison = { isSame: false } | { isSame: true; sameAnswer: boolean | 'unknown' }

/** Returns whether two questions are the same one in other words, and then whether they are answered alike. */
export function compareQuestions(one: Asking & Answered, other: Asking & Answered): Comparison {
  const form = formOf(one)
  if (form === undefined || form !== formOf(other)) return { isSame: false }
  return { isSame: true, sameAnswer: sameAnswer(one, other) ?? 'unknown' }
}

import type { QuestionType } from '../contract/questionTypes.ts'

/** A question as far as its length matters: stem and options as shown. */
export type Read = { type: QuestionType; text: string }

/** Choosing, or writing, after reading. */
const answeringMs: Record<QuestionType, number> = {
  single: 4000,
  multiple: 7000,
  trueFalse: 3000,
  fillIn: 8000,
  shortAnswer: 45_000,
}

/** About 400 Chinese characters or 240 English words a minute. */
const readingMs = { han: 150, other: 42 }

/** Returns what a question of this type and length takes at an ordinary pace. */
export function ordinaryMs({ type, text }: Read): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return answeringMs[type] + han * readingMs.han + (text.length - han) * readingMs.other
}

/** Fewer right answers of the type say little about a person's pace. */
const enough = 10

/** Returns how long a right answer took, as a share of what is ordinary. */
export const paceOf = (read: Read, durationMs: number): number => durationMs / ordinaryMs(read)

/**
 * Returns what this person usually takes for the question: by the median of their paces in right answers of the type, if there are
 * enough.
 */
export function usualMs(question: Read, paces: readonly number[]): number {
  const sorted = [...paces].sort((a, b) => a - b)
  const pace = sorted.length < enough ? 1 : (sorted[Math.floor(sorted.length / 2)] ?? 1)
  return ordinaryMs(question) * Math.min(Math.max(pace, 0.2), 5)
}

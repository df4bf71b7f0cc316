import type { Memory, MemoryModel } from './memoryModel.ts'

/** A memory and how long ago, in days, it was last reviewed. */
export type Aged = Memory & { age: number }

/**
 * Moments are in days from now. What one answer at a moment adds to the expected recall at the exam, over not answering at all
 * before it.
 */
export function gainOfReview(model: MemoryModel, card: Aged, at: number, exam: number): number {
  const { recall, next } = model
  const elapsed = card.age + at
  const known = recall(elapsed, card.stability)
  const left = exam - at
  const afterwards =
    known * recall(left, next(card, elapsed, 3).stability) +
    (1 - known) * recall(left, next(card, elapsed, 1).stability)
  return afterwards - recall(card.age + exam, card.stability)
}

/** Returns the same for a question never seen; `known`: the share of such questions that the person answers right. */
export function gainOfFirst(model: MemoryModel, known: number, at: number, exam: number): number {
  const left = exam - at
  const { recall, first } = model
  return known * recall(left, first(3).stability) + (1 - known) * recall(left, first(1).stability) - known
}

const shareOfLater = 0.5
/** Nearer than this there is no later day worth waiting for. */
const nearDays = 1.8

/**
 * The gain of answering now, less half of what the same answer would gain midway to the exam: what can wait, waits. Without
 * that, minutes go to cards that would be worth more later. The form was chosen by simulation (docs/scheduling.md).
 */
export function urgency(gainAt: (at: number) => number, exam: number): { gain: number; urgency: number } {
  const gain = gainAt(0)
  return { gain, urgency: exam < nearDays ? gain : gain - shareOfLater * gainAt(exam / 2) }
}

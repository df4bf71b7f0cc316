import { type DayPlan, fillDay, type Known, type Unseen } from './dayPlan.ts'
import type { MemoryModel } from './memoryModel.ts'

export type PlainInput = {
  /** Cards that are due today, or were. */
  due: readonly Known[]
  unseen: readonly Unseen[]
  /** How many new questions may still be shown today. */
  newLeft: number
  /** Left for today; Infinity: as long as it takes. */
  seconds: number
}

/**
 * Plans by spaced repetition without a date: what is due, then new questions up to the day's number. What is best remembered
 * comes first: a pile too large for the day then loses least, and those forgotten anyway wait (docs/scheduling.md).
 */
export function plainPlan(model: MemoryModel, { due, unseen, newLeft, seconds }: PlainInput): DayPlan {
  const reviews = due
    .map((card) => ({ ...card, recall: model.recall(card.age, card.stability), isFresh: false }))
    .sort((a, b) => b.recall - a.recall)
  const fresh = unseen.slice(0, Math.max(0, newLeft)).map((question) => ({ ...question, isFresh: true }))
  return fillDay([...reviews, ...fresh], seconds)
}

import { type Aged, gainOfFirst, gainOfReview, urgency } from './gain.ts'
import type { MemoryModel } from './memoryModel.ts'

/** A question that was answered, as the plan sees it. */
export type Known = Aged & { questionId: number; seconds: number }

/** A question never answered. In the order in which they are to be learnt. */
export type Unseen = { questionId: number; seconds: number }

export type DayInput = {
  known: readonly Known[]
  unseen: readonly Unseen[]
  /** The share of questions answered right at first sight, 0..1. */
  firstSight: number
  /** Left for today. */
  seconds: number
}

/** What to answer today, in this order. */
export type DayPlan = { questionIds: readonly number[]; reviews: number; fresh: number; seconds: number }

/** Less than this is not worth an answer: 0.3 points in a hundred on one question. */
const worthwhile = 0.003

type Candidate = { questionId: number; seconds: number; isFresh: boolean; value: number }

/** In the order given, until the seconds are used up; the answer that is begun is finished. */
export function fillDay(
  candidates: readonly { questionId: number; seconds: number; isFresh: boolean }[],
  seconds: number,
): DayPlan {
  const chosen: number[] = []
  let [used, fresh] = [0, 0]
  for (const candidate of candidates) {
    if (used >= seconds) break
    used += candidate.seconds
    fresh += candidate.isFresh ? 1 : 0
    chosen.push(candidate.questionId)
  }
  return { questionIds: chosen, reviews: chosen.length - fresh, fresh, seconds: used }
}

/** `exam`: days from now. The answers that add most to the recall on that day for each second, and only those that add something. */
export function planDay(model: MemoryModel, { known, unseen, firstSight, seconds }: DayInput, exam: number): DayPlan {
  const candidates: Candidate[] = []
  for (const card of known) {
    const review = urgency((at) => gainOfReview(model, card, at, exam), exam)
    if (review.gain < worthwhile) continue
    const { questionId } = card
    candidates.push({ questionId, seconds: card.seconds, isFresh: false, value: review.urgency / card.seconds })
  }
  const first = urgency((at) => gainOfFirst(model, firstSight, at, exam), exam).urgency
  for (const question of unseen) candidates.push({ ...question, isFresh: true, value: first / question.seconds })
  // Stable: questions of equal value keep the order in which they came.
  return fillDay(
    candidates.sort((a, b) => b.value - a.value),
    seconds,
  )
}

import { type Aged, gainOfFirst, gainOfReview, urgency } from './gain.ts'
import { memoryModel } from './memoryModel.ts'
import { defaultWeights } from './parameters.ts'

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
  /** What the days after it have room for. */
  secondsLater: number
}

/** What to answer today, in this order. */
export type DayPlan = { questionIds: readonly number[]; reviews: number; fresh: number; seconds: number }

/** Less than this is not worth an answer: 0.3 points in a hundred on one question. */
const worthwhile = 0.003
/** A review takes about so much of the time that the first answer takes. */
const reviewShare = 0.6

/**
 * What is worth more is judged by the forgetting of most people, also for who has weights of their own (their stabilities count
 * all the same): over weeks to come a person's fit says too little, and the order chosen by it was worse (docs/scheduling.md).
 */
const model = memoryModel(defaultWeights)

type Candidate = { questionId: number; seconds: number; isFresh: boolean }

const sum = (values: readonly { seconds: number }[]) => values.reduce((total, { seconds }) => total + seconds, 0)

/** Room that is kept for coming back: twice to what was never seen, once to what was. */
const passes = { unseen: 2, known: 1 }

/**
 * Returns how many new questions today so that all are seen in time to come back to them; 0 where there is no time for that. By
 * the gain alone a part of a large bank would never be seen over months, though there is time for it.
 */
function freshDuty({ known, unseen, seconds, secondsLater }: DayInput): number {
  const needed = sum(unseen)
  const room = seconds + secondsLater - passes.known * sum(known) - passes.unseen * needed * reviewShare
  if (needed === 0 || room < needed) return 0
  return Math.ceil(((needed / room) * seconds) / (needed / unseen.length))
}

/** Merges both in their order, the shorter spread evenly over the longer. */
function interleave<Value>(first: readonly Value[], second: readonly Value[]): Value[] {
  const placed = [first, second].flatMap((values) =>
    values.map((value, index) => ({ value, at: (index + 0.5) / values.length })),
  )
  return placed.sort((a, b) => a.at - b.at).map(({ value }) => value)
}

/** As many from the front as begin within the seconds; the answer that is begun is finished. */
function fitting<Value extends { seconds: number }>(values: readonly Value[], seconds: number): readonly Value[] {
  let used = 0
  const end = values.findIndex((value) => {
    if (used >= seconds) return true
    used += value.seconds
    return false
  })
  return end < 0 ? values : values.slice(0, end)
}

/** Takes questions in the order given, until the seconds are used up. */
export function fillDay(candidates: readonly Candidate[], seconds: number): DayPlan {
  const chosen = fitting(candidates, seconds)
  const fresh = chosen.filter(({ isFresh }) => isFresh).length
  const questionIds = chosen.map(({ questionId }) => questionId)
  return { questionIds, reviews: chosen.length - fresh, fresh, seconds: sum(chosen) }
}

/** Reviews that add something, with what they add for each second. */
function worthwhileReviews(known: readonly Known[], exam: number): (Candidate & { value: number })[] {
  const reviews: (Candidate & { value: number })[] = []
  for (const card of known) {
    const review = urgency((at) => gainOfReview(model, card, at, exam), exam)
    if (review.gain < worthwhile) continue
    const { questionId, seconds } = card
    reviews.push({ questionId, seconds, isFresh: false, value: review.urgency / seconds })
  }
  return reviews
}

/**
 * `exam`: days from now. The answers that add most to the recall on that day for each second, and only those that add something;
 * among them as many new questions as have to be seen today for all to be seen in time.
 */
export function planDay(input: DayInput, exam: number): DayPlan {
  const { known, unseen, firstSight, seconds } = input
  const duty = freshDuty(input)
  // No more than could be chosen: of a large bank most would be sorted in vain.
  const fresh = [...unseen.slice(0, duty), ...fitting(unseen.slice(duty), seconds)].map((question) => {
    return { ...question, isFresh: true }
  })
  const must = fresh.slice(0, duty)
  const first = urgency((at) => gainOfFirst(model, firstSight, at, exam), exam).urgency
  // All alike, so that new questions come in their order and not the short ones first.
  const value = (first * unseen.length) / sum(unseen)
  const candidates = [...fresh.slice(duty).map((it) => ({ ...it, value })), ...worthwhileReviews(known, exam)]
  const rest = fitting(
    candidates.sort((a, b) => b.value - a.value),
    seconds - sum(must),
  )
  let next = 0
  const inOrder = interleave<Candidate>(must, rest).map((it) => (it.isFresh ? (fresh[next++] ?? it) : it))
  return fillDay(inOrder, seconds)
}

import { type FSRS, fsrs } from 'ts-fsrs'
import type { MemoryRating } from '../contract/planCalls.ts'
import type { Memory } from './memoryModel.ts'
import type { MemoryParameters } from './parameters.ts'

/** What is remembered of a question that was answered. Times in ms UTC. */
export type CardState = Memory & {
  /** When recall is expected to have fallen to the desired retention; whole days after the last review, at least one. */
  due: number
  lastReview: number
  reps: number
  /** Times it was forgotten after having been known. */
  lapses: number
}

export type Review = { at: number; rating: MemoryRating }

export const dayMs = 86_400_000

const schedulers = new WeakMap<MemoryParameters, FSRS>()

/** No steps of minutes and no fuzz: docs/scheduling.md says why. */
function schedulerOf(parameters: MemoryParameters): FSRS {
  const known = schedulers.get(parameters)
  if (known) return known
  const made = fsrs({
    w: parameters.w,
    request_retention: parameters.desiredRetention,
    enable_fuzz: false,
    enable_short_term: false,
  })
  schedulers.set(parameters, made)
  return made
}

/** Never negative: a clock that was put back means no time has passed. */
const daysFrom = (earlier: number, later: number) => Math.max(0, later - earlier) / dayMs

/** Returns the card after an answer. Time counts in fractions of a day, so neither time zone nor midnight matter. */
export function review(
  card: CardState | undefined,
  rating: MemoryRating,
  now: number,
  parameters: MemoryParameters,
): CardState {
  const scheduler = schedulerOf(parameters)
  const elapsed = card ? daysFrom(card.lastReview, now) : 0
  const { stability, difficulty } = scheduler.next_state(card ?? null, elapsed, rating)
  return {
    stability,
    difficulty,
    due: now + scheduler.next_interval(stability, elapsed) * dayMs,
    lastReview: now,
    reps: (card?.reps ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (card && rating === 1 ? 1 : 0),
  }
}

/** Returns the card that follows from a question's reviews, in the order of the answers; undefined if there are none. */
export function replay(reviews: readonly Review[], parameters: MemoryParameters): CardState | undefined {
  let card: CardState | undefined
  for (const { at, rating } of reviews) card = review(card, rating, at, parameters)
  return card
}

/** Returns the expected recall at a time, 0..1. */
export const retrievability = (card: CardState, at: number, parameters: MemoryParameters): number =>
  schedulerOf(parameters).forgetting_curve(daysFrom(card.lastReview, at), card.stability)

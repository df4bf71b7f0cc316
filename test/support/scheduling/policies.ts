import { type CardState, dayMs } from '../../../src-main/scheduling/cardState.ts'
import { type Known, planDay } from '../../../src-main/scheduling/dayPlan.ts'
import { memoryModel } from '../../../src-main/scheduling/memoryModel.ts'
import { plainPlan } from '../../../src-main/scheduling/plainPlan.ts'
import { chanceOf } from './chance.ts'

/** The day as a policy sees it; times in ms. */
type Morning = {
  /** By question; undefined: never seen. */
  cards: readonly (CardState | undefined)[]
  now: number
  exam: number
  /** The share of questions answered right at first sight so far. */
  firstSight: number
  secondsToday: number
  /** FSRS weights, as the program has them. */
  w: readonly number[]
}

/** Questions in the order in which they are to be answered, until time is up. */
export type Policy = (morning: Morning) => readonly number[]

export const cost = { fresh: 42, review: 24 }

const knownOf = ({ cards, now }: Morning): Known[] =>
  cards.flatMap((card, questionId) =>
    card ? [{ ...card, questionId, age: (now - card.lastReview) / dayMs, seconds: cost.review }] : [],
  )

const unseenOf = ({ cards }: Morning) =>
  cards.flatMap((card, questionId) => (card ? [] : [{ questionId, seconds: cost.fresh }]))

/** The plan for an exam date, as the program makes it. */
export const examDate: Policy = (morning) => {
  const { now, exam, firstSight, secondsToday } = morning
  const secondsLater = Math.floor((exam - now) / dayMs) * secondsToday
  const day = { known: knownOf(morning), unseen: unseenOf(morning), firstSight, seconds: secondsToday, secondsLater }
  return planDay(day, (exam - now) / dayMs).questionIds
}

/** Spaced repetition that knows no date: what is due, new questions up to a number a day, then what is due next. */
export const plainFsrs =
  (newADay: number): Policy =>
  (morning) => {
    const isDue = ({ questionId }: Known) => (morning.cards[questionId]?.due ?? 0) < morning.now + dayMs / 2
    const known = knownOf(morning)
    const unseen = unseenOf(morning)
    const today = plainPlan(memoryModel(morning.w), {
      due: known.filter(isDue),
      unseen,
      newLeft: newADay,
      seconds: Infinity,
    })
    const ahead = known
      .filter((card) => !isDue(card))
      .sort((a, b) => (morning.cards[a.questionId]?.due ?? 0) - (morning.cards[b.questionId]?.due ?? 0))
    return [
      ...today.questionIds,
      ...ahead.map(({ questionId }) => questionId),
      ...unseen.slice(newADay).map((it) => it.questionId),
    ]
  }

export function randomOrder(seed: number): Policy {
  const chance = chanceOf(seed)
  return ({ cards }) =>
    cards
      .map((_, questionId) => ({ questionId, by: chance() }))
      .sort((a, b) => a.by - b.by)
      .map(({ questionId }) => questionId)
}

/** From the first to the last, over and over. */
export const inOrder: Policy = ({ cards }) =>
  cards
    .map((card, questionId) => ({ questionId, rounds: card?.reps ?? 0 }))
    .sort((a, b) => a.rounds - b.rounds || a.questionId - b.questionId)
    .map(({ questionId }) => questionId)

import { z } from 'zod'
import { call, nothing } from './call.ts'
import { memoryRatings } from './choices.ts'
import type { Day } from './days.ts'

export type MemoryRating = (typeof memoryRatings)[number]

/** What is remembered of a question. Times in ms UTC. */
export type CardView = {
  questionId: number
  due: number
  lastReview: number
  reps: number
  lapses: number
  /** Days until recall falls to 90 %. */
  stability: number
  /** Expected recall now, 0..1. */
  recall: number
}

/** `rule`: from correctness and time; `person`: corrected. */
export type RatingView = { attemptId: number; rating: MemoryRating; ratedBy: 'rule' | 'person' }

export type ExamOutlook = {
  examDay: Day
  /** 0 on the day itself. */
  daysLeft: number
  /** Minutes left until the exam by the plan, today included, and needed to see everything once. */
  minutesLeft: number
  minutesToSeeAll: number
  /** The day on which the last question is seen for the first time, if the plan is kept; null: not before the exam. */
  allSeenOn: Day | null
  /** Share of the bank expected to be right at the exam, 0..1: by the plan, and if nothing more were done. */
  recallPlanned: number
  recallIfStopped: number
}

export type PlanView = {
  bankId: number
  /** What was set; null: no plan, spaced repetition alone. */
  plan: { examDay: Day | null; minutesADay: number; daysOff: readonly number[] } | null
  day: Day
  questions: number
  /** Never answered. */
  unseen: number
  /** Due today or before, by spaced repetition alone. */
  due: number
  isDayOff: boolean
  /** Minutes spent on the bank today. */
  minutesSpent: number
  /** What is left to do today. `again`: wrong today, to be asked once more; `left`: wrong today, and no time for it any more. */
  today: { reviews: number; fresh: number; again: number; left: number; minutes: number }
  /** null: no exam set, or it is over. */
  exam: ExamOutlook | null
}

/** A bank's part in the day: one with a plan, or with something due. */
export type TodaysShare = Pick<PlanView, 'bankId' | 'isDayOff' | 'minutesSpent' | 'today'> & {
  isPlanned: boolean
  /** null: planned without a date, or not planned. */
  examDay: Day | null
}

/** What there is to do today over all banks: what their plans have, and of those without a plan what is due. */
export type TodaysTask = {
  /** As many as a session of the scope `plan` over all banks would have. */
  questions: number
  minutes: number
  /** Every bank with a plan rests, and nothing is due elsewhere. */
  isDayOff: boolean
  /** Something was answered today. */
  isBegun: boolean
  shares: readonly TodaysShare[]
}

export type MemoryView = {
  /** How many ratings there are to learn from. */
  reviews: number
  /** Parameters fitted to the person; null: those of most people are in use. Log loss: less is better, 0.693 is guessing. */
  fitted: { reviews: number; logLoss: number; at: number } | null
  state: 'idle' | 'working'
}

const day = z.iso.date()

const planDraft = z.object({
  bankId: z.int(),
  /** null: no date. */
  examDay: day.nullable(),
  minutesADay: z.int().min(1).max(1440),
  /** Weekdays without study, 0 = Sunday; not all of them. */
  daysOff: z
    .array(z.int().min(0).max(6))
    .max(6)
    .default([])
    .refine((days) => new Set(days).size === days.length),
})

export const planCalls = {
  /** What to do today for a bank. NOT_FOUND if there is no such bank. */
  'plan.get': call(z.object({ bankId: z.int() })).returns<PlanView>(),
  /** How many banks have a plan, and how many questions are due in the others. At once, however large the library is. */
  'plan.due': call(nothing).returns<{ plans: number; due: number }>(),
  /** Makes every plan, which takes long where banks are large; other calls are answered meanwhile. */
  'plan.today': call(nothing).returns<TodaysTask>(),
  'plan.set': call(planDraft).returns<PlanView>(),
  'plan.clear': call(z.object({ bankId: z.int() })).returns<PlanView>(),
  /** null: never answered, or no answer is graded yet. */
  'cards.get': call(z.object({ questionId: z.int() })).returns<CardView | null>(),
  /** How the answer was rated; null while it is ungraded. */
  'cards.rating': call(z.object({ attemptId: z.int() })).returns<RatingView | null>(),
  /** Corrects the rating of an answer: how well it was remembered. CONFLICT while the answer is ungraded. */
  'cards.rate': call(z.object({ attemptId: z.int(), rating: z.literal(memoryRatings) })).returns<CardView>(),
  'memory.get': call(z.undefined()).returns<MemoryView>(),
  /** Fits the parameters to the person's answers, in the background. Nothing changes where the fit is no better. */
  'memory.fit': call(z.undefined()).returns<MemoryView>(),
}

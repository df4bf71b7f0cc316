import { z } from 'zod'
import { call } from './call.ts'
import type { Day } from './days.ts'
import type { QuestionType } from './questionTypes.ts'

/** Ungraded answers count nowhere, answers read in study mode only where it is said. Partly right is not right. */
export type AnswerCount = { answered: number; correct: number; partial: number; durationMs: number }

/** `read`: answers read in study mode. */
export type DayCount = AnswerCount & { read: number }

export type TodayView = {
  day: Day
  today: DayCount
  yesterday: DayCount
  /** Of a day with answers, over the 30 days before today; null if there was none. */
  average: AnswerCount | null
  streak: StreakView
}

/** Days in a row with an answer that was graded or read, over all banks. Today, while nothing was done, does not end it. */
export type StreakView = { current: number; longest: number; doneToday: boolean }

type BankCount = AnswerCount & { bankId: number; bankName: string }
type TypeCount = AnswerCount & { type: QuestionType }
/** `section` null: the questions of the bank that stand in none. */
export type SectionCount = BankCount & { section: string | null }

export type TopicsView = {
  total: AnswerCount
  banks: readonly BankCount[]
  types: readonly TypeCount[]
  /** The most answered first, at most 100. */
  sections: readonly SectionCount[]
  /** What most surely goes wrong first: few answers prove little, and fewer than five nothing. At most 8. */
  weakest: readonly SectionCount[]
}

/** Only days on which something was done. */
export type CalendarView = { from: Day; until: Day; days: readonly (DayCount & { day: Day })[] }

export type DueView = {
  /** Due before today. */
  overdue: number
  /** Today and the 29 days after it. */
  days: readonly { day: Day; due: number }[]
}

/** Answers to questions last answered so long ago: `fromMs` included, `untilMs` not; null: without end. */
export type GapCount = { fromMs: number; untilMs: number | null; answered: number; correct: number }

export type ExamProgress = {
  bankId: number
  bankName: string
  examDay: Day
  daysLeft: number
  questions: number
  /** Answered at least once. */
  seen: number
  /** Of those, expected to be recalled on the exam day (90 %) without being reviewed again. */
  solid: number
}

export const periods = [7, 30, 90] as const
/** The last so many days with today; null: from the beginning. */
const period = z.union(periods.map((days) => z.literal(days))).nullable()
export type Period = z.infer<typeof period>

/** Of one bank, or of all. */
const ofBank = z.object({ bankId: z.int().optional() })
const ofBankAndPeriod = ofBank.extend({ days: period })

export const statisticsCalls = {
  'statistics.today': call(ofBank).returns<TodayView>(),
  'statistics.topics': call(ofBankAndPeriod).returns<TopicsView>(),
  /** The last 53 weeks, beginning with a Monday. */
  'statistics.calendar': call(ofBank).returns<CalendarView>(),
  'statistics.due': call(ofBank).returns<DueView>(),
  'statistics.retention': call(ofBankAndPeriod).returns<readonly GapCount[]>(),
  /** Banks with an exam today or later, the next one first. */
  'statistics.exams': call(ofBank).returns<readonly ExamProgress[]>(),
}

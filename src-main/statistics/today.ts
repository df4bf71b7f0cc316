import { addDays, type Day, dayAt } from '../contract/days.ts'
import type { AnswerCount, TodayView } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { countDays, noAnswers } from './dayCounts.ts'
import { getStreak } from './streak.ts'

/** The days before today that an average is taken of. */
const compared = 30

function averageOf(counts: readonly AnswerCount[]): AnswerCount | null {
  const days = counts.filter(({ answered }) => answered > 0)
  if (days.length === 0) return null
  const mean = (of: keyof AnswerCount) => days.reduce((sum, count) => sum + count[of], 0) / days.length
  return {
    answered: mean('answered'),
    correct: mean('correct'),
    partial: mean('partial'),
    durationMs: mean('durationMs'),
  }
}

export function getToday(db: Reader, { bankId }: { bankId?: number | undefined }, now: number): TodayView {
  const day = dayAt(now)
  const counts = countDays(db, addDays(day, -compared), day, bankId)
  const of = (wanted: Day) => counts.get(wanted) ?? { ...noAnswers, read: 0 }
  const before = [...counts].filter(([each]) => each < day).map(([, count]) => count)
  return {
    day,
    today: of(day),
    yesterday: of(addDays(day, -1)),
    average: averageOf(before),
    streak: getStreak(db, day),
  }
}

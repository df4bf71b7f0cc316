import { addDays, type Day, dayAt, daysBetween } from '../contract/days.ts'
import type { CalendarView } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { countDays } from './dayCounts.ts'

const weeks = 53
const aMonday = '2024-01-01'

const mondayOf = (day: Day) => addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7))

export function getCalendar(db: Reader, { bankId }: { bankId?: number | undefined }, now: number): CalendarView {
  const until = dayAt(now)
  const from = addDays(mondayOf(until), -7 * (weeks - 1))
  return { from, until, days: [...countDays(db, from, until, bankId)].map(([day, count]) => ({ day, ...count })) }
}

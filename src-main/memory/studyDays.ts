import { addDays, beginOf, type Day, dayAt, daysBetween } from '../contract/days.ts'
import { dayMs } from '../scheduling/cardState.ts'

/** Returns the weekday of a calendar day, 0 = Sunday; no time zone in it. */
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

export const isDayOff = (day: Day, daysOff: readonly number[]): boolean => daysOff.includes(weekdayOf(day))

/** An exam is at nine; a day of study begins at four (contract/days.ts). */
const hoursToExam = 5
/** On the day itself there is always something ahead, however late it is. */
const leastAhead = 1 / 24

/** Returns the days of study after today and before the exam, and the exam itself, in days from now. */
export function daysUntil(exam: Day, daysOff: readonly number[], now: number): { exam: number; later: number[] } {
  const today = dayAt(now)
  const begin = beginOf(today)
  const days = Array.from({ length: Math.max(0, daysBetween(today, exam) - 1) }, (_, index) =>
    addDays(today, index + 1),
  )
  const later = days.filter((day) => !isDayOff(day, daysOff)).map((day) => (beginOf(day) - begin) / dayMs)
  const at = (beginOf(exam) + (hoursToExam * dayMs) / 24 - now) / dayMs
  return { exam: Math.max(at, leastAhead), later }
}

import { addDays, beginOf, type Day, dayAt, daysBetween } from '../contract/days.ts'
import { dayMs } from '../scheduling/cardState.ts'

/** Returns the weekday of a calendar day, 0 = Sunday; no time zone in it. */
const weekdayOf = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay()

export const isDayOff = (day: Day, daysOff: readonly number[]): boolean => daysOff.includes(weekdayOf(day))

const hourMs = 3_600_000

/**
 * Returns the moment that a plan is made for: the full hour of the day that has begun. Within it the same cards give the same plan,
 * which needs not be made again (rememberedPlan.ts).
 */
export function planMoment(now: number): number {
  const begin = beginOf(dayAt(now))
  return begin + Math.floor((now - begin) / hourMs) * hourMs
}

/** An exam is at nine; a day of study begins at four (contract/days.ts). */
const hoursToExam = 5
/** On the day itself there is always something ahead, however late it is. */
const leastAhead = 1 / 24

/** Returns when the exam is, in days from now. */
export function daysUntil(exam: Day, now: number): number {
  const at = (beginOf(exam) + (hoursToExam * dayMs) / 24 - now) / dayMs
  return Math.max(at, leastAhead)
}

const daysBetweenThem = (exam: Day, now: number) => Math.max(0, daysBetween(dayAt(now), exam) - 1)

/** Returns the days of study after today and before the exam, in days from now. */
export function studyDaysUntil(exam: Day, daysOff: readonly number[], now: number): number[] {
  const today = dayAt(now)
  const begin = beginOf(today)
  const days = Array.from({ length: daysBetweenThem(exam, now) }, (_, index) => addDays(today, index + 1))
  return days.filter((day) => !isDayOff(day, daysOff)).map((day) => (beginOf(day) - begin) / dayMs)
}

/** Returns how many those days are: by weeks, as there may be thousands. */
export function countStudyDays(exam: Day, daysOff: readonly number[], now: number): number {
  const days = daysBetweenThem(exam, now)
  const weeks = Math.floor(days / 7)
  const today = dayAt(now)
  const rest = Array.from({ length: days % 7 }, (_, index) => addDays(today, index + 1))
  return weeks * (7 - new Set(daysOff).size) + rest.filter((day) => !isDayOff(day, daysOff)).length
}

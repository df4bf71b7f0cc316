import { addDays, beginOf, type Day, daysBetween } from '../contract/days.ts'

/** A day with its bounds, ms UTC: `from` included, `until` not. */
export type DayBounds = { day: Day; from: number; until: number }

/** Returns the days from the first to the last, both included; none if they are the wrong way round. */
export const daysFrom = (first: Day, last: Day): DayBounds[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => {
    const day = addDays(first, index)
    return { day, from: beginOf(day), until: beginOf(addDays(day, 1)) }
  })

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** A day of study ends at four in the morning: who learns past midnight is still in the same day. */
const dayBeginsAtHour = 4

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Returns the person's day at a time (ms UTC), by the time zone of this computer. */
export function dayAt(at: number): Day {
  const time = new Date(at)
  if (isAfterMidnight(at)) time.setDate(time.getDate() - 1)
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}`
}

/** Whether the calendar has gone on to the next day already while the person's day is not over. */
export const isAfterMidnight = (at: number): boolean => new Date(at).getHours() < dayBeginsAtHour

/** Returns when a day begins (ms UTC), by the time zone of this computer; right on days that have 23 or 25 hours. */
export function beginOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, dayBeginsAtHour).getTime()
}

const utcOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)

export const daysBetween = (from: Day, to: Day): number => Math.round((utcOf(to) - utcOf(from)) / 86_400_000)

export const addDays = (day: Day, count: number): Day =>
  new Date(utcOf(day) + count * 86_400_000).toISOString().slice(0, 10)

/** Returns when the person's day is over: what is due before it is due today. */
export const endOfDay = (now: number): number => beginOf(addDays(dayAt(now), 1))

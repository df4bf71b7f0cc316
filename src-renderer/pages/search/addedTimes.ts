import { type SearchFilter, withFilter } from '../../../src-main/contract/searchText.ts'

/** How long ago questions came into the library. */
const days = { week: 7, month: 30, year: 365, beforeMonth: 30, beforeYear: 365 } as const
export type AddedTime = keyof typeof days
export const addedTimes = Object.keys(days) as AddedTime[]

const filterNameOf = (time: AddedTime) => (time.startsWith('before') ? 'before' : 'after')

const twoDigits = (value: number) => String(value).padStart(2, '0')
const written = (day: Date) => `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`

function dayOf(time: AddedTime): string {
  const today = new Date()
  return written(new Date(today.getFullYear(), today.getMonth(), today.getDate() - days[time]))
}

/** Which of the times a search asks for; the filter itself where it is another, '' where it asks for none. */
export function addedOf(filters: readonly SearchFilter[]): string {
  const found = filters.flatMap((filter) => (filter.name === 'before' || filter.name === 'after' ? [filter] : []))[0]
  if (!found) return ''
  const day = written(found.day)
  return addedTimes.find((time) => filterNameOf(time) === found.name && dayOf(time) === day) ?? `${found.name}:${day}`
}

/** Returns the text with the days of this time, or without any. */
export function withAdded(text: string, time: AddedTime | undefined): string {
  const without = withFilter(withFilter(text, 'before', undefined), 'after', undefined)
  return time === undefined ? without : withFilter(without, filterNameOf(time), dayOf(time))
}

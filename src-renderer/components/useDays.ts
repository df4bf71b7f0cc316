import { useTranslation } from 'react-i18next'
import type { Day } from '../../src-main/contract/days.ts'
import { localeOf } from '../i18n/localeOf.ts'
import { spacedDigits } from './spacedDigits.ts'

/** Sunday, 4 January 1970, and the days after it. */
const firstSunday = Date.UTC(1970, 0, 4)

/** Calendar days in words. A day has no time zone: it is shown as the calendar has it, wherever one is. */
export function useDays() {
  const locale = localeOf(useTranslation().i18n.language)
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (time: number) => spacedDigits(formatter.format(time))
  }
  const ofDay = (show: (time: number) => string) => (day: Day) => show(Date.parse(`${day}T00:00:00Z`))
  const weekday = dates({ weekday: 'short' })
  return {
    /** "25 November 2026". */
    long: ofDay(dates({ dateStyle: 'long' })),
    /** "Wednesday 25 November". */
    full: ofDay(dates({ weekday: 'long', day: 'numeric', month: 'long' })),
    /** "25 Nov". */
    short: ofDay(dates({ day: 'numeric', month: 'short' })),
    month: ofDay(dates({ month: 'short' })),
    weekday: ofDay(weekday),
    /** "Sun" for 0. */
    weekdayNamed: (number: number) => weekday(firstSunday + number * 86_400_000),
  }
}

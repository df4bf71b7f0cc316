import { useTranslation } from 'react-i18next'
import type { Day } from '../../../src-main/contract/days.ts'
import type { AnswerCount } from '../../../src-main/contract/statisticsCalls.ts'
import { useFormat } from '../../components/useFormat.ts'

/** A day has no time zone: shown as the calendar has it, wherever one is. */
const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`)

export function useStatisticsFormat() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' })
    return (day: Day) => formatter.format(dateOf(day))
  }
  const accuracy = ({ answered, correct }: Pick<AnswerCount, 'answered' | 'correct'>) =>
    answered === 0 ? t('statistics.today.none') : format.percent(correct / answered)
  return {
    ...format,
    accuracy,
    /** "25 November 2026". */
    day: dates({ dateStyle: 'long' }),
    /** "25 Nov". */
    shortDay: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'short' }),
    weekday: dates({ weekday: 'short' }),
    /** To the minute; "1 h 5 min". */
    duration: (ms: number) => {
      const all = Math.round(ms / 60_000)
      const [hours, minutes] = [Math.floor(all / 60), all % 60]
      return hours > 0
        ? t('statistics.duration.hours', { hours, minutes })
        : t('statistics.duration.minutes', { minutes })
    },
    /** Of one answer. */
    timeEach: ({ answered, durationMs }: AnswerCount) =>
      answered === 0
        ? t('statistics.today.none')
        : t('statistics.duration.seconds', { seconds: Math.round(durationMs / answered / 1000) }),
    /** "34 answers, 76% right". */
    count: (count: AnswerCount) =>
      [
        t('statistics.answers', { count: count.answered }),
        count.answered > 0 && t('statistics.rightOf', { percent: accuracy(count) }),
      ]
        .filter((part) => part !== false)
        .join(i18n.language === 'zh' ? '，' : ', '),
  }
}

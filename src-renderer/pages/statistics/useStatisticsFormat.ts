import { useTranslation } from 'react-i18next'
import type { AnswerCount } from '../../../src-main/contract/statisticsCalls.ts'
import { useDays } from '../../components/useDays.ts'
import { useFormat } from '../../components/useFormat.ts'

export function useStatisticsFormat() {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const days = useDays()
  const accuracy = ({ answered, correct }: Pick<AnswerCount, 'answered' | 'correct'>) =>
    answered === 0 ? t('statistics.today.none') : format.percent(correct / answered)
  return {
    ...format,
    accuracy,
    day: days.long,
    shortDay: days.short,
    month: days.month,
    weekday: days.weekday,
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

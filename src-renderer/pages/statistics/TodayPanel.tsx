import { useTranslation } from 'react-i18next'
import type { AnswerCount, TodayView } from '../../../src-main/contract/statisticsCalls.ts'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

/** What was done today, beside yesterday and a usual day; and for how many days in a row. */
export function TodayPanel({ view }: { view: TodayView }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const { today, yesterday, average, streak } = view
  const beside = (words: (count: AnswerCount) => string) =>
    average
      ? t('statistics.today.comparison', { yesterday: words(yesterday), average: words(average) })
      : t('statistics.today.yesterday', { yesterday: words(yesterday) })
  const answered = (count: AnswerCount) => format.number(Math.round(count.answered))
  const duration = (count: AnswerCount) => format.duration(count.durationMs)
  const read = today.read > 0 ? t('statistics.readCount', { count: today.read }) : undefined
  const longest = t('statistics.today.longest', { count: streak.longest })
  return (
    <section aria-label={t('statistics.today.title')}>
      <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Figure name={t('statistics.today.answered')} value={answered(today)} aside={read} note={beside(answered)} />
        <Figure
          name={t('statistics.today.right')}
          value={format.accuracy(today)}
          note={beside((count) => format.accuracy(count))}
        />
        <Figure name={t('statistics.today.minutes')} value={duration(today)} note={beside(duration)} />
        <Figure
          name={t('statistics.today.streak')}
          value={t('statistics.today.days', { count: streak.current })}
          note={streak.current > 0 && !streak.doneToday ? t('statistics.today.keep') : longest}
        />
      </dl>
    </section>
  )
}

type FigureProps = { name: string; value: string; aside?: string | undefined; note: string }

const Figure = ({ name, value, aside, note }: FigureProps) => (
  <div className="rounded-2xl border border-line bg-surface px-4 py-3.5 shadow-raised">
    <dt className="text-sm text-muted">{name}</dt>
    <dd>
      <span className="flex flex-wrap items-baseline gap-x-2 text-2xl leading-9 font-semibold tracking-tight">
        {value}
        {aside !== undefined && <span className="text-sm font-normal tracking-normal text-muted">{aside}</span>}
      </span>
      <span className="block text-sm text-muted">{note}</span>
    </dd>
  </div>
)

import { useTranslation } from 'react-i18next'
import { addDays, type Day, daysBetween } from '../../../src-main/contract/days.ts'
import type { AnswerCount, CalendarView, Period } from '../../../src-main/contract/statisticsCalls.ts'
import { BarChart, type BarRow } from './BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

const none: AnswerCount = { answered: 0, correct: 0, partial: 0, durationMs: 0 }

const add = (a: AnswerCount, b: AnswerCount): AnswerCount => ({
  answered: a.answered + b.answered,
  correct: a.correct + b.correct,
  partial: a.partial + b.partial,
  durationMs: a.durationMs + b.durationMs,
})

/** The calendar cut into stretches of so many days, each with the day on which it begins. */
function stretches({ until, days }: CalendarView, first: Day, length: number): { day: Day; count: AnswerCount }[] {
  const counts: AnswerCount[] = Array.from({ length: Math.ceil((daysBetween(first, until) + 1) / length) }, () => none)
  for (const { day, ...count } of days) {
    const index = Math.floor(daysBetween(first, day) / length)
    const before = counts[index]
    if (before) counts[index] = add(before, count)
  }
  return counts.map((count, index) => ({ day: addDays(first, index * length), count }))
}

/** Right and wrong answers by day; over a year by week. */
export function AnswersPanel({ calendar, days }: { calendar: CalendarView; days: Period }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const byWeek = days === null
  const bars = byWeek
    ? stretches(calendar, calendar.from, 7)
    : stretches(calendar, addDays(calendar.until, 1 - days), 1)
  const series = [
    { key: 'correct', name: t('statistics.correct'), colour: 'var(--accent)' },
    { key: 'partial', name: t('statistics.partial'), colour: 'var(--accent-mid)' },
    { key: 'incorrect', name: t('statistics.incorrect'), colour: 'var(--edge)' },
  ]
  const parts = ({ answered, correct, partial }: AnswerCount) => ({
    correct,
    partial,
    incorrect: answered - correct - partial,
  })
  const name = (day: Day) => (byWeek ? t('statistics.course.weekOf', { day: format.shortDay(day) }) : format.day(day))
  const rows: BarRow[] = bars.map(({ day, count }) => ({
    key: day,
    tick: format.shortDay(day),
    words: `${name(day)} · ${format.count(count)}`,
    values: parts(count),
  }))
  const numbers = bars
    .filter(({ count }) => count.answered > 0)
    .toReversed()
    .map(({ day, count }) => ({
      key: day,
      cells: [name(day), ...Object.values(parts(count)).map(format.number), format.accuracy(count)],
    }))
  return (
    <ChartPanel
      title={t('statistics.course.title')}
      text={byWeek ? t('statistics.course.byWeek') : t('statistics.course.byDay')}
      columns={[
        byWeek ? t('statistics.week') : t('statistics.day'),
        ...series.map((each) => each.name),
        t('statistics.accuracyColumn'),
      ]}
      rows={numbers}
    >
      <BarChart series={series} rows={rows} formatValue={format.number} />
    </ChartPanel>
  )
}

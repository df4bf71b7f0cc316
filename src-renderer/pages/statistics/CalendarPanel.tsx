import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../../../src-main/contract/statisticsCalls.ts'
import { CalendarGrid } from './CalendarGrid.tsx'
import { CalendarScale } from './CalendarScale.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

/** A year of study, a square a day. */
export function CalendarPanel({ calendar }: { calendar: CalendarView }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const total = calendar.days.reduce((sum, { answered }) => sum + answered, 0)
  return (
    <ChartPanel
      title={t('statistics.calendar.title')}
      text={t('statistics.calendar.total', { count: total })}
      columns={[t('statistics.day'), t('statistics.answered'), t('statistics.accuracyColumn'), t('statistics.read')]}
      rows={calendar.days.toReversed().map((day) => ({
        key: day.day,
        cells: [format.day(day.day), format.number(day.answered), format.accuracy(day), format.number(day.read)],
      }))}
      isReadable
    >
      <CalendarGrid calendar={calendar} />
      <CalendarScale />
    </ChartPanel>
  )
}

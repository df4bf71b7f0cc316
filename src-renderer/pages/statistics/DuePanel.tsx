import { useTranslation } from 'react-i18next'
import type { DueView } from '../../../src-main/contract/statisticsCalls.ts'
import { BarChart } from './BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { Panel } from './Panel.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

/** How many questions come back on which of the next thirty days. */
export function DuePanel({ view }: { view: DueView }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const { overdue, days } = view
  const title = t('statistics.due.title')
  const text = t('statistics.due.text')
  if (overdue === 0 && days.every(({ due }) => due === 0))
    return (
      <Panel title={title}>
        <p className="text-sm text-muted">{t('statistics.due.none')}</p>
      </Panel>
    )
  return (
    <ChartPanel
      title={title}
      text={overdue > 0 ? `${text} · ${t('statistics.due.overdue', { count: overdue })}` : text}
      columns={[t('statistics.day'), title]}
      rows={days.map(({ day, due }) => ({ key: day, cells: [format.day(day), format.number(due)] }))}
    >
      <BarChart
        series={[{ key: 'due', name: title, colour: 'var(--accent)' }]}
        rows={days.map(({ day, due }) => ({
          key: day,
          tick: format.shortDay(day),
          words: `${format.day(day)} · ${t('statistics.due.count', { count: due })}`,
          values: { due },
        }))}
        formatValue={format.number}
      />
    </ChartPanel>
  )
}

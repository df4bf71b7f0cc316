import { useTranslation } from 'react-i18next'
import type { GapCount } from '../../../src-main/contract/statisticsCalls.ts'
import { BarChart } from './BarChart.tsx'
import { ChartPanel } from './ChartPanel.tsx'
import { Panel } from './Panel.tsx'
import { useStatisticsFormat } from './useStatisticsFormat.ts'

const dayMs = 86_400_000

/** How much is still right after how long a pause. */
export function RetentionPanel({ gaps }: { gaps: readonly GapCount[] }) {
  const { t } = useTranslation()
  const format = useStatisticsFormat()
  const title = t('statistics.retention.title')
  const name = ({ fromMs, untilMs }: GapCount) => {
    if (fromMs === 0) return t('statistics.retention.gaps.sameDay')
    const from = fromMs / dayMs
    return untilMs === null
      ? t('statistics.retention.gaps.longer', { from })
      : t('statistics.retention.gaps.days', { from, until: untilMs / dayMs })
  }
  /** In days; the words above the chart say so. */
  const shortName = ({ fromMs, untilMs }: GapCount) => {
    if (fromMs === 0) return '<1'
    return untilMs === null ? `${fromMs / dayMs}+` : `${fromMs / dayMs}–${untilMs / dayMs}`
  }
  if (gaps.every(({ answered }) => answered === 0))
    return (
      <Panel title={title}>
        <p className="text-sm text-muted">{t('statistics.retention.none')}</p>
      </Panel>
    )
  return (
    <ChartPanel
      title={title}
      text={t('statistics.retention.text')}
      columns={[t('statistics.retention.gap'), t('statistics.answered'), t('statistics.accuracyColumn')]}
      rows={gaps.map((gap) => ({
        key: String(gap.fromMs),
        cells: [name(gap), format.number(gap.answered), format.accuracy(gap)],
      }))}
    >
      <BarChart
        series={[{ key: 'right', name: t('statistics.accuracyColumn'), colour: 'var(--accent)' }]}
        max={1}
        rows={gaps.map((gap) => ({
          key: String(gap.fromMs),
          tick: shortName(gap),
          words: `${name(gap)} · ${format.count({ ...gap, partial: 0, durationMs: 0 })}`,
          values: { right: gap.answered === 0 ? 0 : gap.correct / gap.answered },
        }))}
        formatValue={format.percent}
      />
    </ChartPanel>
  )
}

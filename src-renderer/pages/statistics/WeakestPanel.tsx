import { useTranslation } from 'react-i18next'
import type { TopicsView } from '../../../src-main/contract/statisticsCalls.ts'
import { AccuracyTable } from './AccuracyTable.tsx'
import { Panel } from './Panel.tsx'
import { useSectionRows } from './useSectionRows.ts'

export function WeakestPanel({ view, isOneBank }: { view: TopicsView; isOneBank: boolean }) {
  const { t } = useTranslation()
  const rows = useSectionRows(isOneBank)(view.weakest)
  const title = t('statistics.weakest.title')
  return (
    <Panel title={title} text={rows.length > 0 ? t('statistics.weakest.text') : undefined}>
      {rows.length > 0 ? (
        <AccuracyTable caption={title} rows={rows} />
      ) : (
        <p className="text-sm text-muted">{t('statistics.weakest.none')}</p>
      )}
    </Panel>
  )
}

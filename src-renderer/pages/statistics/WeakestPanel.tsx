import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SectionCount, TopicsView } from '../../../src-main/contract/statisticsCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { AccuracyTable } from './AccuracyTable.tsx'
import { Panel } from './Panel.tsx'
import { PractiseButton } from './PractiseButton.tsx'
import { useSectionRows } from './useSectionRows.ts'

/** So many questions are a practice that is finished in one sitting. */
const mostAsked = 20

/** Where most goes wrong, and a practice of it at once. */
export function WeakestPanel({ view, isOneBank }: { view: TopicsView; isOneBank: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const rows = useSectionRows(isOneBank)(view.weakest)
  const shuffleOptions = useCall('settings.get').value?.shuffleOptions ?? false
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const practise = ({ bankId, section }: SectionCount) =>
    void start.run({
      bankIds: [bankId],
      filter: { sections: [section ?? ''] },
      order: 'random',
      limit: mostAsked,
      shuffleOptions,
    })
  const title = t('statistics.weakest.title')
  return (
    <Panel title={title} text={rows.length > 0 ? t('statistics.weakest.text', { most: mostAsked }) : undefined}>
      {rows.length > 0 ? (
        <AccuracyTable
          caption={title}
          rows={rows}
          action={{
            name: t('statistics.weakest.practise'),
            of: (row) => <PractiseButton row={row} disabled={start.pending} onPress={() => practise(row.count)} />,
          }}
        />
      ) : (
        <p className="text-sm text-muted">{t('statistics.weakest.none')}</p>
      )}
      {start.fault && (
        <div className="mt-3">
          <FaultNotice fault={start.fault} />
        </div>
      )}
    </Panel>
  )
}

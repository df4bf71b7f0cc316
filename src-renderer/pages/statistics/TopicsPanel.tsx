import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TopicsView } from '../../../src-main/contract/statisticsCalls.ts'
import { Button } from '../../components/Button.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { AccuracyTable, type NamedCount } from './AccuracyTable.tsx'
import { Panel } from './Panel.tsx'
import { useSectionRows } from './useSectionRows.ts'

const groupings = ['section', 'type', 'bank'] as const
type Grouping = (typeof groupings)[number]

/** `sections` may be cut off; the core sends so many at most. */
const mostSections = 100
const shownAtFirst = 8

/** How well and how fast, by section, type or bank. */
export function TopicsPanel({ view, isOneBank }: { view: TopicsView; isOneBank: boolean }) {
  const { t } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const [chosen, setGrouping] = useState<Grouping>('section')
  const sectionRows = useSectionRows(isOneBank)
  const offered = groupings.filter((each) => each !== 'bank' || !isOneBank)
  const grouping = offered.includes(chosen) ? chosen : 'section'
  const rows: Record<Grouping, () => NamedCount[]> = {
    section: () => sectionRows(view.sections),
    type: () => view.types.map(({ type, ...count }) => ({ key: type, name: t(`types.${type}`), count })),
    bank: () => view.banks.map((count) => ({ key: String(count.bankId), name: count.bankName, count })),
  }
  const isCut = grouping === 'section' && view.sections.length === mostSections
  const all = rows[grouping]()
  return (
    <Panel
      title={t('statistics.topics.title')}
      text={isCut ? t('statistics.topics.first', { count: mostSections }) : undefined}
      actions={
        <Segmented
          label={t('statistics.topics.by')}
          value={grouping}
          segments={offered.map((value) => ({ value, label: t(`statistics.topics.bys.${value}`) }))}
          onChange={setGrouping}
        />
      }
    >
      <AccuracyTable caption={t('statistics.topics.title')} rows={isWhole ? all : all.slice(0, shownAtFirst)} />
      {all.length > shownAtFirst && (
        <Button
          size="small"
          look="ghost"
          className="mt-2 -ml-2.5"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? t('statistics.topics.fewer') : t('statistics.topics.all', { count: all.length })}
        </Button>
      )}
    </Panel>
  )
}

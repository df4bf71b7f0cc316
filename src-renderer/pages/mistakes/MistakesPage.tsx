import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { areAnswered } from '../../bridge/areAnswered.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { usePages } from '../../components/usePages.ts'
import { useSettled } from '../../components/useSettled.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { ExportButton } from '../../exporting/ExportButton.tsx'
import { MistakeCard } from './MistakeCard.tsx'
import { MistakeFilters } from './MistakeFilters.tsx'
import { type MistakeFilter, narrows, noFilter, wantedOf } from './mistakeFilter.ts'
import { PractiseMistakes } from './PractiseMistakes.tsx'

const pageSize = 100

/** The mistake book: what is to be learnt, and what has left it. */
export function MistakesPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setFilter] = useState<MistakeFilter>(noFilter)
  const [part, setPart] = useState<'inBook' | 'left'>('inBook')
  const allBanks = useCall('banks.list')
  const banks = allBanks.value ?? []
  const settings = useCall('settings.get')
  const toLeave = settings.value?.rightInARowToLeave
  const filter = banks.some((bank) => bank.id === chosen.bankId) ? chosen : { ...chosen, bankId: 0 }
  const text = useSettled(filter.text, 250)
  const left = part === 'left'
  const bankId = filter.bankId || undefined
  const facets = useCall('mistakes.facets', { bankId, left })
  const input = { bankId, left, filter: wantedOf({ ...filter, text }), limit: pageSize }
  const first = useCall('mistakes.list', { ...input, offset: 0 })
  const pages = usePages(
    pageSize,
    (offset) => callQuery('mistakes.list', { ...input, offset }),
    (page) => page.mistakes,
  )
  const total = first.value?.total ?? 0
  const counts = facets.value
  const fault = first.fault ?? facets.fault
  // all at once: what is to be pressed does not move away under the pointer
  if (!areAnswered(first, facets, allBanks, settings)) return <PageHeader title={t('mistakes.title')} />
  return (
    <>
      <PageHeader
        title={t('mistakes.title')}
        actions={
          <>
            {total > 0 && (
              <ExportButton
                isOfPage
                label={t('exporting.export')}
                name={t('mistakes.title')}
                what={{ kind: 'mistakes', bankId, left, filter: wantedOf(filter) }}
              />
            )}
            {counts && (counts.left > 0 || left) && (
              <Segmented
                label={t('mistakes.show')}
                value={part}
                segments={(['inBook', 'left'] as const).map((value) => ({
                  value,
                  label: t(`mistakes.${value}`),
                  count: format.number(counts[value]),
                }))}
                onChange={setPart}
              />
            )}
          </>
        }
      >
        {total > 0 && !left && toLeave !== undefined && (
          <p className="mt-1.5 text-sm text-muted">{t('mistakes.noteText', { count: toLeave })}</p>
        )}
      </PageHeader>
      {fault && <FaultNotice fault={fault} onRetry={first.reload} />}
      {!left && (total > 0 || narrows(filter)) && <PractiseMistakes filter={filter} total={total} />}
      {counts && (counts[part] > 0 || narrows(filter)) && (
        <MistakeFilters
          banks={banks}
          facets={counts}
          filter={filter}
          onChange={(change) => setFilter({ ...filter, ...change })}
        />
      )}
      {first.value?.total === 0 &&
        (narrows(filter) ? (
          <EmptyState icon={<BadgeCheck aria-hidden />} title={t('mistakes.noMatchTitle')}>
            <Button onClick={() => setFilter(noFilter)}>{t('mistakes.clear')}</Button>
          </EmptyState>
        ) : (
          <EmptyState
            icon={<BadgeCheck aria-hidden />}
            title={left ? t('mistakes.noneLeftTitle') : t('mistakes.emptyTitle')}
            text={left ? t('mistakes.noneLeftText') : t('mistakes.emptyText', { count: toLeave ?? 1 })}
          />
        ))}
      <VirtualRows count={total} estimate={300} onRange={pages.show}>
        {(index) => <MistakeCard mistake={pages.row(index)} toLeave={toLeave} />}
      </VirtualRows>
    </>
  )
}

import { BadgeCheck, Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { rightInARowToLeave } from '../../../src-main/contract/limits.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { usePages } from '../../components/usePages.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { MistakeCard } from './MistakeCard.tsx'

const pageSize = 100
const allBanks = 0

/** The mistake book: of all banks or of one. */
export function MistakesPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<number>(allBanks)
  const banks = useCall('banks.list').value ?? []
  const bankId = banks.some((bank) => bank.id === chosen) ? chosen : undefined
  const input = { bankId, limit: pageSize }
  const first = useCall('mistakes.list', { ...input, offset: 0 })
  const pages = usePages(
    pageSize,
    (offset) => callQuery('mistakes.list', { ...input, offset }),
    (page) => page.mistakes,
  )
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const practise = () => void start.run({ bankIds: bankId === undefined ? [] : [bankId], scope: 'mistakes' })
  const total = first.value?.total ?? 0
  const fault = start.fault ?? first.fault
  const filter = banks.length > 1 && (
    <SelectField
      label={t('mistakes.bank')}
      value={bankId ?? allBanks}
      choices={[
        { value: allBanks, label: t('mistakes.allBanks') },
        ...banks.map((bank) => ({ value: bank.id, label: bank.name })),
      ]}
      onChange={setChosen}
    />
  )
  const actions = (
    <>
      {filter}
      {total > 0 && (
        <Button look="primary" disabled={start.pending} onClick={practise}>
          <Play aria-hidden />
          {t('mistakes.practise')}
        </Button>
      )}
    </>
  )
  return (
    <>
      <PageHeader title={t('mistakes.title')} actions={actions}>
        {total > 0 && (
          <Facts
            className="mt-1.5"
            facts={[t('common.questions', { count: total }), t('mistakes.noteText', { times: rightInARowToLeave })]}
          />
        )}
      </PageHeader>
      {fault && <FaultNotice fault={fault} onRetry={first.reload} />}
      {first.value?.total === 0 && (
        <EmptyState
          icon={<BadgeCheck aria-hidden />}
          title={t('mistakes.emptyTitle')}
          text={t('mistakes.emptyText', { times: rightInARowToLeave })}
        />
      )}
      <VirtualRows count={total} estimate={260} onRange={pages.show}>
        {(index) => <MistakeCard mistake={pages.row(index)} />}
      </VirtualRows>
    </>
  )
}

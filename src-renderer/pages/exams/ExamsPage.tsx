import { ClipboardCheck, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { ButtonLink } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { SelectField } from '../../components/SelectField.tsx'
import { SetDate } from '../bank/plan/SetDate.tsx'
import { BlueprintCard } from './BlueprintCard.tsx'
import { keepDraftsOf } from './editor/useDraft.ts'
import { HistoryTable } from './HistoryTable.tsx'
import { SeveralBanksDialog } from './SeveralBanksDialog.tsx'

const allBanks = 0
const severalBanks = -1

/** Mock exams of all banks or of one: those to sit, and those that were sat. */
export function ExamsPage({ bankId }: { bankId?: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const of = bankId === undefined ? {} : { bankId }
  const known = useCall('banks.list').value
  const banks = (known ?? []).filter(({ questions }) => questions > 0)
  const blueprints = useCall('exams.blueprints', of)
  const history = useCall('exams.history', of)
  const running = useCall('exams.running')
  const fault = blueprints.fault ?? history.fault
  const results = history.value ?? []
  const all = bankId === undefined && !blueprints.outdated ? blueprints.value : undefined
  useEffect(() => {
    if (!all || !known) return
    keepDraftsOf(
      all.map(({ id }) => id),
      known.map(({ id }) => id),
    )
  }, [all, known])
  const isKnown = blueprints.value !== undefined && history.value !== undefined
  const isEmpty = blueprints.value?.length === 0 && history.value?.length === 0
  const actions = (
    <>
      {banks.length > 1 && (
        <SelectField
          label={t('exams.bank')}
          value={bankId ?? allBanks}
          choices={[
            { value: allBanks, label: t('exams.allBanks') },
            ...banks.map((bank) => ({ value: bank.id, label: bank.name })),
          ]}
          onChange={(next) => navigate(next === allBanks ? '/exams' : `/exams/bank/${next}`)}
        />
      )}
      {isKnown && !isEmpty && <AddExam banks={banks} bankId={bankId} />}
    </>
  )
  return (
    <>
      <PageHeader title={t('exams.title')} actions={actions} />
      {fault && <FaultNotice fault={fault} onRetry={blueprints.reload} />}
      {isEmpty && (
        <EmptyState
          icon={<ClipboardCheck aria-hidden />}
          title={t('exams.emptyTitle')}
          text={t(banks.length > 0 ? 'exams.emptyText' : 'exams.noBanks')}
        >
          <AddExam banks={banks} bankId={bankId} />
        </EmptyState>
      )}
      {blueprints.value && blueprints.value.length > 0 && (
        <section className="space-y-3">
          <h2 className="sr-only">{t('exams.blueprints')}</h2>
          {running.value && <p className="text-sm text-muted">{t('exams.running.blocksStart')}</p>}
          {blueprints.value.map((blueprint) => (
            <BlueprintCard
              key={blueprint.id}
              blueprint={blueprint}
              results={results.filter(({ blueprintId }) => blueprintId === blueprint.id)}
              canStart={running.value === null}
            />
          ))}
        </section>
      )}
      {banks.length > 0 && (
        <section className="mt-6 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-2xl border border-line bg-surface px-4 py-3.5 shadow-raised sm:px-5">
          <h2 className="sr-only">{t('plan.set')}</h2>
          <p className="min-w-0 flex-1 basis-60 text-sm text-muted">{t('plan.none')}</p>
          <SetDate banks={bankId === undefined ? banks : banks.filter(({ id }) => id === bankId)} />
        </section>
      )}
      {results.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-3 text-lg font-semibold">{t('exams.history')}</h2>
          <HistoryTable results={results} />
        </section>
      )}
    </>
  )
}

/** From the bank at hand or the only one at once, else from one to be chosen. */
function AddExam({ banks, bankId }: { banks: readonly BankSummary[]; bankId: number | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isOverSeveral, setOverSeveral] = useState(false)
  const chosen = bankId ?? (banks.length === 1 ? banks[0]?.id : undefined)
  if (banks.length === 0) return null
  if (chosen !== undefined)
    return (
      <ButtonLink href={`/exams/new/${chosen}`}>
        <Plus aria-hidden />
        {t('exams.add')}
      </ButtonLink>
    )
  const choices = [
    { value: 0, label: t('exams.addFor') },
    ...banks.map((bank) => ({ value: bank.id, label: bank.name })),
    { value: severalBanks, label: t('exams.several.choice') },
  ]
  const choose = (bank: number) => {
    if (bank === severalBanks) setOverSeveral(true)
    else if (bank !== 0) navigate(`/exams/new/${bank}`)
  }
  return (
    <>
      <SelectField label={t('exams.addFor')} value={0} choices={choices} onChange={choose} />
      {isOverSeveral && <SeveralBanksDialog banks={banks} onClose={() => setOverSeveral(false)} />}
    </>
  )
}

import { CircleCheck, Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { RenewalTake, RenewalView } from '../../../src-main/contract/renewalCalls.ts'
import { faultOf } from '../../bridge/callMain.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { useRenew } from '../../held/useRenew.ts'
import { ChoiceBar } from './ChoiceBar.tsx'
import { ContradictionNotice } from './ContradictionNotice.tsx'
import { getAllPairs, PairList } from './PairList.tsx'
import { inputOf, noPicks, pickPairs, withoutQuestion } from './picks.ts'
import { RenewalKeysDialog } from './RenewalKeysDialog.tsx'
import { useRenewalPicks } from './useRenewalPicks.ts'

const tabs = ['edited', 'byHand', 'moved', 'new', 'gone', 'unchanged'] as const
type Tab = (typeof tabs)[number]

const countOf = ({ counts, byHand }: RenewalView, tab: Tab) => (tab === 'byHand' ? byHand : counts[tab])

/** What a newer version of a document changes, question by question, until it is applied in one step. */
export function RenewalPage({ importId }: { importId: number }) {
  const { t } = useTranslation()
  const renewal = useCall('renewals.get', { id: importId, limit: 0 })
  if (renewal.value && !renewal.fault) return <Renewal importId={importId} view={renewal.value} />
  return (
    <>
      <BackLink href="/imports" label={t('imports.title')} />
      {!renewal.fault && (
        <p role="status" className="flex items-center gap-2.5 text-sm text-muted">
          <Spinner />
          {t('renewal.comparing')}
        </p>
      )}
      {renewal.fault &&
        (renewal.fault.code === 'CONFLICT' || renewal.fault.code === 'NOT_FOUND' ? (
          <EmptyState icon={<CircleCheck aria-hidden />} title={t('renewal.over')} text={t('renewal.overText')}>
            <ButtonLink href="/imports">{t('renewal.toImports')}</ButtonLink>
          </EmptyState>
        ) : (
          <FaultNotice fault={renewal.fault} onRetry={renewal.reload} />
        ))}
    </>
  )
}

function Renewal({ importId, view }: { importId: number; view: RenewalView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [, navigate] = useLocation()
  const { picks, change } = useRenewalPicks(importId)
  const [chosen, setChosen] = useState<Tab>()
  const [showKeys, setShowKeys] = useState(false)
  const [isGathering, setGathering] = useState(false)
  const [gatherFault, setGatherFault] = useState<ReturnType<typeof faultOf>>()
  const { bank } = view.older
  const renew = useRenew(view.name, () => {
    change(() => noPicks)
    navigate(`/banks/${bank.id}`)
  })
  const decline = useAction('renewals.decline', () => navigate('/imports'))
  const shown = tabs.filter((tab) => countOf(view, tab) > 0 || tab === 'edited')
  const tab = chosen ?? tabs.find((tab) => countOf(view, tab) > 0) ?? 'unchanged'
  const total = countOf(view, tab)
  const filter = {
    id: importId,
    order: 'pressing' as const,
    ...(tab === 'byHand' ? { byHand: true as const } : { kinds: [tab] }),
  }
  const isBusy = renew.pending || decline.pending || isGathering
  const takeAll = async (take: RenewalTake) => {
    setGathering(true)
    setGatherFault(undefined)
    try {
      const pairs = await getAllPairs(filter, total)
      change((before) => pickPairs(before, pairs, take))
    } catch (error) {
      setGatherFault(faultOf(error))
    } finally {
      setGathering(false)
    }
  }
  const turn = (by: 1 | -1) => setChosen(shown.at((shown.indexOf(tab) + by) % shown.length))
  const apply = () => void renew.run({ id: importId, picks: inputOf(picks) })
  const acts = {
    nextKind: () => turn(1),
    previousKind: () => turn(-1),
    apply,
    help: () => setShowKeys(true),
    takeAll: () => void takeAll('document'),
    keepAll: () => void takeAll('mine'),
  }
  const inOneLine = (...sentences: string[]) =>
    sentences.reduce((first, second) => t('common.twoSentences', { first, second }))
  const fault = decline.fault ?? gatherFault
  return (
    <>
      <BackLink href="/imports" label={t('imports.title')} />
      <PageHeader
        title={t('renewal.title', { bank: bank.name })}
        actions={
          <>
            <Button size="small" look="ghost" className="max-sm:hidden" onClick={() => setShowKeys(true)}>
              <Keyboard aria-hidden />
              {t('renewal.keys')}
            </Button>
            <Button size="small" disabled={isBusy} onClick={() => void decline.run({ id: importId })}>
              {decline.pending && <Spinner />}
              {t('renewal.decline')}
            </Button>
          </>
        }
      >
        <p className="mt-1.5 max-w-prose text-sm break-words text-muted">
          {inOneLine(
            t('renewal.from', { name: view.name, older: view.older.name }),
            t('renewal.stays'),
            ...(view.byRules ? [t('renewal.byRules')] : []),
          )}
        </p>
      </PageHeader>
      <div className="-mt-3 mb-3 w-fit max-w-full">
        <Segmented
          label={t('renewal.show')}
          value={tab}
          segments={shown.map((value) => ({
            value,
            label: t(`renewal.kinds.${value}`),
            count: format.number(countOf(view, value)),
          }))}
          onChange={setChosen}
        />
      </div>
      <p className="mb-3 text-sm text-muted">
        {inOneLine(
          t(`renewal.byItself.${tab}`),
          ...(tab === 'edited' && view.answers > 0 ? [t('renewal.answers', { count: view.answers })] : []),
        )}
      </p>
      <ChoiceBar
        words={tab === 'new' || tab === 'gone' ? tab : 'fields'}
        hasChoices={total > 0 && tab !== 'unchanged'}
        picks={picks}
        isBusy={isBusy}
        isRenewing={renew.pending}
        onAll={(take) => void takeAll(take)}
        onReset={() => change(() => noPicks)}
        onApply={apply}
      />
      {fault && <FaultNotice fault={fault} />}
      {renew.fault && (
        <ContradictionNotice
          fault={renew.fault}
          onReset={(id) => {
            renew.forget()
            change((before) => withoutQuestion(before, id))
          }}
        />
      )}
      <PairList filter={filter} total={total} picks={picks} change={change} isBusy={isBusy} acts={acts} />
      {showKeys && <RenewalKeysDialog onClose={() => setShowKeys(false)} />}
    </>
  )
}

import { CopyCheck, Merge } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../bridge/useCall.ts'
import { BackLink } from '../../components/BackLink.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { ClusterCard } from './ClusterCard.tsx'
import { useClusterKeys } from './useClusterKeys.ts'
import { keyOf, useClusters } from './useClusters.ts'

/** Questions that are there more than once: those whose answers differ first. With a bank, only what it has a part in. */
export function DuplicatesPage({ bankId }: { bankId?: number }) {
  const { t } = useTranslation()
  const found = useClusters(bankId === undefined ? [] : [bankId])
  const { list, clusters, current } = found
  const cards = useRef(new Map<number, HTMLElement>())
  const hasMoved = useRef(false)
  const at = clusters[current]
  const step = (by: 1 | -1) => {
    hasMoved.current = true
    if (by === 1 && current === clusters.length - 1 && found.hasMore) found.more()
    found.goTo(Math.max(0, current + by))
  }
  useClusterKeys(found.isBusy, {
    next: () => step(1),
    previous: () => step(-1),
    merge: () => at && found.merge(at),
    keep: () => at && found.decide(at, 'keep'),
    ignore: () => at && found.decide(at, 'ignore'),
    choose: (place) => {
      const copy = at?.questions[place]
      if (at && copy) found.keepOf(at, copy.id)
    },
  })
  const currentKey = at && keyOf(at)
  // what was decided is gone, and the focus with it: the next one has it then
  useEffect(() => {
    if (currentKey === undefined) return
    const isLost = document.activeElement === document.body
    if (hasMoved.current || isLost) cards.current.get(current)?.focus()
    hasMoved.current = false
  }, [current, currentKey])
  const bank = useBankName(bankId)
  const total = list.value?.total ?? 0
  return (
    <>
      <BackLink href="/banks" label={t('library.title')} />
      <PageHeader title={t('duplicates.title')}>
        <p className="mt-1.5 max-w-prose text-sm text-muted">{t('duplicates.text')}</p>
      </PageHeader>
      {list.fault && <FaultNotice fault={list.fault} onRetry={list.reload} />}
      {found.fault && <FaultNotice fault={found.fault} />}
      {!list.value && !list.fault && (
        <p role="status" className="flex items-center gap-2.5 text-sm text-muted">
          <Spinner />
          {t('duplicates.looking')}
        </p>
      )}
      {list.value && total === 0 && (
        <EmptyState
          icon={<CopyCheck aria-hidden />}
          title={t('duplicates.none')}
          text={bank === undefined ? t('duplicates.noneText') : t('duplicates.noneOf', { name: bank })}
        >
          {bank !== undefined && <ButtonLink href="/duplicates">{t('duplicates.allBanks')}</ButtonLink>}
        </EmptyState>
      )}
      {list.value && total > 0 && (
        <>
          <div className="-mt-3 mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
            <p role="status" className="text-sm">
              {t('duplicates.total', { count: total })}
              {list.value.different > 0 && (
                <span className="ml-3 font-medium text-bad">
                  {t('duplicates.different', { count: list.value.different })}
                </span>
              )}
            </p>
            {bank !== undefined && (
              <p className="flex items-center gap-2 text-sm text-muted">
                {t('duplicates.onlyOf', { name: bank })}
                <ButtonLink size="small" look="ghost" href="/duplicates">
                  {t('duplicates.allBanks')}
                </ButtonLink>
              </p>
            )}
            {list.value.alike > 0 && (
              <Button size="small" className="ml-auto" disabled={found.isBusy} onClick={found.mergeAlike}>
                {found.isMerging ? <Spinner /> : <Merge aria-hidden />}
                {t('duplicates.mergeAll', { count: list.value.alike })}
              </Button>
            )}
          </div>
          <Meanings />
          <ol className="space-y-5">
            {clusters.map((cluster, place) => (
              <li key={keyOf(cluster)}>
                <ClusterCard
                  ref={(element) => {
                    if (element) cards.current.set(place, element)
                    else cards.current.delete(place)
                  }}
                  cluster={cluster}
                  keepId={found.keptOf(cluster)}
                  isCurrent={place === current}
                  isBusy={found.isBusy}
                  onFocus={() => found.goTo(place)}
                  onKeep={(id) => found.keepOf(cluster, id)}
                  onMerge={() => found.merge(cluster)}
                  onDecide={(decision) => found.decide(cluster, decision)}
                />
              </li>
            ))}
          </ol>
          {found.hasMore && (
            <div className="mt-5 flex justify-center">
              <Button onClick={found.more}>{t('duplicates.more')}</Button>
            </div>
          )}
        </>
      )}
    </>
  )
}

const acts = ['merge', 'keep', 'ignore'] as const

/** What becomes of them by each act. */
function Meanings() {
  const { t } = useTranslation()
  return (
    <details className="mb-4 text-sm text-muted">
      <summary className="w-fit rounded-md pointer-coarse:min-h-10">{t('duplicates.meanings')}</summary>
      <dl className="mt-1.5 grid max-w-prose grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {acts.map((act) => (
          <Fragment key={act}>
            <dt className="font-medium text-ink">{t(`duplicates.${act === 'keep' ? 'keepBoth' : act}`)}</dt>
            <dd>{t(`duplicates.${act}Text`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="mt-1.5 max-sm:hidden pointer-coarse:hidden">{t('duplicates.keys')}</p>
    </details>
  )
}

function useBankName(bankId: number | undefined): string | undefined {
  const banks = useCall('banks.list').value ?? []
  return bankId === undefined ? undefined : banks.find(({ id }) => id === bankId)?.name
}

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../src-main/contract/calls.ts'
import type { RenewalTake } from '../../../src-main/contract/renewalCalls.ts'
import { callMain } from '../../bridge/callMain.ts'
import { callQuery, useCall } from '../../bridge/useCall.ts'
import { usePages } from '../../components/usePages.ts'
import { VirtualRows } from '../../components/VirtualRows.tsx'
import { PairCard } from './PairCard.tsx'
import { type Picks, pickField, pickPairs, turnApart } from './picks.ts'
import { type RenewalActs, useRenewalKeys } from './useRenewalKeys.ts'

const pageSize = 50
/** So many are asked for at once where all are chosen for. */
const mostAsked = 500

type PairListProps = {
  filter: CallInput<'renewals.get'>
  total: number
  picks: Picks
  change: (next: (picks: Picks) => Picks) => void
  isBusy: boolean
  acts: Pick<RenewalActs, 'nextKind' | 'previousKind' | 'apply' | 'help' | 'takeAll' | 'keepAll'>
}

/** The pairs of one kind; only those in sight are asked for and drawn. */
export function PairList({ filter, total, picks, change, isBusy, acts }: PairListProps) {
  const { t } = useTranslation()
  const list = JSON.stringify(filter)
  const [place, setPlace] = useState({ list, index: 0 })
  // another list begins at its top
  const current = place.list === list ? place.index : 0
  const setCurrent = (index: number) => setPlace({ list, index })
  const wantsFocus = useRef(false)
  const pages = usePages(
    pageSize,
    (offset) => callQuery('renewals.get', { ...filter, offset, limit: pageSize }),
    (page) => page.pairs,
  )
  // also where the list was scrolled away from it
  const offset = Math.floor(current / pageSize) * pageSize
  const around = useCall('renewals.get', { ...filter, offset, limit: pageSize })
  const pair = around.outdated ? undefined : around.value?.pairs[current - offset]
  const isAwaited = total > 0 && around.fault === undefined && (around.outdated || around.value === undefined)
  const step = (by: 1 | -1) => {
    wantsFocus.current = true
    setCurrent(Math.min(Math.max(0, current + by), Math.max(0, total - 1)))
  }
  const take = (wanted: RenewalTake) => pair && change((before) => pickPairs(before, [pair], wanted))
  useRenewalKeys(isBusy || isAwaited, {
    ...acts,
    next: () => step(1),
    previous: () => step(-1),
    take: () => take('document'),
    keep: () => take('mine'),
    apart: () => pair?.kind === 'edited' && change((before) => turnApart(before, pair)),
  })
  if (total === 0) return <p className="py-10 text-center text-muted">{t('renewal.noneOf')}</p>
  return (
    <VirtualRows key={list} count={total} estimate={240} current={current} onRange={pages.show}>
      {(index) => {
        const shown = pages.row(index)
        if (!shown) return <div className="h-60 rounded-xl border border-line bg-surface" />
        return (
          <PairCard
            pair={shown}
            picks={picks}
            isCurrent={index === current}
            wantsFocus={wantsFocus}
            onFocus={() => setCurrent(index)}
            onTake={(wanted) => change((before) => pickPairs(before, [shown], wanted))}
            onTakeField={(difference, wanted) => change((before) => pickField(before, shown, difference, wanted))}
            onApart={() => {
              // what was pressed goes away
              wantsFocus.current = true
              change((before) => turnApart(before, shown))
            }}
          />
        )
      }}
    </VirtualRows>
  )
}

/** Returns all pairs of a list, seen or not. Rejects with CallFault. */
export async function getAllPairs(filter: CallInput<'renewals.get'>, total: number) {
  const pairs = []
  for (let offset = 0; offset < total; offset += mostAsked)
    pairs.push(...(await callMain('renewals.get', { ...filter, offset, limit: mostAsked })).pairs)
  return pairs
}

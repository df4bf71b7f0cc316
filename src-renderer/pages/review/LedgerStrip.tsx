import { useTranslation } from 'react-i18next'
import { ledgerKinds } from '../../../src-main/contract/choices.ts'
import type { DeskView } from '../../../src-main/contract/deskCalls.ts'
import type { Ledger, LedgerKind } from '../../../src-main/contract/importCalls.ts'
import { cx } from '../../components/cx.ts'
import { ledgerColours } from '../../components/ledgerColours.ts'
import { useFormat } from '../../components/useFormat.ts'

type LedgerStripProps = {
  ledger: Ledger
  stretches: DeskView['stretches']
  /** Where the source is looked at. */
  block: number | undefined
  onBlock: (block: number) => void
}

/** What became of the document, as a strip with its numbers; each leads to its next place in the source. */
export function LedgerStrip({ ledger, stretches, block = -1, onBlock }: LedgerStripProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const present = ledgerKinds.filter((kind) => ledger[kind] > 0)
  const go = (kind: LedgerKind) => {
    const places = stretches.filter((stretch) => stretch.kind === kind)
    const next = places.find(({ first }) => first > block) ?? places[0]
    if (next) onBlock(next.first)
  }
  return (
    <div className="mb-5">
      <div aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full">
        {present.map((kind) => (
          <span key={kind} className={cx('min-w-0.5', ledgerColours[kind])} style={{ flexGrow: ledger[kind] }} />
        ))}
      </div>
      <ul className="mt-1 -ml-1.5 flex flex-wrap gap-x-2 text-xs">
        {present.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              disabled={!stretches.some((stretch) => stretch.kind === kind)}
              title={t('review.source.next')}
              onClick={() => go(kind)}
              className="flex min-h-6 items-center gap-1.5 rounded-md px-1.5 enabled:hover:bg-sunken"
            >
              <span aria-hidden className={cx('size-2 rounded-full', ledgerColours[kind])} />
              {t(`imports.ledgerKinds.${kind}`)}
              <span className="text-muted">{format.number(ledger[kind])}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { ledgerKinds } from '../../../src-main/contract/choices.ts'
import type { Ledger, LedgerKind } from '../../../src-main/contract/importCalls.ts'
import { cx } from '../../components/cx.ts'
import { useFormat } from '../../components/useFormat.ts'

const colours: Record<LedgerKind, string> = {
  question: 'bg-accent',
  heading: 'bg-accent/60',
  answerKey: 'bg-good',
  material: 'bg-good/60',
  ignored: 'bg-edge',
  unresolved: 'bg-warn',
}

/** What became of the document, as a strip with its numbers. */
export function LedgerStrip({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation()
  const format = useFormat()
  const present = ledgerKinds.filter((kind) => ledger[kind] > 0)
  return (
    <div className="mb-5">
      <div aria-hidden className="flex h-1.5 gap-px overflow-hidden rounded-full">
        {present.map((kind) => (
          <span key={kind} className={cx('min-w-0.5', colours[kind])} style={{ flexGrow: ledger[kind] }} />
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-xs">
        {present.map((kind) => (
          <li key={kind} className="flex items-center gap-1.5">
            <span aria-hidden className={cx('size-2 rounded-full', colours[kind])} />
            {t(`imports.ledgerKinds.${kind}`)}
            <span className="text-muted">{format.number(ledger[kind])}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

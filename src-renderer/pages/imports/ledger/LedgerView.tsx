import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ledgerKinds } from '../../../../src-main/contract/choices.ts'
import type { ImportView, Ledger } from '../../../../src-main/contract/importCalls.ts'
import { cx } from '../../../components/cx.ts'
import { Facts } from '../../../components/Facts.tsx'
import { ledgerColours } from '../../../components/ledgerColours.ts'
import { useFormat } from '../../../components/useFormat.ts'

type LedgerViewProps = Pick<ImportView, 'ignored' | 'unresolved'> & { ledger: Ledger }

/** Where every paragraph of the document went, as a bar and in numbers; what nobody has looked at yet is told beside its title. */
export function LedgerView({ ledger, ignored, unresolved }: LedgerViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const total = ledgerKinds.reduce((sum, kind) => sum + ledger[kind], 0)
  const present = ledgerKinds.filter((kind) => ledger[kind] > 0)
  return (
    <details className="group mt-2 text-sm">
      <summary className="-mx-1 inline-block list-none rounded-md px-1 text-muted select-none hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="mr-1 -ml-0.5 inline size-3.5 align-[-0.125em] transition-transform group-open:rotate-90"
        />
        {t('imports.ledger')}
        {unresolved.length > 0 && (
          <span className="ml-3 text-warn">
            {t('imports.ledgerKinds.unresolved')} {format.number(ledger.unresolved)}
          </span>
        )}
      </summary>
      <p className="mt-2 text-muted">{t('imports.ledgerText', { total })}</p>
      <div aria-hidden className="mt-3 flex h-2 gap-px overflow-hidden rounded-full">
        {present.map((kind) => (
          <span key={kind} className={cx('min-w-0.5', ledgerColours[kind])} style={{ flexGrow: ledger[kind] }} />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-1">
        {present.map((kind) => (
          <li key={kind} className="flex items-center gap-2">
            <span aria-hidden className={cx('size-2 rounded-full', ledgerColours[kind])} />
            {t(`imports.ledgerKinds.${kind}`)}
            <span className="text-muted">{format.number(ledger[kind])}</span>
          </li>
        ))}
      </ul>
      {ledger.ignored > 0 && <IgnoredReasons ignored={ignored} />}
    </details>
  )
}

const reasons = ['blank', 'rule', 'pageNumber', 'platform', 'markup', 'aboveTitles'] as const

/** Why paragraphs were left out, in words; reasons without words of their own are counted together. */
function IgnoredReasons({ ignored }: { ignored: ImportView['ignored'] }) {
  const { t } = useTranslation()
  const counts = Object.entries(ignored)
  const known = reasons.map((reason) => ({ reason, count: ignored[reason] ?? 0 }))
  const rest = counts.filter(([reason]) => !reasons.some((each) => each === reason))
  const other = { reason: 'other' as const, count: rest.reduce((sum, [, count]) => sum + count, 0) }
  const present = [...known, other].filter(({ count }) => count > 0)
  return (
    <Facts
      className="mt-2"
      facts={[
        t('imports.ledgerKinds.ignored'),
        ...present.map(({ reason, count }) => t(`imports.ignored.${reason}`, { count })),
      ]}
    />
  )
}

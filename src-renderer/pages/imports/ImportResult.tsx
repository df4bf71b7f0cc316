import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { cx } from '../../components/cx.ts'
import { openCount, readsBadly } from '../../shell/openCount.ts'
import { LedgerView } from './LedgerView.tsx'

/** What came of it, in one line, and the account of the document behind it. */
export function ImportResult({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const { recognised, added, repeated, ledger } = entry
  const open = openCount(entry)
  const facts = [
    open > 0
      ? { text: t('imports.doneToReview', { count: open }), tone: 'font-medium text-warn' }
      : { text: t('imports.state.done'), tone: 'font-medium text-good' },
    { text: t('imports.recognised', { count: recognised ?? 0 }), tone: 'font-medium text-ink' },
    !entry.held && { text: t('imports.added', { count: added }), tone: 'text-muted' },
    repeated > 0 && { text: t('imports.repeated', { count: repeated }), tone: 'text-muted' },
  ].filter((fact) => fact !== false)
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {facts.map((fact) => (
          <span key={fact.text} className={cx(fact.tone)}>
            {fact.text}
          </span>
        ))}
      </p>
      {readsBadly(entry) && !entry.held && (
        <p className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('review.badly', { count: entry.doubtful, total: recognised ?? 0 })}
        </p>
      )}
      {ledger && <LedgerView ledger={ledger} ignored={entry.ignored} />}
    </>
  )
}

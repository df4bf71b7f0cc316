import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { cx } from '../../components/cx.ts'
import { openCount, readsBadly } from '../../shell/openCount.ts'
import { LedgerView } from './ledger/LedgerView.tsx'

/**
 * Nothing is thrown away silently: what the library had from elsewhere is added all the same, and is told of. In the line of the other
 * facts, so that nothing below moves when it comes.
 */
function InLibrary({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const { questions = 0, different = 0 } = useCall('duplicates.ofImport', { id: entry.id }).value ?? {}
  if (questions === 0) return null
  return (
    <Link
      href={`/duplicates/${entry.bank.id}`}
      className="text-accent-ink underline decoration-1 underline-offset-4 pointer-coarse:min-h-10"
    >
      {t('imports.inBanks', { count: questions })}
      {different > 0 && (
        <span className="ml-2 font-medium text-bad">{t('imports.inBanksDifferent', { count: different })}</span>
      )}
    </Link>
  )
}

/** What came of it, in one line, and the account of the document behind it. */
export function ImportResult({ entry }: { entry: ImportView }) {
  const { t } = useTranslation()
  const { recognised, added, repeated, completed, ledger } = entry
  const open = openCount(entry)
  const isBad = readsBadly(entry)
  const facts = [
    open > 0
      ? {
          text: t(isBad ? 'imports.readBadly' : 'imports.doneToReview', { count: open }),
          tone: 'font-medium text-warn',
        }
      : { text: t('imports.state.done'), tone: 'font-medium text-good' },
    { text: t('imports.recognised', { count: recognised ?? 0 }), tone: 'font-medium text-ink' },
    !entry.held && { text: t('imports.added', { count: added }), tone: 'text-muted' },
    repeated > 0 && { text: t('imports.repeated', { count: repeated }), tone: 'text-muted' },
    completed > 0 && { text: t('imports.completed', { count: completed }), tone: 'text-ink' },
  ].filter((fact) => fact !== false)
  return (
    <>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {facts.map((fact) => (
          <span key={fact.text} className={cx(fact.tone)}>
            {fact.text}
          </span>
        ))}
        {!entry.held && <InLibrary entry={entry} />}
      </p>
      {isBad && !entry.held && (
        <p className="mt-2 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
          {t('review.badly', { count: entry.doubtful, total: recognised ?? 0 })}
        </p>
      )}
      {ledger && <LedgerView ledger={ledger} ignored={entry.ignored} unresolved={entry.unresolved} />}
    </>
  )
}

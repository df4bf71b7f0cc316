import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import type { MenuAction } from '../../components/ActionMenu.tsx'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { Facts } from '../../components/Facts.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Spinner } from '../../components/Spinner.tsx'
import { useCountWords } from '../../components/useCountWords.ts'
import { useFormat } from '../../components/useFormat.ts'
import { useNow } from '../../components/useNow.ts'
import { BankMenu } from '../bank/BankMenu.tsx'
import { toList } from '../bank/toList.ts'

/** One bank: what is in it, how far one is, and the next thing to do with it. */
type BankRowProps = {
  bank: BankSummary
  /** It stands under a heading of its own. */
  isInGroup: boolean
  actions: readonly MenuAction[]
}

export function BankRow({ bank, isInGroup, actions }: BankRowProps) {
  const { t } = useTranslation()
  const countWords = useCountWords()
  const contents =
    bank.questions > 0
      ? [t('common.questions', { count: bank.questions }), ...countWords(bank.byType)]
      : [t('library.empty')]
  const Heading = isInGroup ? 'h3' : 'h2'
  return (
    <li className="relative rounded-xl border border-line bg-surface px-5 py-4.5 shadow-raised transition-colors hover:border-edge/60">
      <div className="flex items-start gap-x-3">
        <div className="min-w-0 flex-1">
          <Heading className="text-lg leading-snug font-semibold break-words">
            <Link href={`/banks/${bank.id}`} className="rounded-sm after:absolute after:inset-0 after:rounded-xl">
              {bank.name}
            </Link>
          </Heading>
          <Facts className="mt-0.5" facts={contents} />
        </div>
        <div className="relative -mr-2 flex items-center gap-1">
          <NextStep bank={bank} />
          <BankMenu bank={bank} actions={actions} />
        </div>
      </div>
      <Progress bank={bank} />
    </li>
  )
}

function Progress({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const now = useNow(60_000)
  if (bank.questions === 0 && bank.importing === 0) return null
  const answered = t('library.answered', { answered: bank.answered, total: bank.questions })
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-sm text-muted">
      {bank.questions > 0 && (
        <>
          <div className="w-28">
            <ProgressBar quiet label={answered} part={bank.answered / bank.questions} />
          </div>
          <span>{answered}</span>
        </>
      )}
      {bank.mistakes > 0 && <span className="text-bad">{t('library.mistakes', { count: bank.mistakes })}</span>}
      {bank.doubtful > 0 && (
        <Link
          href={`/banks/${bank.id}`}
          state={toList({ mark: 'doubtful' })}
          className="relative rounded-sm text-warn hover:underline pointer-coarse:py-2"
        >
          {t('library.toReview', { count: bank.doubtful })}
        </Link>
      )}
      {bank.importing > 0 && (
        <span className="inline-flex items-center gap-2 text-accent-ink">
          <Spinner className="size-3.5" />
          {t('library.importing')}
        </span>
      )}
      {bank.usedAt !== null && (
        <span className="sm:ml-auto">{t('library.used', { ago: format.ago(bank.usedAt, now) })}</span>
      )}
    </div>
  )
}

function NextStep({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  if (bank.questions === 0) return null
  if (bank.openSession) {
    return (
      <ButtonLink look="primary" href={`/practice/${bank.openSession.id}`}>
        {t('library.continue')}
      </ButtonLink>
    )
  }
  return (
    <>
      {start.fault && <FaultNotice fault={start.fault} />}
      <Button disabled={start.pending} onClick={() => void start.run({ bankIds: [bank.id] })}>
        {t('library.practise')}
      </Button>
    </>
  )
}

import { Check, Play, Repeat } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { dayAt, daysBetween } from '../../../src-main/contract/days.ts'
import type { TodaysShare } from '../../../src-main/contract/planCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { usePlanWords } from '../bank/plan/usePlanWords.ts'
import { Row, Tile } from './Section.tsx'

type ExamRowProps = {
  share: TodaysShare
  bank: BankSummary | undefined
  /** What is to do for it is what the whole page offers. */
  isOnly: boolean
}

/** An exam: the days until it, what is to do for it today, and how far one is. */
export function ExamRow({ share, bank, isOnly }: ExamRowProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const words = usePlanWords()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const { reviews, fresh, again } = share.today
  const hasTask = reviews + fresh + again > 0 && !isOnly
  return (
    <Row
      lead={<DaysLeft share={share} />}
      title={
        <Link href={`/banks/${share.bankId}`} className="rounded-sm hover:underline">
          {bank?.name}
        </Link>
      }
      facts={
        <>
          <p>{words.examOn(share.examDay, dayAt(Date.now()))}</p>
          <p>{words.today(share)}</p>
          {bank && bank.questions > 0 && <Answered bank={bank} />}
          {start.fault && <FaultNotice fault={start.fault} />}
        </>
      }
      action={
        hasTask ? (
          <Button
            size="small"
            aria-label={t('common.pair', { label: t('library.practise'), value: bank?.name ?? '' })}
            disabled={start.pending}
            onClick={() => void start.run({ bankIds: [share.bankId], scope: 'plan' })}
          >
            <Play aria-hidden className="sm:hidden" />
            <span className="max-sm:hidden">{t('library.practise')}</span>
          </Button>
        ) : undefined
      }
    />
  )
}

function Answered({ bank: { answered, questions } }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const words = t('library.answered', { answered, total: questions })
  return (
    <div className="mt-1 flex items-center gap-3">
      <div className="w-24 min-w-8 max-sm:flex-1">
        <ProgressBar quiet label={words} part={answered / questions} />
      </div>
      <span className="whitespace-nowrap">{words}</span>
    </div>
  )
}

/** A leaf of a calendar. */
function DaysLeft({ share: { examDay } }: { share: TodaysShare }) {
  const { t } = useTranslation()
  const left = examDay === null ? undefined : daysBetween(dayAt(Date.now()), examDay)
  if (left === undefined || left < 0) return <Tile>{left === undefined ? <Repeat /> : <Check />}</Tile>
  return (
    <Tile tone={left <= 7 ? 'bg-warn-soft text-warn' : 'bg-accent-soft text-accent-ink'}>
      {left > 0 && <span className="text-lg leading-5 font-semibold tabular-nums">{left}</span>}
      {left > 0 && ' '}
      <span className="mt-0.5 text-xs font-medium">
        {left === 0 ? t('today.title') : t('today.days', { count: left })}
      </span>
    </Tile>
  )
}

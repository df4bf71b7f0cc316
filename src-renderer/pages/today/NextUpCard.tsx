import { Play } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CallInput } from '../../../src-main/contract/calls.ts'
import type { Fault } from '../../../src-main/contract/faults.ts'
import type { TodaysTask } from '../../../src-main/contract/planCalls.ts'
import type { OpenSession } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { useSessionWords } from '../../starting/useSessionWords.ts'
import { usePlanWords } from '../bank/plan/usePlanWords.ts'
import type { NextUp } from './nextUp.ts'

type NextUpCardProps = { nextUp: NextUp | undefined; task: TodaysTask | undefined; fault: Fault | undefined }

/** What to do next, and the one main button of the page. Its place is there before the plans are made. */
export function NextUpCard({ nextUp, task, fault }: NextUpCardProps) {
  const { t } = useTranslation()
  const plan = usePlanWords()
  const above = task && task.questions === 0 ? plan.task(task) : t('today.toDo')
  if (!nextUp)
    return (
      <Card above={above} title={t(fault ? 'today.noPlan' : 'today.planning')}>
        {fault ? <FaultNotice fault={fault} /> : <StartButton label={t('plan.startToday')} />}
      </Card>
    )
  switch (nextUp.kind) {
    case 'begun':
      return <GoOn above={t('today.begunToday')} session={nextUp.session} />
    case 'open':
      return <GoOn above={above} session={nextUp.session} />
    case 'task':
      return (
        <Card above={above} title={plan.task(nextUp.task)} facts={plan.parts(nextUp.task.shares).join(t('plan.and'))}>
          <StartButton label={t('plan.startToday')} set={{ bankIds: [], scope: 'plan' }} />
        </Card>
      )
    case 'mistakes':
      return (
        <Card above={above} title={t('today.mistakes', { count: nextUp.count })}>
          <StartButton label={t('library.practise')} set={{ scope: 'mistakes' }} />
        </Card>
      )
    case 'fresh':
      return (
        <Card above={above} title={t('plan.fresh', { count: nextUp.count })} facts={nextUp.bank.name}>
          <StartButton label={t('library.practise')} set={{ bankIds: [nextUp.bank.id], scope: 'unanswered' }} />
        </Card>
      )
    case 'nothing':
      return (
        <Card above={above} title={t('today.allAnswered')}>
          <ButtonLink look="primary" size="large" href="/banks">
            {t('common.toLibrary')}
          </ButtonLink>
        </Card>
      )
  }
}

/** A practice that was begun: how far one is, and of what. */
function GoOn({ above, session }: { above: string; session: OpenSession }) {
  const { t } = useTranslation()
  const words = useSessionWords()
  const done = t('today.done', { done: session.done, total: session.total })
  return (
    <Card
      above={above}
      title={done}
      facts={[session.bankName, words.set(session)].filter((part) => part !== null).join(' · ')}
      progress={<ProgressBar label={done} part={session.total === 0 ? 0 : session.done / session.total} />}
    >
      <ButtonLink look="primary" size="large" href={`/practice/${session.id}`}>
        <Play aria-hidden />
        {t('bank.continue')}
      </ButtonLink>
    </Card>
  )
}

type CardProps = {
  above: string
  title: string
  facts?: string | undefined
  progress?: ReactNode
  /** The button. */
  children: ReactNode
}

const Card = ({ above, title, facts, progress, children }: CardProps) => (
  <section className="rounded-2xl border border-line bg-surface px-5 py-5 shadow-raised sm:px-7 sm:py-6">
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 flex-1 basis-64">
        <p className="text-sm text-muted">{above}</p>
        <h2 className="mt-0.5 line-clamp-2 text-2xl leading-tight font-semibold tracking-tight break-words">{title}</h2>
        <p className="mt-1 line-clamp-2 min-h-[1lh] text-sm break-words text-muted">{facts}</p>
      </div>
      <div className="max-sm:w-full max-sm:[&>*]:w-full">{children}</div>
    </div>
    {progress !== undefined && <div className="mt-4">{progress}</div>}
  </section>
)

/** Without a set it waits for the plans. */
function StartButton({ label, set }: { label: string; set?: CallInput<'practice.start'> }) {
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  return (
    <>
      <Button look="primary" size="large" disabled={!set || start.pending} onClick={() => void (set && start.run(set))}>
        <Play aria-hidden />
        {label}
      </Button>
      {start.fault && <FaultNotice fault={start.fault} />}
    </>
  )
}

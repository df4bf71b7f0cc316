import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { dayAt } from '../../../src-main/contract/days.ts'
import type { OpenSession } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { OpenSessions } from '../../starting/OpenSessions.tsx'
import { usePlanWords } from '../bank/plan/usePlanWords.ts'

type TodayPanelProps = {
  /** Open ones: of them the panel shows those over several banks, which belong to none, and today's. */
  open: readonly OpenSession[]
  /** Something is due, or a plan has its day. */
  hasTask: boolean
}

const isTodays = ({ scope, usedAt }: OpenSession) => scope === 'plan' && dayAt(usedAt) === dayAt(Date.now())

/** What there is to do today over all banks, and what to go on with. Today's practice is begun once. */
export function TodayPanel({ open, hasTask }: TodayPanelProps) {
  const sessions = open.filter((session) => session.bankId === null || isTodays(session))
  const isOffered = hasTask && !sessions.some(isTodays)
  if (sessions.length === 0 && !isOffered) return null
  return (
    <section className="mb-6 rounded-2xl border border-line bg-surface px-5 py-4 shadow-raised">
      <OpenSessions sessions={sessions} isLast={!isOffered} />
      {isOffered && <Task hasOpen={sessions.length > 0} />}
    </section>
  )
}

/** Its place is there before the plans are made: nothing moves when they are. */
function Task({ hasOpen }: { hasOpen: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const words = usePlanWords()
  const { value: task, fault } = useCall('plan.today')
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const problem = start.fault ?? fault
  return (
    <>
      <div className="flex items-center gap-4">
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{t('plan.today')}</h2>
          <p className="min-h-[1lh] text-sm text-muted">{task && words.task(task)}</p>
        </div>
        <Button
          look={hasOpen ? 'secondary' : 'primary'}
          disabled={!task || task.questions === 0 || start.pending}
          onClick={() => void start.run({ bankIds: [], scope: 'plan' })}
        >
          <Play aria-hidden />
          {t('plan.startToday')}
        </Button>
      </div>
      {problem && <FaultNotice fault={problem} />}
    </>
  )
}

import { CalendarClock, Play, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PlanView } from '../../../../src-main/contract/planCalls.ts'
import type { OpenSession } from '../../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button, ButtonLink } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { EndSession } from '../../../starting/EndSession.tsx'
import { useSessionWords } from '../../../starting/useSessionWords.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { usePlanWords } from './usePlanWords.ts'

type PlanPanelProps = {
  bankId: number
  /** Today's practice, if it was begun: it is gone on with, not begun a second time. */
  begun: OpenSession | undefined
}

/** What to do today for the exam that the bank is studied for, and what to expect of it; without one, the way to set it. */
export function PlanPanel({ bankId, begun }: PlanPanelProps) {
  const { value: view } = useCall('plan.get', { bankId })
  const [isOpen, setOpen] = useState(false)
  if (!view) return null
  const change = () => setOpen(true)
  return (
    <section className="mb-4 rounded-2xl border border-line bg-surface px-4 py-3.5 shadow-raised sm:px-5">
      {view.plan ? <Today view={view} begun={begun} onChange={change} /> : <NoPlan onChange={change} />}
      {isOpen && <PlanDialog view={view} onClose={() => setOpen(false)} />}
    </section>
  )
}

function NoPlan({ onChange }: { onChange: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="min-w-0 flex-1 basis-60 text-sm text-muted">{t('plan.none')}</p>
      <Button onClick={onChange}>
        <CalendarClock aria-hidden />
        {t('plan.set')}
      </Button>
    </div>
  )
}

type TodayProps = { view: PlanView; begun: OpenSession | undefined; onChange: () => void }

function Today({ view, begun, onChange }: TodayProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const words = usePlanWords()
  const sessionWords = useSessionWords()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const { reviews, fresh, again } = view.today
  const left = reviews + fresh + again
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h2 className="font-semibold">{words.exam(view)}</h2>
          <p className="text-sm text-muted">{begun ? sessionWords.progress(begun) : words.today(view)}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button look="ghost" onClick={onChange}>
            {t('plan.change')}
          </Button>
          {begun ? (
            <>
              <ButtonLink look="primary" href={`/practice/${begun.id}`}>
                <Play aria-hidden />
                {t('bank.continue')}
              </ButtonLink>
              <EndSession session={begun} />
            </>
          ) : (
            <Button
              look="primary"
              disabled={left === 0 || start.pending}
              onClick={() => void start.run({ bankIds: [view.bankId], scope: 'plan' })}
            >
              <Play aria-hidden />
              {t('plan.start')}
            </Button>
          )}
        </div>
      </div>
      {view.exam && <Outlook view={view} />}
      {start.fault && <FaultNotice fault={start.fault} />}
    </>
  )
}

function Outlook({ view }: { view: PlanView }) {
  const words = usePlanWords()
  const { recall, coverage } = words.outlook(view)
  return (
    <div className="mt-3 space-y-1 border-t border-line pt-3 text-sm">
      <p>{recall}</p>
      {coverage && (
        <p className={coverage.isShort ? 'flex items-start gap-2 text-warn' : 'text-muted'}>
          {coverage.isShort && <TriangleAlert aria-hidden className="mt-1 size-3.5 shrink-0" />}
          <span className="min-w-0">{coverage.text}</span>
        </p>
      )}
    </div>
  )
}

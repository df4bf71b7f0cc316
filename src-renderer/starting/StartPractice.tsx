import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../src-main/contract/bankCalls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { type PracticeChoice, practiceOf, setOf } from './practiceChoice.ts'

type StartPracticeProps = {
  bank: BankSummary
  choice: PracticeChoice
  hasOpen: boolean
  /** Something else on the page is the next thing to do. */
  isSecond: boolean
}

/** How many questions the choice holds, and the button that begins with them. */
export function StartPractice({ bank, choice, hasOpen, isSecond }: StartPracticeProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const counted = useCall('practice.count', setOf(bank.id, choice))
  const total = Math.min(counted.value?.total ?? bank.questions, choice.limit ?? Number.POSITIVE_INFINITY)
  const fault = start.fault ?? counted.fault
  return (
    <>
      <p aria-live="polite" className="ml-auto text-sm text-muted">
        {total > 0 ? t('common.questions', { count: total }) : t('starting.nothing')}
      </p>
      <Button
        look={isSecond ? 'secondary' : 'primary'}
        className="max-xs:w-full"
        disabled={start.pending || total === 0}
        onClick={() => void start.run(practiceOf(bank.id, choice))}
      >
        {!hasOpen && <Play aria-hidden />}
        {hasOpen ? t('bank.startNew') : t('bank.start')}
      </Button>
      {fault && (
        <div className="w-full">
          <FaultNotice fault={fault} />
        </div>
      )}
    </>
  )
}

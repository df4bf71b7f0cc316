import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { PracticeOrder, PracticeScope } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button, ButtonLink } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { useFormat } from '../../components/useFormat.ts'

const scopes = ['all', 'unanswered', 'mistakes'] as const satisfies readonly PracticeScope[]
const orders = ['sequential', 'random'] as const satisfies readonly PracticeOrder[]

/** Go on with what is open, or start: which questions, in which order. */
export function PracticeStart({ bank }: { bank: BankSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [, navigate] = useLocation()
  const [chosen, setScope] = useState<(typeof scopes)[number]>('all')
  const [order, setOrder] = useState<PracticeOrder>('sequential')
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const counts = { all: bank.questions, unanswered: bank.questions - bank.answered, mistakes: bank.mistakes }
  const scope = counts[chosen] > 0 ? chosen : 'all'
  const open = bank.openSession
  return (
    <section className="rounded-2xl border border-line bg-surface p-4 shadow-raised sm:p-5">
      {open && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3 border-b border-line pb-4">
          <p className="text-sm text-muted">{t('bank.continueText', open)}</p>
          <ButtonLink look="primary" href={`/practice/${open.id}`}>
            <Play aria-hidden />
            {t('bank.continue')}
          </ButtonLink>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('bank.scope')}
          value={scope}
          segments={scopes.map((value) => ({
            value,
            label: t(`bank.scopes.${value}`),
            count: format.number(counts[value]),
            disabled: counts[value] === 0,
          }))}
          onChange={setScope}
        />
        <Segmented
          label={t('bank.order')}
          value={order}
          segments={orders.map((value) => ({ value, label: t(`bank.orders.${value}`) }))}
          onChange={setOrder}
        />
        <Button
          look={open ? 'secondary' : 'primary'}
          className="ml-auto max-xs:w-full"
          disabled={start.pending}
          onClick={() => void start.run({ bankId: bank.id, scope, order })}
        >
          {!open && <Play aria-hidden />}
          {open ? t('bank.startNew') : t('bank.start')}
        </Button>
      </div>
      {start.fault && (
        <div className="mt-3">
          <FaultNotice fault={start.fault} />
        </div>
      )}
    </section>
  )
}

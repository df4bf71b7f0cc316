import { Play } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { practiceModes, practiceOrders } from '../../../src-main/contract/choices.ts'
import type { PracticeMode, PracticeOrder } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { StartExam } from '../../starting/StartExam.tsx'
import { type MistakeFilter, wantedOf } from './mistakeFilter.ts'

/** Practises what is on the list, as it is filtered, or sits it as an exam. */
export function PractiseMistakes({ filter, total }: { filter: MistakeFilter; total: number }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [order, setOrder] = useState<PracticeOrder>('sequential')
  const [mode, setMode] = useState<PracticeMode>('practice')
  const shuffleOptions = useCall('settings.get').value?.shuffleOptions ?? false
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  const set = {
    bankIds: filter.bankId === 0 ? [] : [filter.bankId],
    scope: 'mistakes' as const,
    filter: wantedOf(filter),
  }
  return (
    <section className="mb-8 rounded-2xl border border-line bg-surface p-4 shadow-raised sm:p-5">
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('starting.order')}
          value={order}
          segments={practiceOrders.map((value) => ({ value, label: t(`starting.orders.${value}`) }))}
          onChange={setOrder}
        />
        <Segmented
          label={t('starting.mode')}
          value={mode}
          segments={practiceModes.map((value) => ({ value, label: t(`starting.modes.${value}`) }))}
          onChange={setMode}
        />
        {mode !== 'exam' && (
          <div className="ml-auto flex flex-wrap items-center justify-end gap-3 max-xs:w-full">
            <p aria-live="polite" className="text-sm text-muted">
              {total > 0 ? t('common.questions', { count: total }) : t('starting.nothing')}
            </p>
            <Button
              look="primary"
              className="max-xs:w-full"
              disabled={start.pending || total === 0}
              onClick={() => void start.run({ ...set, order, mode, shuffleOptions })}
            >
              <Play aria-hidden />
              {t('mistakes.practise')}
            </Button>
          </div>
        )}
      </div>
      {mode === 'exam' && (
        <div className="mt-4">
          <StartExam set={set} order={order} shuffleOptions={shuffleOptions} />
        </div>
      )}
      {start.fault && (
        <div className="mt-3">
          <FaultNotice fault={start.fault} />
        </div>
      )}
    </section>
  )
}

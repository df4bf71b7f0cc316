import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../../src-main/contract/faults.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'

type ContradictionNoticeProps = { fault: Fault; onReset: (id: number) => void }

/** Why it could not be renewed; choices that contradict each other are named by their question, and can be taken back here. */
export function ContradictionNotice({ fault, onReset }: ContradictionNoticeProps) {
  const id = fault.code === 'INVALID_INPUT' ? fault.details?.id : undefined
  return (
    <div className="mb-4">
      {typeof id === 'number' ? <Contradiction id={id} onReset={() => onReset(id)} /> : <FaultNotice fault={fault} />}
    </div>
  )
}

function Contradiction({ id, onReset }: { id: number; onReset: () => void }) {
  const { t } = useTranslation()
  const stem = useCall('questions.get', { id }).value?.stem ?? ''
  return (
    <div role="alert" className="flex flex-wrap items-start gap-x-3 gap-y-2 rounded-xl bg-bad-soft px-4 py-3 text-sm">
      <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-bad" />
      <p className="min-w-0 flex-1 basis-48">
        <strong className="line-clamp-2 font-semibold text-bad">{t('renewal.contradicts', { stem })}</strong>
        <span className="block text-ink">{t('renewal.contradictsText')}</span>
      </p>
      <Button size="small" onClick={onReset}>
        {t('renewal.asBefore')}
      </Button>
    </div>
  )
}

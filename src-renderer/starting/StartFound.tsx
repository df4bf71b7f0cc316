import { Play, Timer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { useAction } from '../bridge/useAction.ts'
import { useCall } from '../bridge/useCall.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { StartExam } from './StartExam.tsx'

/** Practises what a list was narrowed to, or sits it as a mock exam. */
export function StartFound({ set }: { set: CallInput<'exams.startFrom'>['set'] }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isSitting, setSitting] = useState(false)
  const shuffleOptions = useCall('settings.get').value?.shuffleOptions ?? false
  const start = useAction('practice.start', (session) => navigate(`/practice/${session.id}`))
  return (
    <>
      <Button size="small" disabled={start.pending} onClick={() => void start.run({ ...set, shuffleOptions })}>
        <Play aria-hidden />
        {t('starting.practiseFound')}
      </Button>
      <Button size="small" onClick={() => setSitting(true)}>
        <Timer aria-hidden />
        {t('starting.sitFound')}
      </Button>
      {start.fault && <FaultNotice fault={start.fault} />}
      {isSitting && (
        <Modal open title={t('exams.editor.defaultName')} onClose={() => setSitting(false)}>
          <StartExam set={set} order="random" shuffleOptions={shuffleOptions} />
        </Modal>
      )}
    </>
  )
}

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PracticeMode } from '../../../src-main/contract/practiceCalls.ts'
import { Button } from '../../components/Button.tsx'
import { Modal } from '../../components/Modal.tsx'

type FinishDialogProps = { open: number; mode: PracticeMode; onFinish: () => void; onClose: () => void }

/** Asked only when questions are left open. */
export function FinishDialog({ open, mode, onFinish, onClose }: FinishDialogProps) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  const actions = (
    <>
      <Button ref={back} onClick={onClose}>
        {t('practice.keepGoing')}
      </Button>
      <Button look="primary" onClick={onFinish}>
        {t('practice.finish')}
      </Button>
    </>
  )
  return (
    <Modal
      open
      onClose={onClose}
      title={t('practice.finishTitle')}
      text={t(mode === 'study' ? 'study.finishText' : 'practice.finishText', { count: open })}
      focus={back}
      actions={actions}
    />
  )
}

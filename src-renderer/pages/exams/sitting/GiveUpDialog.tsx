import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'

/** Asks once more: what was answered is lost. */
export function GiveUpDialog({ sessionId, onClose }: { sessionId: number; onClose: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const keep = useRef<HTMLButtonElement>(null)
  const discard = useAction('exams.discard', () => navigate('/exams'))
  const actions = (
    <>
      <Button ref={keep} onClick={onClose}>
        {t('exams.sit.keepGoing')}
      </Button>
      <Button look="danger" disabled={discard.pending} onClick={() => void discard.run({ sessionId })}>
        {t('exams.sit.giveUpNow')}
      </Button>
    </>
  )
  return (
    <Modal
      open
      onClose={onClose}
      title={t('exams.sit.giveUpTitle')}
      text={t('exams.sit.giveUpText')}
      focus={keep}
      actions={actions}
    >
      {discard.fault && <FaultNotice fault={discard.fault} />}
    </Modal>
  )
}

import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Modal } from '../../components/Modal.tsx'

/** Says what is lost before it is. The focus is on the way back. */
export function RemoveBankDialog({ bank, onClose }: { bank: BankSummary; onClose: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const keep = useRef<HTMLButtonElement>(null)
  const remove = useAction('banks.remove', () => {
    onClose()
    navigate('/')
  })
  const text =
    bank.questions > 0
      ? t('library.removeText', { count: bank.questions, mistakes: bank.mistakes })
      : t('library.removeEmpty')
  return (
    <Modal
      open
      onClose={onClose}
      title={t('library.removeTitle', { name: bank.name })}
      text={text}
      focus={keep}
      actions={
        <>
          <Button ref={keep} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" disabled={remove.pending} onClick={() => void remove.run({ id: bank.id })}>
            {t('library.remove')}
          </Button>
        </>
      }
    >
      {remove.fault && <FaultNotice fault={remove.fault} />}
    </Modal>
  )
}

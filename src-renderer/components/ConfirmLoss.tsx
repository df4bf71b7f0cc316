import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-main/contract/faults.ts'
import { Button } from './Button.tsx'
import { FaultNotice } from './FaultNotice.tsx'
import { Modal } from './Modal.tsx'

type ConfirmLossProps = {
  title: string
  text: string
  /** What the button that loses it says. */
  act: string
  /** What the way back says, if not "Cancel". */
  keep?: string
  pending: boolean
  fault: Fault | undefined
  onAct: () => void
  onClose: () => void
}

/** Says what is lost before it is. The focus is on the way back. */
export function ConfirmLoss({ title, text, act, keep, pending, fault, onAct, onClose }: ConfirmLossProps) {
  const { t } = useTranslation()
  const back = useRef<HTMLButtonElement>(null)
  const actions = (
    <>
      <Button ref={back} onClick={onClose}>
        {keep ?? t('common.cancel')}
      </Button>
      <Button look="danger" disabled={pending} onClick={onAct}>
        {act}
      </Button>
    </>
  )
  return (
    <Modal open onClose={onClose} title={title} text={text} focus={back} actions={actions}>
      {fault && <FaultNotice fault={fault} />}
    </Modal>
  )
}

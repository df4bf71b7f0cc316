import { useTranslation } from 'react-i18next'
import { useFirstAnswer } from '../bridge/useFirstAnswer.ts'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { EditForm } from './EditForm.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'

/** A question, mended where one stumbles over it. */
export function EditDialog({ questionId, onNext, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const { value, fault, reload } = useFirstAnswer('questions.get', { id: questionId })
  if (value) return <EditForm start={value} onNext={onNext} onClose={onClose} />
  if (!fault) return null
  return (
    <Modal open onClose={onClose} title={t('question.edit')}>
      <FaultNotice fault={fault} onRetry={reload} />
    </Modal>
  )
}

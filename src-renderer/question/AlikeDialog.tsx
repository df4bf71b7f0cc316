import { Play } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAction } from '../bridge/useAction.ts'
import { useFirstAnswer } from '../bridge/useFirstAnswer.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { Modal } from '../components/Modal.tsx'
import { RichText } from '../components/RichText.tsx'
import type { QuestionDialogProps } from './QuestionDialogProps.ts'

/** Questions about the same, to be practised at once. */
export function AlikeDialog({ questionId, onClose }: QuestionDialogProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { value: alike, fault, reload } = useFirstAnswer('questions.alike', { id: questionId })
  const start = useAction('practice.startWith', ({ id }) => {
    onClose()
    navigate(`/practice/${id}`)
  })
  if (!alike && !fault) return null
  const ids = alike?.map(({ id }) => id) ?? []
  const actions = (
    <>
      <Button onClick={onClose}>{t('common.close')}</Button>
      {ids.length > 0 && (
        <Button look="primary" disabled={start.pending} onClick={() => void start.run({ questionIds: ids })}>
          <Play aria-hidden />
          {t('question.alike.practise', { count: ids.length })}
        </Button>
      )}
    </>
  )
  const isNone = alike?.length === 0
  return (
    <Modal
      open
      wide
      onClose={onClose}
      title={t('question.alike.title')}
      {...(isNone && { text: t('question.alike.none') })}
      actions={actions}
    >
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      <ol className="divide-y divide-line">
        {alike?.map(({ id, stem, bankName }) => (
          <li key={id} className="py-2.5 first:pt-0 last:pb-0">
            <RichText text={stem} className="line-clamp-3" />
            <p className="mt-0.5 text-sm text-muted">{bankName}</p>
          </li>
        ))}
      </ol>
      {start.fault && <FaultNotice fault={start.fault} />}
    </Modal>
  )
}

import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { RightOptions } from '../../answering/input/AnswerInput.tsx'
import { ReviewedQuestion } from '../../answering/ReviewedQuestion.tsx'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Modal } from '../../components/Modal.tsx'

type ReviewDialogProps = { session: SessionView; index: number; onClose: () => void }

/** A question of a finished session as it was answered; one's own grade can still be given. */
export function ReviewDialog({ session, index, onClose }: ReviewDialogProps) {
  const { t } = useTranslation()
  const { value: asked, fault, reload } = useCall('practice.question', { sessionId: session.id, index })
  const grading = useAction('practice.selfGrade', reload)
  return (
    <Modal open wide onClose={onClose} title={t('practice.of', { index: index + 1, total: session.total })}>
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      {asked && (
        <ReviewedQuestion
          asked={asked}
          onGrade={({ attemptId }, verdict) => void grading.run({ attemptId, verdict })}
          unanswered={
            <>
              {asked.answer && <RightOptions asked={asked} answer={asked.answer} />}
              <p className="mt-4 text-muted">{t(asked.answer ? 'study.onlyRead' : 'practice.noResponse')}</p>
            </>
          }
        />
      )}
    </Modal>
  )
}

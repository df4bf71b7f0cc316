import { useTranslation } from 'react-i18next'
import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { Modal } from '../../components/Modal.tsx'
import { Pictures } from '../../components/question/Pictures.tsx'
import { RichText } from '../../components/RichText.tsx'
import { PicturesOf } from '../question/PicturesOf.tsx'
import { AnswerInput, RightOptions } from './AnswerInput.tsx'
import { Result } from './Result.tsx'
import { shownImages } from './shownLetters.ts'

type ReviewDialogProps = { session: SessionView; index: number; onClose: () => void }

/** A question of a finished session as it was answered; one's own grade can still be given. */
export function ReviewDialog({ session, index, onClose }: ReviewDialogProps) {
  const { t } = useTranslation()
  const { value: asked, fault, reload } = useCall('practice.question', { sessionId: session.id, index })
  const grading = useAction('practice.selfGrade', reload)
  const attempt = asked?.attempt
  return (
    <Modal open wide onClose={onClose} title={t('practice.of', { index: index + 1, total: session.total })}>
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      {asked && (
        <PicturesOf questionId={asked.questionId} number={asked.number} images={shownImages(asked)}>
          <div className="mb-4">
            <RichText text={asked.stem} className="block text-lg leading-8" />
            <Pictures field="stem" />
          </div>
          {attempt ? (
            <>
              <AnswerInput asked={asked} draft={attempt.response} onToggle={() => {}} onChange={() => {}} />
              <Result
                asked={asked}
                attempt={attempt}
                onGrade={(verdict) => void grading.run({ attemptId: attempt.attemptId, verdict })}
              />
            </>
          ) : (
            <>
              {asked.answer && <RightOptions asked={asked} answer={asked.answer} />}
              <p className="mt-4 text-muted">{t(asked.answer ? 'study.onlyRead' : 'practice.noResponse')}</p>
            </>
          )}
        </PicturesOf>
      )}
    </Modal>
  )
}

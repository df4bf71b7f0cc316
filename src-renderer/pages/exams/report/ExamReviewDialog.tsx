import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReportQuestion } from '../../../../src-main/contract/examCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { Pictures } from '../../../components/question/Pictures.tsx'
import { RichText } from '../../../components/RichText.tsx'
import { AnswerInput } from '../../practice/AnswerInput.tsx'
import { Result } from '../../practice/Result.tsx'
import { shownImages } from '../../practice/shownLetters.ts'
import { PicturesOf } from '../../question/PicturesOf.tsx'
import { BlankAnswer } from './BlankAnswer.tsx'

type ExamReviewDialogProps = {
  sessionId: number
  index: number
  /** Those that one goes through. */
  among: readonly ReportQuestion[]
  onGo: (index: number) => void
  onClose: () => void
}

const nothing = () => {}

/** A question as it was answered, with its key and explanation; a grade of one's own can still be given. */
export function ExamReviewDialog({ sessionId, index, among, onGo, onClose }: ExamReviewDialogProps) {
  const { t } = useTranslation()
  const { value, fault, outdated, reload } = useCall('exams.question', { sessionId, index })
  const grading = useAction('practice.selfGrade', reload)
  const asked = outdated ? undefined : value
  const at = among.findIndex((question) => question.index === index)
  const [previous, next] = [among[at - 1]?.index, among[at + 1]?.index]
  const actions = (
    <>
      <Button disabled={previous === undefined} onClick={() => previous !== undefined && onGo(previous)}>
        <ChevronLeft aria-hidden />
        {t('exams.report.previous')}
      </Button>
      <Button disabled={next === undefined} onClick={() => next !== undefined && onGo(next)}>
        {t('exams.report.next')}
        <ChevronRight aria-hidden />
      </Button>
    </>
  )
  return (
    <Modal open wide onClose={onClose} title={t('exams.report.open', { index: index + 1 })} actions={actions}>
      {fault && <FaultNotice fault={fault} onRetry={reload} />}
      {asked && (
        <PicturesOf key={index} questionId={asked.questionId} number={asked.number} images={shownImages(asked)}>
          <div className="mb-4">
            <RichText text={asked.stem} className="block text-lg leading-8" />
            <Pictures field="stem" />
          </div>
          {asked.attempt ? (
            <>
              <AnswerInput asked={asked} draft={asked.attempt.response} onToggle={nothing} onChange={nothing} />
              <Result
                asked={asked}
                attempt={asked.attempt}
                onGrade={(verdict) =>
                  asked.attempt && void grading.run({ attemptId: asked.attempt.attemptId, verdict })
                }
              />
            </>
          ) : (
            <BlankAnswer questionId={asked.questionId} />
          )}
        </PicturesOf>
      )}
    </Modal>
  )
}

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallInput } from '../../../../src-main/contract/calls.ts'
import type { ReportQuestion } from '../../../../src-main/contract/examCalls.ts'
import { ReviewedQuestion } from '../../../answering/ReviewedQuestion.tsx'
import { useAction } from '../../../bridge/useAction.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { Button } from '../../../components/Button.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { BlankAnswer } from './BlankAnswer.tsx'
import { PointsField } from './PointsField.tsx'
import { useReviewKeys } from './useReviewKeys.ts'

type ExamReviewDialogProps = {
  sessionId: number
  index: number
  /** Those that one goes through. */
  among: readonly ReportQuestion[]
  onGo: (index: number) => void
  onClose: () => void
}

type OwnGrade = Pick<Extract<CallInput<'practice.selfGrade'>, { verdict: string }>, 'verdict'> | { score: number }

/** A question as it was answered, with its key and explanation; a grade of one's own can still be given. */
export function ExamReviewDialog({ sessionId, index, among, onGo, onClose }: ExamReviewDialogProps) {
  const { t } = useTranslation()
  const { value, fault, outdated, reload } = useCall('exams.question', { sessionId, index })
  const grading = useAction('practice.selfGrade', reload)
  const asked = outdated ? undefined : value
  const at = among.findIndex((question) => question.index === index)
  const [previous, next] = [among[at - 1]?.index, among[at + 1]?.index]
  const go = (to: number | undefined) => to !== undefined && onGo(to)
  const attempt = asked?.attempt ?? null
  const grade = (own: OwnGrade) => attempt && void grading.run({ attemptId: attempt.attemptId, ...own })
  const body = useRef<HTMLDivElement>(null)
  useReviewKeys(body, attempt, {
    grade: (verdict) => grade({ verdict }),
    previous: () => go(previous),
    next: () => go(next),
  })
  const actions = (
    <>
      <Button disabled={previous === undefined} onClick={() => go(previous)}>
        <ChevronLeft aria-hidden />
        {t('exams.report.previous')}
      </Button>
      <Button disabled={next === undefined} onClick={() => go(next)}>
        {t('exams.report.next')}
        <ChevronRight aria-hidden />
      </Button>
    </>
  )
  const problem = fault ?? grading.fault
  return (
    <Modal open wide onClose={onClose} title={t('exams.report.open', { index: index + 1 })} actions={actions}>
      <div ref={body}>
        {problem && <FaultNotice fault={problem} onRetry={reload} />}
        {asked && (
          <ReviewedQuestion
            key={index}
            asked={asked}
            onGrade={(_, verdict) => grade({ verdict })}
            grading={(given) =>
              given.response.kind === 'text' && (
                <PointsField attempt={given} worth={asked.points} onGive={(score) => grade({ score })} />
              )
            }
            unanswered={<BlankAnswer questionId={asked.questionId} />}
          />
        )}
      </div>
    </Modal>
  )
}

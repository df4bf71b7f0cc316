import type { AskedQuestion, AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import type { Response, verdicts } from '../../../src-main/contract/questionTypes.ts'
import { useAction } from '../../bridge/useAction.ts'
import { withStanding } from './course.ts'
import { changeKnownQuestion, changeKnownSession, dropQuestionUnderWay, dropSessionUnderWay } from './sessionCache.ts'

/** Submits a response and one's own grade; the result is shown at once. */
export function useAnswering(sessionId: number, asked: AskedQuestion, onAnswered: () => void) {
  const { index } = asked
  const show = (attempt: AttemptView) => {
    dropSessionUnderWay(sessionId)
    dropQuestionUnderWay(sessionId, index)
    changeKnownQuestion(sessionId, index, (known) => ({ ...known, attempt, draft: null }))
    changeKnownSession(sessionId, (known) => withStanding(known, index, attempt.verdict))
  }
  const answering = useAction('practice.answer', (attempt) => {
    onAnswered()
    show(attempt)
  })
  const grading = useAction('practice.selfGrade', show)
  return {
    answer: (response: Response, durationMs: number) => answering.run({ sessionId, index, response, durationMs }),
    grade: async (verdict: (typeof verdicts)[number]) => {
      if (asked.attempt) await grading.run({ attemptId: asked.attempt.attemptId, verdict })
    },
    pending: answering.pending,
    fault: answering.fault ?? grading.fault,
  }
}

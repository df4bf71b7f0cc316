import { useRef } from 'react'
import type { AskedQuestion, AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import type { Response, verdicts } from '../../../src-main/contract/questionTypes.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useAction } from '../../bridge/useAction.ts'
import { callKey } from '../../bridge/useCall.ts'
import { drafts } from './drafts.ts'
import { changeKnownSession } from './sessionCache.ts'

/** Submits a response and one's own grade; the result is shown at once, before the events come in. */
export function useAnswering(sessionId: number, asked: AskedQuestion) {
  const began = useRef(performance.now())
  const show = (attempt: AttemptView) => {
    const key = callKey('practice.question', { sessionId, index: asked.index })
    queryClient.setQueryData(key, { ...asked, attempt })
    changeKnownSession(sessionId, (known) => ({
      ...known,
      verdicts: known.verdicts.with(asked.index, attempt.verdict),
    }))
  }
  const answering = useAction('practice.answer', (attempt) => {
    drafts.remove(sessionId, asked.index)
    show(attempt)
  })
  const grading = useAction('practice.selfGrade', show)
  return {
    answer: (response: Response) => {
      const durationMs = Math.min(86_400_000, Math.round(performance.now() - began.current))
      return answering.run({ sessionId, index: asked.index, response, durationMs })
    },
    grade: async (verdict: (typeof verdicts)[number]) => {
      if (asked.attempt) await grading.run({ attemptId: asked.attempt.attemptId, verdict })
    },
    pending: answering.pending,
    fault: answering.fault ?? grading.fault,
  }
}

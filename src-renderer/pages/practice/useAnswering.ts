import { useRef, useState } from 'react'
import type { verdicts } from '../../../src-main/contract/choices.ts'
import type { Fault } from '../../../src-main/contract/faults.ts'
import type { AskedQuestion, AttemptView } from '../../../src-main/contract/practiceCalls.ts'
import type { Response } from '../../../src-main/contract/questionTypes.ts'
import { useAction } from '../../bridge/useAction.ts'
import { askSessionAgain, showAttempt } from './knownSession.ts'

/** Submits a response and one's own grade; the result is shown at once. */
export function useAnswering(sessionId: number, asked: AskedQuestion, onAnswered: () => void, onRefused: () => void) {
  const { index } = asked
  const [isStored, setStored] = useState(false)
  // known before the page is drawn: one answer is sent once, however fast keys and clicks come
  const isSent = useRef(false)
  const show = (attempt: AttemptView) => showAttempt(sessionId, index, attempt)
  const answered = (attempt: AttemptView) => {
    setStored(true)
    onAnswered()
    show(attempt)
  }
  const refused = ({ code }: Fault) => {
    isSent.current = false
    onRefused()
    if (code === 'CONFLICT') askSessionAgain(sessionId)
  }
  const answering = useAction('practice.answer', answered, refused)
  const grading = useAction('practice.selfGrade', show)
  return {
    answer: async (response: Response, durationMs: number) => {
      if (isSent.current) return
      isSent.current = true
      await answering.run({ sessionId, index, response, durationMs })
    },
    grade: async (verdict: (typeof verdicts)[number]) => {
      if (asked.attempt) await grading.run({ attemptId: asked.attempt.attemptId, verdict })
    },
    // until the result is on the screen: it comes a moment after the call is over
    pending: answering.pending || (isStored && asked.attempt === null),
    // once there is an answer, whichever window gave it, nothing is left to be told about giving one
    fault: (asked.attempt === null ? answering.fault : undefined) ?? grading.fault,
  }
}

import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { callKey } from '../../bridge/useCall.ts'

/**
 * Changes the session as the page knows it, which is not fetched anew after an answer: who presses Enter twice in a hurry
 * must already find the answer counted and the next question chosen by it.
 */
export function changeKnownSession(sessionId: number, change: (session: SessionView) => SessionView): void {
  queryClient.setQueryData<SessionView>(callKey('practice.get', { sessionId }), (session) => session && change(session))
}

/** The same for a question: what is written in it is found again when one comes back to it. */
export function changeKnownQuestion(
  sessionId: number,
  index: number,
  change: (question: AskedQuestion) => AskedQuestion,
): void {
  const key = callKey('practice.question', { sessionId, index })
  queryClient.setQueryData<AskedQuestion>(key, (question) => question && change(question))
}

import type { AskedQuestion, AttemptView, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { callKey } from '../../bridge/useCall.ts'
import { withState } from './practiceState.ts'

const sessionKey = (sessionId: number) => callKey('practice.get', { sessionId })
const questionKey = (sessionId: number, index: number) => callKey('practice.question', { sessionId, index })

/**
 * Changes the session as the page knows it, which is not fetched anew after an answer: who presses Enter twice in a hurry
 * must already find the answer counted and the next question chosen by it.
 */
export function changeKnownSession(sessionId: number, change: (session: SessionView) => SessionView): void {
  queryClient.setQueryData<SessionView>(sessionKey(sessionId), (session) => session && change(session))
}

/** The same for a question. */
function changeKnownQuestion(
  sessionId: number,
  index: number,
  change: (question: AskedQuestion) => AskedQuestion,
): void {
  queryClient.setQueryData<AskedQuestion>(questionKey(sessionId, index), (question) => question && change(question))
}

/** Shows an answer with its grade, stored just now. */
export function showAttempt(sessionId: number, index: number, attempt: AttemptView): void {
  dropSessionUnderWay(sessionId)
  dropQuestionUnderWay(sessionId, index)
  // first: what follows goes by it, and with the result on the screen one may go on
  changeKnownSession(sessionId, (known) => withState(known, index, attempt.verdict))
  changeKnownQuestion(sessionId, index, (known) => ({ ...known, attempt, draft: null }))
}

/** What is under way was asked before a change of this page was stored, and would undo it on the page. */
export const dropSessionUnderWay = (sessionId: number): void =>
  void queryClient.cancelQueries({ queryKey: sessionKey(sessionId) })

/** The same for a question. */
const dropQuestionUnderWay = (sessionId: number, index: number): void =>
  void queryClient.cancelQueries({ queryKey: questionKey(sessionId, index) })

/** Another window has been at the session: what is stored of it and of all its questions counts. */
export function askSessionAgain(sessionId: number): void {
  for (const queryKey of [sessionKey(sessionId), ['practice.question', { sessionId }]])
    void queryClient.invalidateQueries({ queryKey })
}

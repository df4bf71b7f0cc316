import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { callKey } from '../../bridge/useCall.ts'

/**
 * Changes the session as the page knows it before the host's event comes in: who presses Enter twice in a hurry must already
 * find the answer counted and the next question chosen by it.
 */
export function changeKnownSession(sessionId: number, change: (session: SessionView) => SessionView): void {
  queryClient.setQueryData<SessionView>(callKey('practice.get', { sessionId }), (session) => session && change(session))
}

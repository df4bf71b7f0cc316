import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import type { AskedQuestion, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { showAttempt } from './knownSession.ts'
import { stateAt } from './practiceState.ts'

/** Rates a card; once that is stored and counted in the session, which may be drawn later, one goes on. */
export function useRecall(session: SessionView, asked: AskedQuestion, onRated: () => void) {
  const { index } = asked
  const sessionId = session.id
  const isCounted = stateAt(session, index) !== 'open'
  const [isRated, setRated] = useState(false)
  const recall = useAction('practice.recall', (attempt) => {
    showAttempt(sessionId, index, attempt)
    setRated(true)
  })
  // known before the page is drawn: a burst of keys rates once
  const isSent = useRef(false)
  const latest = useRef(onRated)
  useLayoutEffect(() => {
    latest.current = onRated
  })
  useEffect(() => {
    if (isRated && isCounted) latest.current()
  }, [isRated, isCounted])
  return {
    rate: async (rating: MemoryRating, durationMs: number) => {
      if (isSent.current) return
      isSent.current = true
      await recall.run({ sessionId, index, rating, durationMs })
      isSent.current = false
    },
    pending: recall.pending || isRated,
    fault: recall.fault,
  }
}

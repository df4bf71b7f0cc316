import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { showAttempt } from './knownSession.ts'

/** Rates a card; once that is stored and counted, one goes on. */
export function useRecall(sessionId: number, asked: AskedQuestion, onRated: () => void) {
  const { index } = asked
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
    if (isRated) latest.current()
  }, [isRated])
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

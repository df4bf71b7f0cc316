import { useEffect } from 'react'
import { queryClient } from '../bridge/queryClient.ts'
import { callQuery } from '../bridge/useCall.ts'

/** Has a question at hand before it is asked for, so that going there takes no time. */
export function usePrefetched(
  call: 'practice.question' | 'exams.question',
  sessionId: number,
  index: number | undefined,
): void {
  useEffect(() => {
    if (index !== undefined) void queryClient.prefetchQuery(callQuery(call, { sessionId, index }))
  }, [call, sessionId, index])
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FaultCode } from '../../../src-main/contract/faults.ts'
import { faultOf } from '../../bridge/callMain.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useSignal } from '../../bridge/useSignal.ts'
import { SessionWork } from './SessionWork.ts'
import type { SavedWork } from './WorkSaver.ts'

/** What comes too late, or to what is no longer there, is not tried again. */
const final: readonly FaultCode[] = ['CONFLICT', 'INVALID_INPUT', 'NOT_FOUND']

type Open = { work: SessionWork; visits: number }

/** Those on the page, and those left with something that is not stored yet. */
const open = new Map<number, Open>()

/** The answers of the core about a session that nobody looks at. */
const forgetAnswers = (sessionId: number) =>
  queryClient.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey: [, input] }) =>
      typeof input === 'object' && input !== null && 'sessionId' in input && input.sessionId === sessionId,
  })

/** Lets go of the session once all is stored, so that who comes back later is told anew where it stands. */
async function letGo(sessionId: number, session: Open): Promise<void> {
  await session.work.flush()
  if (session.visits > 0 || session.work.isBehind()) return
  if (open.get(sessionId) === session) open.delete(sessionId)
  forgetAnswers(sessionId)
}

function begin(sessionId: number, save: (index: number, saved: SavedWork) => Promise<unknown>): Open {
  const work = new SessionWork((index, saved) =>
    save(index, saved).catch((error: unknown) => {
      if (!final.includes(faultOf(error).code)) throw error
    }),
  )
  const session = { work, visits: 0 }
  work.subscribe(() => {
    if (session.visits === 0 && !work.isBehind()) void letGo(sessionId, session)
  })
  open.set(sessionId, session)
  return session
}

/** The work in a session, for as long as it is on the page: kept however one leaves. */
export function useSessionWork(
  sessionId: number,
  save: (index: number, saved: SavedWork) => Promise<unknown>,
): SessionWork {
  const [session] = useState(() => open.get(sessionId) ?? begin(sessionId, save))
  const { work } = session
  useEffect(() => {
    session.visits += 1
    const goAway = () => work.sendNow()
    window.addEventListener('pagehide', goAway)
    return () => {
      window.removeEventListener('pagehide', goAway)
      session.visits -= 1
      void letGo(sessionId, session)
    }
  }, [sessionId, session, work])
  useSignal('host.back', () => void work.flush())
  return work
}

/** Index of the question that is seen. `first`: where one begins. */
export const usePosition = (work: SessionWork, first: () => number): number => {
  const [begun] = useState(first)
  return useSyncExternalStore(work.subscribe, () => work.positionFrom(begun))
}

export const useIsBehind = (work: SessionWork): boolean => useSyncExternalStore(work.subscribe, work.isBehind)

import { useSyncExternalStore } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { SessionWork } from './SessionWork.ts'
import { useTimeSpent } from './useTimeSpent.ts'
import type { Change, Work } from './work.ts'

/** What is done with a question before it is answered: stored as it changes, found again when one comes back to it. */
export function useWork(session: SessionWork, asked: AskedQuestion) {
  const isOpen = asked.attempt === null
  const work = useSyncExternalStore(session.subscribe, () => session.workOn(asked))
  const watch = useTimeSpent(work.spentMs, isOpen, (spentMs) => session.keepTime(asked, spentMs))
  return {
    ...work,
    change: (changed: (before: Work) => Change): Work => session.change(asked, changed, watch.read()),
    spentTime: () => watch.read(),
    end: () => {
      watch.stop()
      session.end(asked.index)
    },
  }
}

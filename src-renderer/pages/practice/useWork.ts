import { useEffect, useState } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { callMain } from '../../bridge/callMain.ts'
import { useSignal } from '../../bridge/useSignal.ts'
import { DraftSaver } from './DraftSaver.ts'
import { storedDraft } from './draft.ts'
import { useTimeSpent } from './useTimeSpent.ts'
import { knownWork, type Work } from './work.ts'

/** What is done with a question before it is answered: stored as it changes, kept however one leaves. */
export function useWork(sessionId: number, asked: AskedQuestion) {
  const { index } = asked
  const [work, setWork] = useState<Work>(() => knownWork.find(sessionId, asked))
  const [saver] = useState(
    () => new DraftSaver((saved) => callMain('practice.saveDraft', { sessionId, index, ...saved })),
  )
  const isOpen = asked.attempt === null
  const watch = useTimeSpent(work.spentMs, isOpen, (spentMs) => {
    saver.change({ spentMs })
    saver.flush()
  })
  const change = ({ draft, crossed }: Pick<Work, 'draft' | 'crossed'>) => {
    const spentMs = watch.read()
    const next = { ...work, draft, crossed, spentMs }
    setWork(next)
    knownWork.keep(sessionId, asked, next)
    saver.change({ draft: storedDraft(draft), crossed: [...crossed], spentMs })
  }
  // with the time of the visit, for the next one
  useEffect(
    () => () => {
      if (isOpen) knownWork.keep(sessionId, asked, { ...work, spentMs: watch.read() })
    },
    [isOpen, sessionId, asked, work, watch],
  )
  useSignal('host.back', () => saver.flush())
  return {
    ...work,
    change,
    spentTime: () => watch.read(),
    end: () => {
      watch.stop()
      saver.end()
      knownWork.forget(sessionId, index)
    },
  }
}

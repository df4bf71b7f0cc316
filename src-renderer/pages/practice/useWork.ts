import { useEffect, useState } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { callMain } from '../../bridge/callMain.ts'
import { useSignal } from '../../bridge/useSignal.ts'
import { DraftSaver } from './DraftSaver.ts'
import { type Draft, draftOf, storedDraft } from './draft.ts'
import { Stopwatch } from './Stopwatch.ts'
import { changeKnownQuestion } from './sessionCache.ts'

type Work = { draft: Draft; crossed: readonly string[] }

const isSeen = () => document.visibilityState === 'visible'

/** How often the time spent is stored where nothing else is. */
const tickMs = 15_000

/** What is done with a question before it is answered: stored as it changes, kept however one leaves. */
export function useWork(sessionId: number, asked: AskedQuestion) {
  const { index } = asked
  const [work, setWork] = useState<Work>(() => ({ draft: draftOf(asked), crossed: asked.crossed }))
  const [watch] = useState(() => new Stopwatch(asked.spentMs, isSeen()))
  const [saver] = useState(
    () => new DraftSaver((saved) => callMain('practice.saveDraft', { sessionId, index, ...saved })),
  )
  const change = (next: Work) => {
    const changed = { draft: storedDraft(next.draft), crossed: next.crossed, spentMs: watch.read() }
    setWork(next)
    changeKnownQuestion(sessionId, index, (known) => ({ ...known, ...changed }))
    saver.change({ ...changed, crossed: [...changed.crossed] })
  }
  const isOpen = asked.attempt === null
  useEffect(() => {
    if (!isOpen) return
    const keepTime = () => {
      const spentMs = watch.read()
      changeKnownQuestion(sessionId, index, (known) => ({ ...known, spentMs }))
      saver.change({ spentMs })
      saver.flush()
    }
    const look = () => {
      if (isSeen()) return watch.start()
      watch.stop()
      keepTime()
    }
    const timer = setInterval(() => isSeen() && keepTime(), tickMs)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', keepTime)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', keepTime)
      keepTime()
    }
  }, [isOpen, sessionId, index, watch, saver])
  useSignal('host.back', () => saver.flush())
  return {
    ...work,
    setDraft: (draft: Draft) => change({ ...work, draft }),
    change,
    spentMs: () => watch.read(),
    end: () => {
      watch.stop()
      saver.end()
    },
  }
}

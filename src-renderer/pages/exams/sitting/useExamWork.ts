import { useEffect, useRef, useState } from 'react'
import type { ExamQuestion } from '../../../../src-main/contract/examCalls.ts'
import { queryClient } from '../../../bridge/queryClient.ts'
import { callKey } from '../../../bridge/useCall.ts'
import { type Draft, draftOf, storedDraft } from '../../practice/draft.ts'
import { Stopwatch } from '../../practice/Stopwatch.ts'
import type { AnswerSaver } from './AnswerSaver.ts'

type Work = { draft: Draft; crossed: readonly string[]; isFlagged: boolean }

const isSeen = () => document.visibilityState === 'visible'
const tickMs = 15_000

/** What is done with a question of an exam: stored as it changes, found again when one comes back to it. */
export function useExamWork(sessionId: number, asked: ExamQuestion, saver: AnswerSaver) {
  const { index } = asked
  const [work, setWork] = useState<Work>(() => ({
    draft: draftOf(asked),
    crossed: asked.crossed,
    isFlagged: asked.isFlagged,
  }))
  // two keys may come in before the first is shown: each goes on from what the one before left
  const latest = useRef(work)
  const [watch] = useState(() => new Stopwatch(asked.spentMs, isSeen()))
  useEffect(() => {
    const keepTime = () => {
      const spentMs = watch.read()
      remember(sessionId, index, { spentMs })
      saver.change(index, { spentMs })
    }
    const look = () => {
      if (isSeen()) return watch.start()
      watch.stop()
      keepTime()
    }
    const timer = setInterval(() => isSeen() && keepTime(), tickMs)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      keepTime()
    }
  }, [sessionId, index, watch, saver])
  const change = (changed: (before: Work) => Partial<Work>) => {
    const next = { ...latest.current, ...changed(latest.current) }
    latest.current = next
    setWork(next)
    const { crossed, isFlagged } = next
    const stored = { draft: storedDraft(next.draft), crossed: [...crossed], isFlagged, spentMs: watch.read() }
    remember(sessionId, index, stored)
    saver.change(index, stored)
  }
  return { ...work, change }
}

function remember(sessionId: number, index: number, changed: Partial<ExamQuestion>): void {
  const key = callKey('exams.question', { sessionId, index })
  queryClient.setQueryData<ExamQuestion>(key, (known) => known && { ...known, ...changed })
}

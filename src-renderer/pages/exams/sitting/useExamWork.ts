import { useRef, useState } from 'react'
import type { ExamQuestion } from '../../../../src-main/contract/examCalls.ts'
import { storedDraft } from '../../practice/draft.ts'
import { useTimeSpent } from '../../practice/useTimeSpent.ts'
import { knownWork, type Work } from '../../practice/work.ts'
import type { AnswerSaver, SavedAnswer } from './AnswerSaver.ts'

type Changed = Partial<Omit<Work, 'spentMs'>>

/** Only what was changed: what another window has done with the question meanwhile stays. */
const storedChange = ({ draft, crossed, isFlagged }: Changed): SavedAnswer => ({
  ...(draft && { draft: storedDraft(draft) }),
  ...(crossed && { crossed: [...crossed] }),
  ...(isFlagged !== undefined && { isFlagged }),
})

/** What is done with a question of an exam: stored as it changes, found again when one comes back to it. */
export function useExamWork(sessionId: number, asked: ExamQuestion, saver: AnswerSaver) {
  const { index } = asked
  const [work, setWork] = useState<Work>(() => knownWork.find(sessionId, asked))
  // two keys may come in before the first is shown: each goes on from what the one before left
  const latest = useRef(work)
  const watch = useTimeSpent(work.spentMs, true, (spentMs) => {
    knownWork.keep(sessionId, asked, { ...latest.current, spentMs })
    saver.change(index, { spentMs })
  })
  const change = (changed: (before: Work) => Changed) => {
    const made = changed(latest.current)
    const spentMs = watch.read()
    const next = { ...latest.current, ...made, spentMs }
    latest.current = next
    setWork(next)
    knownWork.keep(sessionId, asked, next)
    saver.change(index, { ...storedChange(made), spentMs })
  }
  return { ...work, change }
}

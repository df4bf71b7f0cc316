import { useLayoutEffect, useRef } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { verdicts } from '../../../src-main/contract/questionTypes.ts'
import { type KeySituation, practiceKey } from './practiceKey.ts'

export type KeyActions = {
  option: (index: number) => void
  truth: (value: boolean) => void
  enter: () => void
  grade: (verdict: (typeof verdicts)[number]) => void
  previous: () => void
  next: () => void
  leave: () => void
  help: () => void
}

function writingIn(target: EventTarget | null): KeySituation['writing'] {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? 'no' : 'lines'
  if (target instanceof HTMLInputElement && target.type === 'text') return target.readOnly ? 'no' : 'line'
  return 'no'
}

/** Enter on a button or a link is its own. */
const hasOwnEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null

/** The keys of the practice, wherever the focus is: heard from the moment the question is seen, for those who type ahead. */
export function usePracticeKeys(asked: AskedQuestion, on: boolean, actions: KeyActions): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const action = practiceKey(event, {
        type: asked.type,
        options: asked.options.length,
        answered: asked.attempt !== null,
        selfGraded: asked.attempt?.verdict === 'ungraded' || asked.attempt?.gradedBy === 'self',
        writing: writingIn(event.target),
      })
      if (!action) return
      // a key held down must not run through the questions
      if (event.repeat) return event.preventDefault()
      if (action.kind === 'enter' && hasOwnEnter(event.target)) return
      event.preventDefault()
      if (action.kind === 'option') latest.current.option(action.index)
      else if (action.kind === 'truth') latest.current.truth(action.value)
      else if (action.kind === 'grade') latest.current.grade(action.verdict)
      else latest.current[action.kind]()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [asked, on])
}

import { useLayoutEffect, useRef } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { verdicts } from '../../../src-main/contract/questionTypes.ts'
import { type KeyAction, type KeySituation, practiceKey, type Tool } from './practiceKey.ts'

export type KeyActions = {
  option: (index: number) => void
  cross: (index: number) => void
  truth: (value: boolean) => void
  grade: (verdict: (typeof verdicts)[number]) => void
  tool: (tool: Tool) => void
  enter: () => void
  previous: () => void
  next: () => void
  leave: () => void
  help: () => void
  reveal: () => void
}

function writingIn(target: EventTarget | null): KeySituation['writing'] {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? 'no' : 'lines'
  if (target instanceof HTMLInputElement && target.type === 'text') return target.readOnly ? 'no' : 'line'
  return 'no'
}

/** Enter on a button or a link is its own, and so is the space bar. */
const hasOwnEnter = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button, a, summary') !== null

function act(action: KeyAction, actions: Partial<KeyActions>): void {
  switch (action.kind) {
    case 'option':
    case 'cross':
      actions[action.kind]?.(action.index)
      break
    case 'truth':
      actions.truth?.(action.value)
      break
    case 'grade':
      actions.grade?.(action.verdict)
      break
    case 'tool':
      actions.tool?.(action.tool)
      break
    default:
      actions[action.kind]?.()
  }
}

type Listening = { asked: AskedQuestion; reading: boolean; on: boolean }

/** The keys of the practice, wherever the focus is: heard from the moment the question is seen, for those who type ahead. */
export function usePracticeKeys({ asked, reading, on }: Listening, actions: Partial<KeyActions>): void {
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
        reading,
        selfGraded: asked.attempt?.verdict === 'ungraded' || asked.attempt?.gradedBy === 'self',
        writing: writingIn(event.target),
      })
      if (!action || (action.kind !== 'tool' && !latest.current[action.kind])) return
      // a key held down must not run through the questions
      if (event.repeat) return event.preventDefault()
      if (action.kind === 'enter' && hasOwnEnter(event.target)) return
      event.preventDefault()
      act(action, latest.current)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [asked, reading, on])
}

import { useCallback, useLayoutEffect, useRef } from 'react'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { verdicts } from '../../../src-main/contract/questionTypes.ts'
import type { KeysAhead, Pressed } from './KeysAhead.ts'
import { isOwnKey, writingIn } from './keyTarget.ts'
import { type KeyAction, type KeySituation, practiceKey, type Tool } from './practiceKey.ts'
import { useTypedAhead } from './useTypedAhead.ts'

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

type Listening = {
  asked: AskedQuestion
  reading: boolean
  on: boolean
  /** The answer is being stored: what is pressed meanwhile is for its result. */
  isBusy?: boolean
  ahead: KeysAhead
}

/** The keys of the practice, wherever the focus is: heard from the moment the question is seen, for those who type ahead. */
export function usePracticeKeys(listening: Listening, actions: Partial<KeyActions>): void {
  const { asked, reading, on, isBusy = false, ahead } = listening
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  const meaningOf = useCallback(
    (pressed: Pressed, writing: KeySituation['writing']) => {
      const action = practiceKey(pressed, {
        type: asked.type,
        options: asked.options.length,
        answered: asked.attempt !== null,
        reading,
        selfGraded: asked.attempt?.verdict === 'ungraded' || asked.attempt?.gradedBy === 'self',
        writing,
      })
      return action && (action.kind === 'tool' || latest.current[action.kind]) ? action : undefined
    },
    [asked, reading],
  )
  useLayoutEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const writing = writingIn(event.target)
      const isLate = isBusy || !ahead.isEmpty
      if (isLate && writing === 'no' && !isOwnKey(event) && ahead.hold(event)) return event.preventDefault()
      const action = meaningOf(event, writing)
      if (!action) return
      // a key held down must not run through the questions
      if (event.repeat) return event.preventDefault()
      if (action.kind === 'enter' && isOwnKey(event)) return
      event.preventDefault()
      act(action, latest.current)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [meaningOf, on, isBusy, ahead])
  useTypedAhead(ahead, on && !isBusy, (pressed) => {
    const action = meaningOf(pressed, 'no')
    if (action) act(action, latest.current)
  })
}

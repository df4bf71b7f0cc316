import { useLayoutEffect, useRef } from 'react'
import type { verdicts } from '../../../src-main/contract/choices.ts'
import { type MistakeReason, mistakeReasons } from '../../../src-main/contract/mistakeReasons.ts'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { KeysAhead } from './KeysAhead.ts'
import { fieldAt, isOwnKey, writingIn } from './keyTarget.ts'
import { type KeyAction, questionKey, type Tool } from './questionKey.ts'
import { useTypedAhead } from './useTypedAhead.ts'

export type KeyActions = {
  /** By the label of the option. */
  option: (label: string) => void
  strikeOut: (label: string) => void
  truth: (value: boolean) => void
  grade: (verdict: (typeof verdicts)[number]) => void
  rate: (rating: MemoryRating) => void
  reason: (reason: MistakeReason) => void
  tool: (tool: Tool) => void
  enter: () => void
  previous: () => void
  next: () => void
  leave: () => void
  help: () => void
  reveal: () => void
  turn: () => void
  listen: () => void
}

function act(action: KeyAction, { options }: AskedQuestion, actions: Partial<KeyActions>): void {
  switch (action.kind) {
    case 'option':
    case 'strikeOut': {
      const option = options[action.index]
      if (option) actions[action.kind]?.(option.label)
      break
    }
    case 'truth':
      actions.truth?.(action.value)
      break
    case 'grade':
      actions.grade?.(action.verdict)
      break
    case 'rate':
      actions.rate?.(action.rating)
      break
    case 'reason': {
      const reason = mistakeReasons[action.index]
      if (reason) actions.reason?.(reason)
      break
    }
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
  side?: 'front' | 'back'
  on: boolean
  /** The answer is being stored: what is pressed meanwhile is for its result. */
  isBusy?: boolean
  ahead: KeysAhead
}

/** Moves the cursor in a field. */
const isMove = ({ key, target }: KeyboardEvent) => key.startsWith('Arrow') && fieldAt(target) !== undefined

/** The keys of a question, wherever the focus is: heard from the moment the question is seen, for those who type ahead. */
export function useQuestionKeys(listening: Listening, actions: Partial<KeyActions>): void {
  const { asked, reading, side, on, isBusy = false, ahead } = listening
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useLayoutEffect(() => {
    if (!on) return
    const hold = (event: KeyboardEvent) => {
      const isLate = isBusy || !ahead.isIdle
      // made by the page: it has waited already
      if (!isLate || !event.isTrusted || event.isComposing || isOwnKey(event) || isMove(event)) return
      if (!ahead.hold(event)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const action = questionKey(event, {
        type: asked.type,
        options: asked.options.length,
        answered: asked.attempt !== null,
        reading,
        verdict: asked.attempt?.verdict,
        side,
        selfGraded: asked.attempt?.verdict === 'ungraded' || asked.attempt?.gradedBy === 'self',
        writing: writingIn(event.target),
      })
      if (!action || (action.kind !== 'tool' && !latest.current[action.kind])) return
      // a key held down must not run through the questions
      if (event.repeat) return event.preventDefault()
      if (action.kind === 'enter' && isOwnKey(event)) return
      event.preventDefault()
      act(action, asked, latest.current)
    }
    // before any field hears it
    window.addEventListener('keydown', hold, true)
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', hold, true)
      window.removeEventListener('keydown', press)
    }
  }, [asked, reading, side, on, isBusy, ahead])
  useTypedAhead(ahead, on && !isBusy)
}

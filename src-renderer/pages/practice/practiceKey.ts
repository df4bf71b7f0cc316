import type { QuestionType, Verdict } from '../../../src-main/contract/questionTypes.ts'

export type KeyAction =
  | { kind: 'option'; index: number }
  | { kind: 'truth'; value: boolean }
  | { kind: 'enter' }
  | { kind: 'grade'; verdict: Exclude<Verdict, 'ungraded'> }
  | { kind: 'previous' | 'next' | 'leave' | 'help' }

export type KeySituation = {
  type: QuestionType
  options: number
  answered: boolean
  /** The person grades this question, or may still change that grade. */
  selfGraded: boolean
  /** The focus is in a field in which one writes; `lines`: one in which Enter begins a new line. */
  writing: 'no' | 'line' | 'lines'
}

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

const grades = ['correct', 'partial', 'incorrect'] as const
const truths: Record<string, boolean> = { '1': true, T: true, A: true, '2': false, F: false, B: false }

/** What a key means in the practice; undefined if nothing, and then the browser has it. */
export function practiceKey(pressed: Pressed, situation: KeySituation): KeyAction | undefined {
  const { key, altKey } = pressed
  const withControl = pressed.ctrlKey || pressed.metaKey
  if (altKey) return undefined
  if (key === 'Escape') return { kind: 'leave' }
  if (key === 'Enter') return situation.writing === 'lines' && !withControl ? undefined : { kind: 'enter' }
  if (withControl || situation.writing !== 'no') return undefined
  if (key === 'ArrowLeft') return { kind: 'previous' }
  if (key === 'ArrowRight') return { kind: 'next' }
  if (key === '?' || key === '？') return { kind: 'help' }
  return choice(key.toUpperCase(), situation)
}

function choice(key: string, { type, options, answered, selfGraded }: KeySituation): KeyAction | undefined {
  if (answered) {
    const verdict = selfGraded ? grades[Number(key) - 1] : undefined
    return verdict && { kind: 'grade', verdict }
  }
  if (type === 'trueFalse') {
    const value = truths[key]
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (!/^[1-9A-Z]$/.test(key)) return undefined
  const index = /\d/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 65
  return index < options ? { kind: 'option', index } : undefined
}

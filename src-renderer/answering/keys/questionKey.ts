import { verdicts } from '../../../src-main/contract/choices.ts'
import type { GradedVerdict, QuestionType } from '../../../src-main/contract/questionTypes.ts'
import type { Pressed } from './KeysAhead.ts'

/** What one can do about a question besides answering it. */
export type Tool = 'bookmark' | 'note' | 'report' | 'edit' | 'source'

export type KeyAction =
  | { kind: 'option' | 'strikeOut'; index: number }
  | { kind: 'truth'; value: boolean }
  | { kind: 'grade'; verdict: GradedVerdict }
  | { kind: 'tool'; tool: Tool }
  | { kind: 'enter' | 'previous' | 'next' | 'leave' | 'help' | 'reveal' }

export type KeySituation = {
  type: QuestionType
  options: number
  answered: boolean
  /** The answer is on the screen, to be read: study mode. */
  reading: boolean
  /** The person grades this question, or may still change that grade. */
  selfGraded: boolean
  /** The focus is in a field in which one writes; `lines`: one in which Enter begins a new line. */
  writing: 'no' | 'line' | 'lines'
}

const truths: Record<string, boolean> = { '1': true, T: true, A: true, '2': false, F: false, B: false }

/** None of these is the letter of an option, up to nine of them; with Alt they work while one writes, too. */
export const toolKeys: Record<Tool, string> = { bookmark: 'M', note: 'N', report: 'R', edit: 'O', source: 'S' }
const tools = new Map(Object.entries(toolKeys).map(([tool, key]) => [key, tool as Tool]))

const toolOf = (key: string | undefined): KeyAction | undefined => {
  const tool = key === undefined ? undefined : tools.get(key)
  return tool && { kind: 'tool', tool }
}

/** What a key means while answering; undefined if nothing, and then the browser has it. */
export function questionKey(pressed: Pressed, situation: KeySituation): KeyAction | undefined {
  const { key, altKey } = pressed
  const withControl = pressed.ctrlKey || pressed.metaKey
  // with Alt a letter may come as another sign, so that the key itself counts
  if (altKey) return withControl ? undefined : toolOf(/^Key(.)$/.exec(pressed.code)?.[1])
  if (key === 'Escape') return { kind: 'leave' }
  if (key === 'Enter') return situation.writing === 'lines' && !withControl ? undefined : { kind: 'enter' }
  if (withControl || situation.writing !== 'no') return undefined
  if (key === 'ArrowLeft') return { kind: 'previous' }
  if (key === 'ArrowRight') return { kind: 'next' }
  if (key === '?' || key === '？') return { kind: 'help' }
  if (key === ' ') return situation.reading ? { kind: 'enter' } : undefined
  const letter = key.toUpperCase()
  return choice(letter, pressed.shiftKey, situation) ?? (letter === 'V' ? { kind: 'reveal' } : toolOf(letter))
}

function choice(key: string, withShift: boolean, situation: KeySituation): KeyAction | undefined {
  const { type, options, answered, reading, selfGraded } = situation
  if (reading) return undefined
  if (answered) {
    const verdict = selfGraded ? verdicts[Number(key) - 1] : undefined
    return verdict && { kind: 'grade', verdict }
  }
  if (type === 'trueFalse') {
    const value = truths[key]
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (!/^[1-9A-Z]$/.test(key)) return undefined
  const index = /\d/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 65
  return index < options ? { kind: withShift ? 'strikeOut' : 'option', index } : undefined
}

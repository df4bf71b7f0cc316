import { memoryRatings, verdicts } from '../../../src-main/contract/choices.ts'
import { mistakeReasons } from '../../../src-main/contract/mistakeReasons.ts'
import type { MemoryRating } from '../../../src-main/contract/planCalls.ts'
import type { GradedVerdict, QuestionType, Verdict } from '../../../src-main/contract/questionTypes.ts'
import type { Pressed } from './KeysAhead.ts'

/** What one can do about a question besides answering it. */
export type Tool = 'bookmark' | 'note' | 'report' | 'edit' | 'source'

export type KeyAction =
  | { kind: 'option' | 'strikeOut'; index: number }
  | { kind: 'truth'; value: boolean }
  | { kind: 'grade'; verdict: GradedVerdict }
  | { kind: 'rate'; rating: MemoryRating }
  | { kind: 'reason'; index: number }
  | { kind: 'tool'; tool: Tool }
  | { kind: 'enter' | 'previous' | 'next' | 'leave' | 'help' | 'reveal' | 'turn' | 'listen' }

export type KeySituation = {
  type: QuestionType
  options: number
  answered: boolean
  /** The answer is on the screen, to be read: study mode. */
  reading: boolean
  /** The person grades this question, or may still change that grade. */
  selfGraded: boolean
  /** What came of the answer, once there is one. */
  verdict?: Verdict | undefined
  /** A card, and which of its sides is seen. */
  side?: 'front' | 'back' | undefined
  /** The focus is in a field in which one writes; `lines`: one in which Enter begins a new line. */
  writing: 'no' | 'line' | 'lines'
}

const truths: Record<string, boolean> = { '1': true, T: true, A: true, '2': false, F: false, B: false }

/** None of these is the letter of an option, up to nine of them; with Alt they work while one writes, too. */
export const toolKeys: Record<Tool, string> = { bookmark: 'M', note: 'N', report: 'R', edit: 'O', source: 'S' }
/** Reads the question out; no letter of an option up to nine either. */
export const listenKey = 'L'
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
  if (key === ' ' && situation.side) return { kind: 'turn' }
  if (key === ' ') return situation.reading ? { kind: 'enter' } : undefined
  const letter = key.toUpperCase()
  if (situation.side || situation.answered) return digitMeans(pressed, situation) ?? letterMeans(letter)
  return choice(letter, pressed.shiftKey, situation) ?? letterMeans(letter)
}

function letterMeans(letter: string): KeyAction | undefined {
  if (letter === 'V') return { kind: 'reveal' }
  if (letter === listenKey) return { kind: 'listen' }
  return toolOf(letter)
}

/**
 * Once the answer is there: one's own grade where that is asked for, then with Shift, else at once, how well a right one was
 * remembered, or why it was wrong.
 */
function digitMeans({ code, key, shiftKey }: Pressed, situation: KeySituation): KeyAction | undefined {
  const { side, selfGraded, verdict } = situation
  // with Shift a digit comes as another sign
  const digit = Number(/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key)
  if (!Number.isInteger(digit) || digit < 1) return undefined
  const rating = memoryRatings.find((each) => each === digit)
  if (side) return side === 'back' && rating && !shiftKey ? { kind: 'rate', rating } : undefined
  const own = verdicts[digit - 1]
  if (selfGraded && !shiftKey) return own && { kind: 'grade', verdict: own }
  if (verdict === 'correct') return rating && { kind: 'rate', rating }
  if (verdict === 'ungraded' || verdict === undefined) return undefined
  return digit <= mistakeReasons.length ? { kind: 'reason', index: digit - 1 } : undefined
}

function choice(key: string, withShift: boolean, situation: KeySituation): KeyAction | undefined {
  const { type, options, reading } = situation
  if (reading) return undefined
  if (type === 'trueFalse') {
    const value = truths[key]
    return value === undefined ? undefined : { kind: 'truth', value }
  }
  if (!/^[1-9A-Z]$/.test(key)) return undefined
  const index = /\d/.test(key) ? Number(key) - 1 : key.charCodeAt(0) - 65
  return index < options ? { kind: withShift ? 'strikeOut' : 'option', index } : undefined
}

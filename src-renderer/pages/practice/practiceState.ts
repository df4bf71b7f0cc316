import type { SessionView, StateLetter } from '../../../src-main/contract/practiceCalls.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'
import { type Sequence, stepFrom } from '../../answering/stepFrom.ts'

/** How a question stands: as it was answered, read in study mode, still open, or no longer in the library. */
export type QuestionState = Verdict | 'seen' | 'open' | 'gone'

const states: Record<StateLetter, QuestionState> = {
  c: 'correct',
  p: 'partial',
  i: 'incorrect',
  u: 'ungraded',
  s: 'seen',
  o: 'open',
  x: 'gone',
}

export const stateAt = ({ marks }: SessionView, index: number): QuestionState =>
  states[marks.charAt(index) as StateLetter]

/** The session with a question that stands otherwise now. */
export const withState = (session: SessionView, index: number, state: Exclude<QuestionState, 'gone'>): SessionView => ({
  ...session,
  marks: session.marks.slice(0, index) + state.charAt(0) + session.marks.slice(index + 1),
})

/** The first question without an answer from `from` on, then from the start; undefined if all are answered. */
function nextOpen({ marks }: SessionView, from: number): number | undefined {
  const found = [marks.indexOf('o', from), marks.indexOf('o')].find((index) => index >= 0)
  return found
}

/** Where to go on: at the question left, or if that was answered already, at the next one that was not. */
export function resumeAt(session: SessionView): number {
  const { mode, marks, position } = session
  if (mode === 'study' && marks.charAt(position) !== 'x') return position
  return nextOpen(session, position) ?? stepFrom(sequenceOf(session), position - 1, 1) ?? position
}

export const sequenceOf = ({ marks }: SessionView): Sequence => ({
  total: marks.length,
  isGone: (index) => marks.charAt(index) === 'x',
})

/** What follows a question: the one after it; after the last, the first that was left open; undefined at the end. */
export const following = (session: SessionView, index: number): number | undefined =>
  stepFrom(sequenceOf(session), index, 1) ?? nextOpen(session, 0)

/** The page that a session belongs to. */
export function homeOf({ bankId, scope }: Pick<SessionView, 'bankId' | 'scope'>): string {
  if (bankId !== null) return `/banks/${bankId}`
  return scope === 'mistakes' ? '/mistakes' : '/'
}

export type Tally = Record<Exclude<QuestionState, 'gone'>, number>

export function tallyOf({ marks }: SessionView): Tally {
  const tally = { correct: 0, partial: 0, incorrect: 0, ungraded: 0, seen: 0, open: 0, gone: 0 }
  for (const mark of marks) tally[states[mark as StateLetter]] += 1
  const { gone: _, ...present } = tally
  return present
}

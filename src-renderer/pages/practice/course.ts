import type { Mark, SessionView } from '../../../src-main/contract/practiceCalls.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'

/** How a question stands: as it was answered, read in study mode, still open, or no longer in the library. */
export type Standing = Verdict | 'seen' | 'open' | 'gone'

const standings: Record<Mark, Standing> = {
  c: 'correct',
  p: 'partial',
  i: 'incorrect',
  u: 'ungraded',
  s: 'seen',
  o: 'open',
  x: 'gone',
}

export const standingAt = ({ marks }: SessionView, index: number): Standing => standings[marks.charAt(index) as Mark]

/** The session with a question that stands otherwise now. */
export const withStanding = (
  session: SessionView,
  index: number,
  standing: Exclude<Standing, 'gone'>,
): SessionView => ({
  ...session,
  marks: session.marks.slice(0, index) + standing.charAt(0) + session.marks.slice(index + 1),
})

/** The first question without an answer from `from` on, then from the start; undefined if all are answered. */
export function nextOpen({ marks }: SessionView, from: number): number | undefined {
  const found = [marks.indexOf('o', from), marks.indexOf('o')].find((index) => index >= 0)
  return found
}

/** Where to go on: at the question left, or if that was answered already, at the next one that was not. */
export function resumeAt(session: SessionView): number {
  const { mode, marks, position } = session
  if (mode === 'study' && marks.charAt(position) !== 'x') return position
  return nextOpen(session, position) ?? stepFrom(session, position - 1, 1) ?? position
}

/** The nearest question before (-1) or after (1) that is still in the library. */
export function stepFrom({ marks }: SessionView, index: number, step: 1 | -1): number | undefined {
  for (let to = index + step; to >= 0 && to < marks.length; to += step) if (marks.charAt(to) !== 'x') return to
  return undefined
}

/** What follows a question: the one after it; after the last, the first that was left open; undefined at the end. */
export const following = (session: SessionView, index: number): number | undefined =>
  stepFrom(session, index, 1) ?? nextOpen(session, 0)

/** The page that a session belongs to. */
export function homeOf({ bankId, scope }: Pick<SessionView, 'bankId' | 'scope'>): string {
  if (bankId !== null) return `/banks/${bankId}`
  return scope === 'mistakes' ? '/mistakes' : '/'
}

export type Tally = Record<Exclude<Standing, 'gone'>, number>

export function tallyOf({ marks }: SessionView): Tally {
  const tally = { correct: 0, partial: 0, incorrect: 0, ungraded: 0, seen: 0, open: 0, gone: 0 }
  for (const mark of marks) tally[standings[mark as Mark]] += 1
  const { gone: _, ...present } = tally
  return present
}

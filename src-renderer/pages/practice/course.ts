import type { SessionView } from '../../../src-main/contract/practiceCalls.ts'

const isOpen = (session: SessionView, index: number) => session.verdicts[index] === null

/** The first question without an answer from `from` on, then from the start; undefined if all are answered. */
export function nextOpen(session: SessionView, from: number): number | undefined {
  const indexes = Array.from({ length: session.total }, (_, step) => (from + step) % session.total)
  return indexes.find((index) => isOpen(session, index))
}

/** Where to go on: at the question left, or if that was answered already, at the next one that was not. */
export function resumeAt(session: SessionView): number {
  return nextOpen(session, session.position) ?? session.position
}

/** What follows a question: the one after it; after the last, the first that was left open; undefined at the end. */
export function following(session: SessionView, index: number): number | undefined {
  return index + 1 < session.total ? index + 1 : nextOpen(session, 0)
}

/** The page that a session belongs to. */
export const homeOf = (session: SessionView): string =>
  session.bankId === null ? '/mistakes' : `/banks/${session.bankId}`

export type Tally = { correct: number; partial: number; incorrect: number; ungraded: number; open: number }

export function tallyOf(session: SessionView): Tally {
  const tally: Tally = { correct: 0, partial: 0, incorrect: 0, ungraded: 0, open: 0 }
  for (const verdict of session.verdicts) tally[verdict ?? 'open'] += 1
  return tally
}

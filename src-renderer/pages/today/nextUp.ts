import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import type { Day } from '../../../src-main/contract/days.ts'
import type { TodaysTask } from '../../../src-main/contract/planCalls.ts'
import type { OpenSession } from '../../../src-main/contract/practiceCalls.ts'
import { isTodays } from '../../starting/isTodays.ts'

/** The one thing that the page of the day offers first. */
export type NextUp =
  | { kind: 'begun'; session: OpenSession }
  | { kind: 'task'; task: TodaysTask }
  | { kind: 'open'; session: OpenSession }
  | { kind: 'mistakes'; count: number }
  | { kind: 'fresh'; bank: BankSummary; count: number }
  | { kind: 'nothing' }

type Known = {
  open: readonly OpenSession[]
  /** undefined while it is made. */
  task: TodaysTask | undefined
  banks: readonly BankSummary[]
  day: Day
}

/**
 * What is planned for the day comes before what was begun earlier, that before what went wrong, and new questions come last. undefined
 * while it is not known.
 */
export function findNextUp({ open, task, banks, day }: Known): NextUp | undefined {
  const begun = open.find((session) => isTodays(session, day))
  if (begun) return { kind: 'begun', session: begun }
  if (!task) return undefined
  if (task.questions > 0) return { kind: 'task', task }
  const [last] = open
  if (last) return { kind: 'open', session: last }
  const mistakes = banks.reduce((sum, bank) => sum + bank.mistakes, 0)
  if (mistakes > 0) return { kind: 'mistakes', count: mistakes }
  const bank = banks.find(({ questions, answered }) => questions > answered)
  return bank ? { kind: 'fresh', bank, count: bank.questions - bank.answered } : { kind: 'nothing' }
}

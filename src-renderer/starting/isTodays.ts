import { type Day, dayAt } from '../../src-main/contract/days.ts'
import type { OpenSession } from '../../src-main/contract/practiceCalls.ts'

/** A practice of what the plans have for a day is begun once. */
export const isTodays = ({ scope, usedAt }: Pick<OpenSession, 'scope' | 'usedAt'>, day: Day): boolean =>
  scope === 'plan' && dayAt(usedAt) === day

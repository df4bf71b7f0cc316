import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { PracticeMode } from './practiceCalls.ts'
import type { CountByType } from './questionTypes.ts'

const groupName = z.string().trim().min(1).max(120)
const some = z.array(z.int()).min(1).max(10_000)
export const bankName = z.string().trim().min(1).max(120)

export type BankSummary = {
  id: number
  uid: string
  name: string
  questions: number
  byType: CountByType
  /** To be checked by a person (doubts.ts). */
  doubtful: number
  /** Questions answered at least once. */
  answered: number
  /** Questions now in the mistake book. */
  mistakes: number
  /** The unfinished practice last used, to go on with. */
  openSession: { id: number; mode: PracticeMode } | null
  /** The name of its group; null: in none. */
  group: string | null
  /** Put away: in no plan of the day, and listed last. */
  isArchived: boolean
  /** When it was last practised or read; null: never. */
  usedAt: number | null
  /** Imports into this bank that are not finished. */
  importing: number
  createdAt: number
}

/** As the documents of a bank hold them, repeats included: the sum of what its imports recognised. */
export type ReadInBank = { bankId: number; byType: CountByType }

/** Banks have unique names; adding or renaming to a taken one is NAME_TAKEN. */
export const bankCalls = {
  /** As a person arranged them, those that were put nowhere by name. */
  'banks.list': call(nothing).returns<readonly BankSummary[]>(),
  /** Banks that nothing was read into are left out. */
  'banks.read': call(nothing).returns<readonly ReadInBank[]>(),
  'banks.get': call(z.object({ id: z.int() })).returns<BankSummary>(),
  'banks.add': call(z.object({ name: bankName })).returns<BankSummary>(),
  'banks.rename': call(z.object({ id: z.int(), name: bankName })).returns<BankSummary>(),
  /** Puts banks into a group, or out of any; a group is there as long as it has a bank. */
  'banks.group': call(z.object({ ids: some, group: groupName.nullable() })).returns<void>(),
  /** Archived ones keep all they hold; they are put away, not removed. */
  'banks.archive': call(z.object({ ids: some, isArchived: z.boolean() })).returns<void>(),
  /** Puts banks into this order; others stay behind them. */
  'banks.arrange': call(z.object({ ids: some })).returns<void>(),
  /** Removes the bank with its questions, attempts and mistakes. The stored documents stay. */
  'banks.remove': call(z.object({ id: z.int() })).returns<void>(),
}

import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { PracticeMode } from './practiceCalls.ts'
import type { CountByType } from './questionTypes.ts'

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
  /** Imports into this bank that are not finished. */
  importing: number
  createdAt: number
}

/** As the documents of a bank hold them, repeats included: the sum of what its imports recognised. */
export type ReadInBank = { bankId: number; byType: CountByType }

/** Banks have unique names; adding or renaming to a taken one is NAME_TAKEN. */
export const bankCalls = {
  'banks.list': call(nothing).returns<readonly BankSummary[]>(),
  /** Banks that nothing was read into are left out. */
  'banks.read': call(nothing).returns<readonly ReadInBank[]>(),
  'banks.get': call(z.object({ id: z.int() })).returns<BankSummary>(),
  'banks.add': call(z.object({ name: bankName })).returns<BankSummary>(),
  'banks.rename': call(z.object({ id: z.int(), name: bankName })).returns<BankSummary>(),
  /** Removes the bank with its questions, attempts and mistakes. The stored documents stay. */
  'banks.remove': call(z.object({ id: z.int() })).returns<void>(),
}

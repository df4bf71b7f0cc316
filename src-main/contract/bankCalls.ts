import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { PracticeMode, PracticeScope } from './practiceCalls.ts'
import type { CountByType } from './questionTypes.ts'

export const bankName = z.string().trim().min(1).max(120)

export type BankSummary = {
  id: number
  uid: string
  name: string
  questions: number
  byType: CountByType
  /** As the documents hold them, repeats included: the sum of what its imports recognised. */
  readByType: CountByType
  /** Questions answered at least once. */
  answered: number
  /** Questions now in the mistake book. */
  mistakes: number
  /** The unfinished practice last used, to go on with; in study mode `answered` counts what was read. */
  openSession: { id: number; mode: PracticeMode; scope: PracticeScope; answered: number; total: number } | null
  /** Imports into this bank that are not finished. */
  importing: number
  createdAt: number
}

/** Banks have unique names; adding or renaming to a taken one is NAME_TAKEN. */
export const bankCalls = {
  'banks.list': call(nothing).returns<readonly BankSummary[]>(),
  'banks.get': call(z.object({ id: z.int() })).returns<BankSummary>(),
  'banks.add': call(z.object({ name: bankName })).returns<BankSummary>(),
  'banks.rename': call(z.object({ id: z.int(), name: bankName })).returns<BankSummary>(),
  /** Removes the bank with its questions, attempts and mistakes. The stored documents stay. */
  'banks.remove': call(z.object({ id: z.int() })).returns<void>(),
}

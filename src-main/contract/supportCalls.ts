import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { Fault } from './faults.ts'

/** A report of a problem, as the person is shown it. */
export type ProblemReport = { text: string }

/** `address`: where a browser gets the file, once; null: it was saved, or `saved` is false and the person thought better of it. */
export type SavedReport = { name: string; address: string | null; saved: boolean }

export type UpdateState = {
  /** Whether the program knows where its releases are. */
  isPossible: boolean
  /** When it was last asked, ms UTC; null: not since the start. */
  askedAt: number | null
  /** What is newer than this program, and the page that has it. */
  newer: { version: string; address: string } | null
  /** Why the last question had no answer. */
  fault: Fault | null
}

export const supportCalls = {
  /** Puts together what helps to find a fault. Holds no question, answer, name of a file or key. Nothing is sent. */
  'support.report': call(nothing).returns<ProblemReport>(),
  /** Saves the text that the person has read. FOLDER_UNWRITABLE. */
  'support.saveReport': call(z.object({ text: z.string().min(1).max(1_000_000) })).returns<SavedReport>(),
  /** What is known of newer versions. Asks nobody. */
  'updates.get': call(nothing).returns<UpdateState>(),
}

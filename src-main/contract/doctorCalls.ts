import type { LibraryCounts } from './backupCalls.ts'
import { call, nothing } from './call.ts'

/** The log of the database was missing when the library was opened: what was written after `since`, ms UTC, may be gone. */
export type LostLog = {
  since: number
  now: LibraryCounts
  /** The newest sound backup in the library's own folder. */
  newest: { madeAt: number; counts: LibraryCounts } | null
}

export const doctorCalls = {
  /** null: nothing is known to be missing, or the person knows. */
  'doctor.lostLog': call(nothing).returns<LostLog | null>(),
  'doctor.forgetLostLog': call(nothing).returns<void>(),
}

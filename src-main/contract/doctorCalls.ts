import type { LibraryCounts } from './backupCalls.ts'
import { call, nothing } from './call.ts'
import type { Fault } from './faults.ts'

/** The log of the database was missing when the library was opened: what was written after `since`, ms UTC, may be gone. */
export type LostLog = {
  since: number
  now: LibraryCounts
  /** The newest sound backup in the library's own folder, of since it was last restored or the one that was. */
  newest: { madeAt: number; counts: LibraryCounts } | null
}

/** What the doctor looks at. The last four stand for several that could not be looked at. */
export type CheckName =
  | 'integrity'
  | 'foreignKeys'
  | 'rows'
  | 'search'
  | 'duplicates'
  | 'ledgers'
  | 'importCounts'
  | 'leftBehind'
  | 'orphans'
  | 'changesLeftOpen'
  | 'changeLog'
  | 'outcomes'
  | 'statistics'
  | 'bankCounts'
  | 'mistakes'
  | 'cards'
  | 'files'
  | 'backups'
  | 'log'
  | 'database'
  | 'imports'
  | 'changes'
  | 'books'

/** One check of the library: `problems` names what does not hold, in English; empty means sound. */
export type Finding = { check: CheckName; problems: readonly string[] }

/** `mended`: what was done about it before, in English; null: nothing was to be mended. */
export type Examined = { findings: readonly Finding[]; mended: readonly string[] | null }

/** What the person is shown of an examination: the checks that found something, with the first of their problems. */
export type Checkup = {
  endedAt: number
  tookMs: number
  found: readonly { check: CheckName; count: number; problems: readonly string[] }[]
  mended: readonly string[] | null
}

export type DoctorView = {
  working: 'checking' | 'mending' | null
  last: Checkup | null
  /** Why the last one came to nothing. */
  fault: Fault | null
}

export const doctorCalls = {
  'doctor.get': call(nothing).returns<DoctorView>(),
  /** Begins to examine the library, in a process of its own; `doctor.get` shows what came of it. One at a time: another is not begun. */
  'doctor.check': call(nothing).returns<void>(),
  /** The same after a backup and after mending what can be mended. */
  'doctor.mend': call(nothing).returns<void>(),
  /** null: nothing is known to be missing, or the person knows. */
  'doctor.lostLog': call(nothing).returns<LostLog | null>(),
  'doctor.forgetLostLog': call(nothing).returns<void>(),
}

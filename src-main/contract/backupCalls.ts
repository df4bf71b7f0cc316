import { z } from 'zod'
import { call, nothing } from './call.ts'
import type { backupReasons } from './choices.ts'
import type { Fault } from './faults.ts'

export type BackupReason = (typeof backupReasons)[number]

/** What a library or a backup of it holds, as a person counts it. */
export type LibraryCounts = {
  banks: number
  questions: number
  answers: number
  exams: number
  documents: number
  pictures: number
}

export type BackupView = {
  /** Names it in the calls below. */
  id: string
  /** `second`: in the folder that the person chose besides. */
  place: 'own' | 'second'
  why: BackupReason
  madeAt: number
  /** Of the database and the files that it refers to, in bytes. */
  size: number
  counts: LibraryCounts
  /** Documents and pictures that the library itself no longer had when it was made. */
  missing: number
  /** When it was last opened and compared with what was written. */
  checkedAt: number
  /** What was wrong then; none: sound. */
  problems: number
}

export type SecondFolder = {
  folder: string
  /** When a backup was last written to it; null: not yet. */
  reachedAt: number | null
  /** It could not be reached for a week. */
  isLate: boolean
}

export type BackupList = {
  folder: string
  /** Whether this host can show folders. */
  canOpen: boolean
  backups: readonly BackupView[]
  second: SecondFolder | null
  /** One is being made, or waits for its turn. */
  isWorking: boolean
  /** Why the last one came to nothing; null once one was made. */
  fault: Fault | null
}

const named = z.object({ id: z.string().min(1).max(500) })

export const backupCalls = {
  'backups.list': call(nothing).returns<BackupList>(),
  /** Makes one as soon as the queue comes to it; `backups.list` shows it. */
  'backups.make': call(nothing).returns<void>(),
  /** Opens a backup and compares all that it holds with what was written. NOT_FOUND. */
  'backups.verify': call(named).returns<BackupView>(),
  /** Shows the folder of the backups. OPEN_FAILED. */
  'backups.openFolder': call(nothing).returns<void>(),
  /** Backups are written to this folder as well; null: no longer. What is in it stays. FOLDER_UNWRITABLE, INVALID_INPUT. */
  'backups.setSecond': call(z.object({ folder: z.string().min(1).max(4000).nullable() })).returns<BackupList>(),
}

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
  /** null: of a backup made before they were counted. */
  notes: number | null
  bookmarks: number | null
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

/** What is in the library now, and the backup that would take its place. */
export type Comparison = { backup: BackupView; now: LibraryCounts }

/** One in a folder that was pointed to is known by its whole path. */
const backupId = z.string().min(1).max(4500)
const named = z.object({ id: backupId })

export const backupCalls = {
  'backups.list': call(nothing).returns<BackupList>(),
  /** Makes one as soon as the queue comes to it; `backups.list` shows it. */
  'backups.make': call(nothing).returns<void>(),
  /** Opens a backup and compares all that it holds with what was written. NOT_FOUND. */
  'backups.verify': call(named).returns<BackupView>(),
  'backups.compare': call(named).returns<Comparison>(),
  /**
   * Puts a backup in the library's place; what was there is a backup first. BACKUP_DAMAGED, LIBRARY_BUSY, NOT_FOUND, DISK_FULL:
   * nothing is changed then.
   */
  'backups.restore': call(named).returns<{ before: string | null }>(),
  /** Shows the folder of the backups. OPEN_FAILED. */
  'backups.openFolder': call(nothing).returns<void>(),
  /** Backups are written to this folder as well; null: no longer. What is in it stays. FOLDER_UNWRITABLE, INVALID_INPUT. */
  'backups.setSecond': call(z.object({ folder: z.string().min(1).max(4000).nullable() })).returns<BackupList>(),
}

/** A table of which some rows could not be read is `lost`. */
type Salvage =
  | { state: 'working' }
  | { state: 'none' }
  | { state: 'found'; counts: LibraryCounts; lost: readonly string[] }

/** A library that cannot be read as it is, and what may take its place. What is there is set aside in any case. */
export type RepairView = {
  fault: Fault
  folder: string
  salvage: Salvage
  /** Sound when they were last looked at; first the one nearest to what the library was. */
  backups: readonly BackupView[]
}

const repairChoice = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('backup'), id: backupId }),
  z.strictObject({ what: z.literal('salvaged') }),
  /** A new library with what an archive holds. */
  z.strictObject({
    what: z.literal('archive'),
    name: z.string().min(1).max(500),
    bytes: z.instanceof(Uint8Array),
  }),
  /** A new library beside the documents, which stay. */
  z.strictObject({ what: z.literal('empty') }),
])
export type RepairChoice = z.output<typeof repairChoice>

export const repairCalls = {
  /** null: the library is open. */
  'repair.get': call(nothing).returns<RepairView | null>(),
  /**
   * Looks for backups elsewhere: in a folder, or around a file of one. `repair.get` has them from now on; the newest was verified, and
   * so on until one was sound. INVALID_INPUT, NOT_FOUND: there is none.
   */
  'repair.lookIn': call(z.object({ folder: z.string().min(1).max(4000) })).returns<{ found: number; sound: number }>(),
  /** Closes the library as one that is damaged, so that it can be repaired. */
  'repair.begin': call(nothing).returns<void>(),
  /** The library is open again when this is answered. BACKUP_DAMAGED, ARCHIVE_DAMAGED, ARCHIVE_NEWER, NOT_FOUND, LIBRARY_BUSY, DISK_FULL: nothing is changed then. */
  'repair.choose': call(repairChoice).returns<void>(),
}

import type { BackupReason, LibraryCounts } from '../../contract/backupCalls.ts'
import type { Examined } from '../../contract/doctorCalls.ts'
import type { EventName } from '../../contract/events.ts'
import type { Fault } from '../../contract/faults.ts'
import type { Kept } from '../manifest.ts'

export type MakeRequest = {
  kind: 'make'
  dataDir: string
  folder: string
  why: BackupReason
  now: number
  program: string
  /** None is made if nothing was changed since the one with this content. */
  unless: string | null
}
/** Makes a backup of a copy of the database that lies in the folder, as db/openDatabase.ts leaves one before a migration. */
export type AdoptRequest = {
  kind: 'adopt'
  dataDir: string
  folder: string
  copy: string
  now: number
  program: string
}
export type VerifyRequest = { kind: 'verify'; folder: string; name: string; now: number }
/** Copies a backup to another folder, with those of its files that are not there yet. */
export type CopyRequest = { kind: 'copy'; folder: string; to: string; name: string; now: number }
/** Makes a backup ready to take the library's place (putInPlace.ts), and brings the files that the library lacks. */
export type StageRequest = { kind: 'stage'; folder: string; name: string; dataDir: string }
/** Saves what can be read of a damaged library, and makes it ready to take its place. */
export type SalvageRequest = { kind: 'salvage'; dataDir: string; migrationsDir: string; folders: readonly string[] }

/** Examines the library; `mends`: after mending what follows from something else or lies in one of the folders of backups. */
export type ExamineRequest = {
  kind: 'examine'
  dataDir: string
  migrationsDir: string
  mends: boolean
  folders: readonly string[]
  now: number
}

/** Changes much of a library which the program has open. */
export type ChangeRequest = {
  kind: 'change'
  dataDir: string
  migrationsDir: string
  /** What is to be done. */
  name: string
  /** Checked by the contract, or made by the program. */
  input: unknown
  now: number
  /** What else the call's own room has to know. */
  known: unknown
}
/** What it answers, and what is to be told of. */
export type Changed = { value: unknown; emitted: readonly EventName[] }

export type KeeperRequest =
  | MakeRequest
  | AdoptRequest
  | VerifyRequest
  | CopyRequest
  | StageRequest
  | SalvageRequest
  | ExamineRequest
  | ChangeRequest

/** What could be saved of a damaged library; `lost`: tables of which some rows could not be read. */
export type Salvaged = { counts: LibraryCounts; lost: readonly string[] }
/** `found` is null if nothing can be read of it; `causes`: what could not be, and why, in English. */
export type Salvage = { found: Salvaged | null; causes: readonly string[] }

export type KeeperResults = {
  /** null: nothing was changed since the last one. */
  make: Kept | null
  adopt: Kept
  verify: Kept
  copy: Kept
  stage: null
  salvage: Salvage
  examine: Examined
  change: Changed
}

/** `begun`: what is written to the library from now on is no longer in the backup. */
export type KeeperReply =
  | { kind: 'begun' }
  | { kind: 'done'; result: KeeperResults[KeeperRequest['kind']] }
  | { kind: 'failed'; fault: Fault; stack: string }

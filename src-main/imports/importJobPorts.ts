import type { RuleStep } from '../contract/readingRules.ts'
import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Clock, Log } from '../ports.ts'
import type { GiveMissingTx } from './gifts.ts'
import type { ImportRow } from './imports.ts'
import type { Readers } from './reader/Readers.ts'
import type { HashedQuestion, Recognised } from './reader/readerMessages.ts'

/** What was read of a document, and how it would be read by rules that were taught with another one. */
export type ReadNow = {
  row: ImportRow
  unpacked: () => Promise<readonly HashedQuestion[]>
  /** Imports that it is no newer version of. */
  besides: readonly number[]
  readBy: (rules: readonly RuleStep[]) => Promise<Recognised>
}
/** The import of the older version, and how the newer is read by what was taught with it, if anything was. */
export type OlderVersion = { importId: number; taught?: { rules: readonly RuleStep[]; recognised: Recognised } }

export type ImportJobPorts = {
  db: Db
  now: Clock
  log: Log
  documents: ContentStore
  images: ContentStore
  readers: Readers
  /** Finds the document of which another is a newer version. */
  findOlder: (read: ReadNow) => Promise<OlderVersion | undefined>
  giveMissingTx: GiveMissingTx
  changed: () => void
}

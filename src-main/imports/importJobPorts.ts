import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Clock, Log } from '../ports.ts'
import type { Readers } from './reader/Readers.ts'

export type ImportJobPorts = {
  db: Db
  now: Clock
  log: Log
  documents: ContentStore
  images: ContentStore
  readers: Readers
  changed: () => void
}

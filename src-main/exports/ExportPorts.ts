import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Clock, Ports } from '../ports.ts'
import type { Downloads } from './Downloads.ts'

export type ExportPorts = Pick<Ports, 'saveFile' | 'printPdf'> & {
  db: Db
  now: Clock
  version: string
  documents: ContentStore
  images: ContentStore
  downloads: Downloads
  readers: Readers
  /** What an archive brought is there. */
  added: () => void
}

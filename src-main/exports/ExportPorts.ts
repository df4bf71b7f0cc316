import type { Db } from '../db/openDatabase.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Readers } from '../imports/reader/Readers.ts'
import type { Clock, Ports } from '../ports.ts'
import type { Downloads } from './Downloads.ts'

/** What a paper is called, and its questions in their order. */
export type Paper = { name: string; ids: readonly number[] }

export type PaperPorts = {
  /** Throws NOT_FOUND, and CONFLICT before it is handed in. */
  ofExam(sessionId: number): Promise<Paper>
  /** Throws NOT_FOUND and NOT_ENOUGH_QUESTIONS. */
  drawn(blueprintId: number): Paper
}

export type ExportPorts = Pick<Ports, 'saveFile' | 'printPdf' | 'drag'> & {
  db: Db
  now: Clock
  version: string
  documents: ContentStore
  images: ContentStore
  downloads: Downloads
  readers: Readers
  /** The questions of a mock exam, which is a room above. */
  papers: PaperPorts
  /** What an archive brought is there. */
  added: () => void
}

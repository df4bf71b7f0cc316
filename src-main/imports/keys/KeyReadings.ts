import type { Db } from '../../db/openDatabase.ts'
import { unpackParts } from '../../db/packed.ts'
import { getImportRow } from '../imports.ts'
import type { Readers } from '../reader/Readers.ts'
import type { HashedQuestion } from '../reader/readerMessages.ts'
import { readKey } from './readKey.ts'
import type { Keyed } from './saveAnswers.ts'

/** How many answers a key has, and which questions of a paper it answers. */
export type KeyReading = {
  entries: number
  questions: readonly Keyed[]
}

const mostKept = 100

/** What keys were found to answer of papers: asked for whenever a page is shown, read once. */
export class KeyReadings {
  readonly #ports: { db: Db; readers: Readers }
  readonly #known = new Map<string, Promise<KeyReading>>()

  constructor(ports: { db: Db; readers: Readers }) {
    this.#ports = ports
  }

  /** Throws as `readKey` does. */
  get(keyDocumentId: number, paperId: number): Promise<KeyReading> {
    const { documentId, rules, columns } = getImportRow(this.#ports.db, paperId)
    const name = JSON.stringify([keyDocumentId, documentId, rules, columns])
    const reading = this.#known.get(name) ?? this.#read(keyDocumentId, paperId)
    this.#known.delete(name)
    this.#known.set(name, reading)
    for (const [oldest] of this.#known) if (this.#known.size > mostKept) this.#known.delete(oldest)
    reading.catch(() => this.#known.delete(name))
    return reading
  }

  async #read(keyDocumentId: number, paperId: number): Promise<KeyReading> {
    const { entries, chunks } = await readKey(this.#ports, { paperId, keyDocumentId })
    const questions = await unpackParts<HashedQuestion>(chunks)
    return {
      entries,
      questions: questions.map(({ askedAt, number, contentHash }) => ({ askedAt, number, contentHash })),
    }
  }
}

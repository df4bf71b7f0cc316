import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../contract/faults.ts'
import type { Db } from '../db/openDatabase.ts'
import { bank, document } from '../db/schema/library.ts'
import type { ContentStore } from '../files/ContentStore.ts'
import type { Clock } from '../ports.ts'
import { originalName } from './originalName.ts'
import type { Readers } from './reader/Readers.ts'
import { startImport } from './startImport.ts'

type LeftPorts = {
  db: Db
  now: Clock
  documents: ContentStore
  readers: Readers
  /** The library was begun anew, or saved in part, beside the documents of the one before. */
  isBegunAnew: () => boolean
}

/** Returns the hashes of stored documents of which the library knows nothing: those of one that stood here before. */
export async function leftDocuments({ db, documents, isBegunAnew }: LeftPorts): Promise<string[]> {
  const hasBanks = db.select({ id: bank.id }).from(bank).limit(1).get() !== undefined
  if (hasBanks && !isBegunAnew()) return [] // what an import that was undone leaves is no loss
  const names = await readdir(dirname(documents.fileOf('any'))).catch(() => [])
  const known = new Set(
    db
      .select({ sha256: document.sha256 })
      .from(document)
      .all()
      .map(({ sha256 }) => sha256),
  )
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name) && !known.has(name)).sort()
}

/**
 * Imports them again, each into a bank of its own that is called by a number, as nobody knows what it was called. Returns how many
 * are on their way, and how many cannot be read. Throws DISK_FULL, LIBRARY_UNWRITABLE.
 */
export async function addLeft(ports: LeftPorts, called: string): Promise<{ added: number; unusable: number }> {
  const result = { added: 0, unusable: 0 }
  for (const sha256 of await leftDocuments(ports)) {
    const file = ports.documents.fileOf(sha256)
    try {
      const bytes = new Uint8Array(await readFile(file))
      const { format } = await ports.readers.read({ kind: 'detect', name: '', file }, { extent: bytes.length })
      const newBank = `${called} ${result.added + 1}`
      await startImport(ports, { newBank }, { name: originalName(newBank, format), bytes })
      result.added++
    } catch (error) {
      if (!(error instanceof AppError) || /^(?:DISK_FULL|LIBRARY_)/.test(error.code)) throw error
      result.unusable++
    }
  }
  return result
}

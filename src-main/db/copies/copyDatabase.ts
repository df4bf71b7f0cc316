import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Between two turns of so many pages the process hears what it is told. */
const pagesATurn = 500

/**
 * Copies a library as it is at the moment when `begun` is called, whatever is written to it meanwhile. The copy is one file,
 * and on disk when this returns; it is not yet known to be sound.
 */
export async function copyDatabase(from: string, to: string, begun: () => void): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 10_000 })
  try {
    // what is read in one transaction is of one moment, and a copy of it need not begin anew when somebody writes
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    begun()
    await source.backup(to, { progress: () => pagesATurn })
  } finally {
    source.close()
  }
  settleCopy(to)
}

/** Takes a copy out of WAL mode, so that it is whole in one file, and writes it to the disk. */
export function settleCopy(file: string): void {
  const copy = new Database(file, { fileMustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
  const handle = openSync(file, 'r+')
  fsyncSync(handle)
  closeSync(handle)
}

import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../contract/faults.ts'

/** Copies a database that nobody else has open, and keeps everybody else out until it is closed. */
export class LibraryCopier {
  readonly #sqlite: Database.Database

  /** Throws LIBRARY_BUSY if another process has it open. */
  constructor(file: string) {
    this.#sqlite = new Database(file, { fileMustExist: true, timeout: 1000 })
    try {
      this.#sqlite.pragma('locking_mode = EXCLUSIVE')
      // leaving WAL takes the file for oneself, and leaves it whole in one piece
      const mode = this.#sqlite.pragma('journal_mode = DELETE', { simple: true })
      if (mode !== 'delete') throw new Error(`the journal is still ${mode}`)
      this.#sqlite.exec('BEGIN EXCLUSIVE; COMMIT')
    } catch (cause) {
      this.#sqlite.close()
      throw new AppError('LIBRARY_BUSY', 'Another program has the library open.', { cause })
    }
  }

  /** The copy is on disk, sound, and holds as many rows of everything, or this throws. */
  copyTo(file: string): void {
    this.#sqlite.prepare('VACUUM INTO ?').run(file)
    const handle = openSync(file, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    const copy = new Database(file, { readonly: true })
    try {
      const integrity = copy.pragma('integrity_check', { simple: true })
      const broken = copy.pragma('foreign_key_check') as unknown[]
      if (integrity !== 'ok' || broken.length > 0 || rowCounts(copy) !== rowCounts(this.#sqlite))
        throw new AppError('DATABASE_DAMAGED', 'The copy of the library is not sound.')
    } finally {
      copy.close()
    }
  }

  close(): void {
    this.#sqlite.close()
  }
}

/** Of every table, in a form to compare. */
function rowCounts(sqlite: Database.Database): string {
  const names = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all()
  const count = (name: unknown) => sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()
  return JSON.stringify(names.map((name) => [name, count(name)]))
}

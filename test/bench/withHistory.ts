import { join } from 'node:path'
import Database from 'better-sqlite3'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { seedHistory } from './seedHistory.ts'

/** A library with a history, the program over it, and a bare connection to the same file, for what is measured beside it. */
export async function withHistory<Result>(
  size: number,
  work: (library: TestLibrary, bare: Database.Database) => Promise<Result>,
): Promise<Result> {
  const library = new TestLibrary()
  try {
    await library.ask('banks.list', undefined)
    await library.close()
    const file = join(library.dataDir, 'library.sqlite')
    seedHistory(file, Date.now(), size)
    await library.ask('banks.list', undefined)
    const bare = new Database(file)
    try {
      return await work(library, bare)
    } finally {
      bare.close()
    }
  } finally {
    await library.remove()
  }
}

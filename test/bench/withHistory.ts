import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { seedHistory } from './seedHistory.ts'

/** Libraries that were seeded are kept in this folder, if one is named, and used again: a large one takes a minute. */
const keptIn = process.env.QQUIZ_BENCH_LIBRARIES

/** Another seed is another library. */
function keptFile(folder: string, size: number): string {
  const seed = createHash('sha256')
    .update(readFileSync(join(import.meta.dirname, 'seedHistory.ts')))
    .digest('hex')
  return join(folder, `${size}-${seed.slice(0, 12)}.sqlite`)
}

/** With its index made, which the first opening does. */
async function fill(library: TestLibrary, file: string, size: number): Promise<void> {
  const kept = keptIn && keptFile(keptIn, size)
  if (kept && existsSync(kept)) return copyFileSync(kept, file)
  seedHistory(file, Date.now(), size)
  await library.ask('banks.list', undefined)
  await library.close()
  if (!kept) return
  mkdirSync(keptIn, { recursive: true })
  copyFileSync(file, kept)
}

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
    await fill(library, file, size)
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

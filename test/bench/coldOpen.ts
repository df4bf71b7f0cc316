import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, runs, type Taken, taken } from './Measure.ts'
import { stallOf, type Watched, watched } from './watched.ts'

/** From nothing to the list of banks, of a file that the system has in memory; beside opening it and reading one row. */
export async function benchColdOpen(library: TestLibrary): Promise<Measure> {
  const ours: Watched[] = []
  const theirs: Taken[] = []
  const readOne = () => {
    const bare = new Database(join(library.dataDir, 'library.sqlite'))
    bare.prepare('SELECT * FROM bank').get()
    bare.close()
  }
  for (let run = 0; run <= runs; run++) {
    await library.close()
    const opened = await watched(() => library.ask('banks.list', undefined))
    const read = await taken(readOne)
    if (run === 0) continue
    ours.push(opened)
    theirs.push(read)
  }
  const what = 'the file opened and one row read'
  const name = 'library opened, to the list of banks'
  return { name, ...besideReference(ours, { what, theirs }), bound: 250, ...stallOf(ours) }
}

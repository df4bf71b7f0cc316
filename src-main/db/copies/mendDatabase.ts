import Database from 'better-sqlite3'
import { removeOrphans } from './salvageDatabase.ts'

const isIndexProblem = (line: string) => /\b(?:index|UNIQUE)\b/i.test(line)

/**
 * Makes indexes anew that do not agree with their tables, and removes rows that point nowhere. Over a connection of its own: what
 * belongs to nothing is no change of the library that could be undone. Returns in English what it did.
 */
export function mendDatabase(file: string): string[] {
  const sqlite = new Database(file, { fileMustExist: true, timeout: 10_000 })
  try {
    sqlite.pragma('foreign_keys = OFF')
    const problems = (sqlite.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok')
    const done: string[] = []
    if (problems.length > 0 && problems.every(isIndexProblem)) {
      sqlite.exec('REINDEX')
      done.push('the indexes made anew from their tables')
    }
    const orphans = sqlite.transaction(() => removeOrphans(sqlite))()
    if (orphans > 0) done.push(`${orphans} rows removed that belonged to nothing`)
    return done
  } finally {
    sqlite.close()
  }
}

import Database from 'better-sqlite3'
import type { LibraryCounts } from '../../contract/backupCalls.ts'
import { hashContent, readCounts, readFileNames, readLastAnswer } from './readContent.ts'

export type ExaminedFile = {
  problems: string[]
  counts: LibraryCounts
  content: string
  lastAnswer: number
  number: number
  files: { documents: string[]; images: string[] }
}

/**
 * Opens a database file that nobody writes to, and reads all of it: integrity, foreign keys, every row. Throws what SQLite does
 * if it is no database.
 */
export function examineFile(file: string): ExaminedFile {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return {
      problems: problemsOf(sqlite),
      counts: readCounts(sqlite),
      content: hashContent(sqlite),
      lastAnswer: readLastAnswer(sqlite),
      number: Number(sqlite.pragma('user_version', { simple: true })),
      files: readFileNames(sqlite),
    }
  } finally {
    sqlite.close()
  }
}

function problemsOf(sqlite: Database.Database): string[] {
  const integrity = (sqlite.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
  const broken = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [...integrity, ...broken.map(({ table, rowid, parent }) => `${table} ${rowid} points to a missing ${parent}`)]
}

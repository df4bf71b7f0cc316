import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { LibraryCounts } from '../../contract/backupCalls.ts'

/** Tables of what follows from the rows of others and is no part of what is kept: the search index, what copies are found by, checksums. */
export const isKeptBeside = (table: string): boolean =>
  /^(?:question_search|search_index|question_form|row_checksum)/.test(table)

/** What comes and goes by itself, and says nothing of what a person did. */
const passing = new Set(['job', 'job_step', 'sqlite_sequence'])

export const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all().map(String)

/** Returns 0 for what an older library has no table for. */
export function readCounts(sqlite: Database.Database): LibraryCounts {
  const tables = new Set(tablesOf(sqlite))
  const count = (table: string, where = 'true') =>
    tables.has(table) ? Number(sqlite.prepare(`SELECT count(*) FROM "${table}" WHERE ${where}`).pluck().get()) : 0
  return {
    banks: count('bank'),
    questions: count('question'),
    answers: count('attempt'),
    exams: count('exam'),
    notes: count('annotation', 'note IS NOT NULL'),
    bookmarks: count('annotation', 'bookmarked_at IS NOT NULL'),
    documents: count('document'),
    pictures: count('image'),
  }
}

const brief = (value: unknown) =>
  value instanceof Uint8Array ? createHash('sha256').update(value).digest('base64') : value

/** Returns a hash of all rows of all tables: the same as long as nothing was changed. Takes seconds for a million rows. */
export function hashContent(sqlite: Database.Database): string {
  const hash = createHash('sha256')
  for (const table of tablesOf(sqlite).filter((name) => !passing.has(name) && !isKeptBeside(name))) {
    hash.update(`${table}\n`)
    for (const row of sqlite.prepare(`SELECT * FROM "${table}"`).raw().iterate()) {
      hash.update(`${JSON.stringify((row as unknown[]).map(brief))}\n`)
    }
  }
  return hash.digest('hex')
}

/** Returns the number of the last answer that was ever given, also of one that was removed since. */
export const readLastAnswer = (sqlite: Database.Database): number =>
  Number(sqlite.prepare("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'attempt'").pluck().get())

/** The names of the files that a library refers to, by the folder that they lie in. */
export function readFileNames(sqlite: Database.Database): { documents: string[]; images: string[] } {
  const tables = new Set(tablesOf(sqlite))
  const names = (table: string) =>
    tables.has(table) ? sqlite.prepare(`SELECT sha256 FROM "${table}" ORDER BY sha256`).pluck().all().map(String) : []
  return { documents: names('document'), images: names('image') }
}

import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Overwrites the first page of a table in the file of a library, as a failing disk does: whatever is elsewhere is still read. */
export function overwriteTable(file: string, table: string): void {
  const sqlite = new Database(file)
  const page = Number(sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const size = Number(sqlite.pragma('page_size', { simple: true }))
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  sqlite.close()
  const bytes = readFileSync(file)
  bytes.fill(0xff, (page - 1) * size, page * size)
  writeFileSync(file, bytes)
}

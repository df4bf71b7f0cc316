import type Database from 'better-sqlite3'
import { checksummedTables } from './checksummedTables.ts'
import { acceptRow, findAlteredRows } from './keepChecksums.ts'

type Sqlite = Database.Database
type Written = { row: number; checksum: number }

/** As far as they can be read: a damaged page may hold some of them. */
function* writtenIn(old: Sqlite, table: string): Generator<Written> {
  try {
    const rows = old.prepare('SELECT row, checksum FROM row_checksum WHERE table_name = ?').iterate(table)
    for (const row of rows as Iterable<Written>) yield row
  } catch {}
}

const columnsIn = (sqlite: Sqlite): ReadonlyMap<string, string> =>
  new Map(checksummedTables(sqlite).map(({ name, columns }) => [name, columns.join()]))

/**
 * Gives the rows that were saved from a damaged library the checksums with which they were written, so that one that was altered is
 * still found. What has none, or was written by another version, is taken as it stands. To be called in a transaction.
 */
export function carryChecksums(old: Sqlite, fresh: Sqlite): void {
  const before = columnsIn(old)
  const put = fresh.prepare('INSERT OR IGNORE INTO row_checksum (table_name, row, checksum) VALUES (?, ?, ?)')
  for (const [table, columns] of columnsIn(fresh))
    if (before.get(table) === columns)
      for (const { row, checksum } of writtenIn(old, table)) put.run(table, row, checksum)
  for (const altered of findAlteredRows(fresh)) if (altered.isMissing) acceptRow(fresh, altered)
  forgetGoneRows(fresh)
}

/** Removes the checksums of rows that are not there. */
export function forgetGoneRows(sqlite: Sqlite): void {
  for (const { name, key } of checksummedTables(sqlite))
    sqlite
      .prepare(`DELETE FROM row_checksum WHERE table_name = ? AND row NOT IN (SELECT "${key}" FROM "${name}")`)
      .run(name)
}

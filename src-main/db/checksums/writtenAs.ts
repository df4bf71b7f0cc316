import { crc32 } from 'node:zlib'
import type Database from 'better-sqlite3'
import { checksummedTables } from './checksummedTables.ts'

type Row = { table: string; rowid: number; values: ReadonlyMap<string, unknown> }

/** `checksumOf` (checksummedTables.ts) of values that are in no table. */
const checksumOfValues = (values: readonly unknown[]): number =>
  crc32(values.map((value) => (value === null || value === undefined ? '\x1e' : String(value))).join('\x1f'))

/**
 * Tells of a row that was found outside of its table whether it is as it was written, as far as a database that may be damaged can
 * say (undefined: nothing): one without a checksum was removed, where every checksum of its table can be read.
 */
export function writtenAs(sqlite: Database.Database | undefined): (row: Row) => 'as written' | 'otherwise' | 'removed' {
  const known = new Map(
    sqlite && tablesIn(sqlite).map((table) => [table.name, { ...table, ...checksumsOf(sqlite, table.name) }]),
  )
  return ({ table, rowid, values }) => {
    const its = known.get(table)
    if (!its) return 'as written'
    const checksum = its.checksums.get(rowid)
    if (checksum === undefined) return its.isWhole ? 'removed' : 'as written'
    return checksumOfValues(its.columns.map((name) => values.get(name))) === checksum ? 'as written' : 'otherwise'
  }
}

/** None where the database is damaged or older than checksums are. */
function tablesIn(sqlite: Database.Database) {
  try {
    return checksummedTables(sqlite)
  } catch {
    return []
  }
}

function checksumsOf(sqlite: Database.Database, table: string) {
  const checksums = new Map<number, number>()
  try {
    const written = sqlite.prepare('SELECT row, checksum FROM row_checksum WHERE table_name = ?').raw()
    for (const row of written.iterate(table)) {
      const [id, checksum] = row as [number, number]
      checksums.set(id, checksum)
    }
    return { checksums, isWhole: checksums.size > 0 }
  } catch {
    return { checksums, isWhole: false }
  }
}

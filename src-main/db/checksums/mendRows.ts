import Database from 'better-sqlite3'
import { withoutGuards } from '../copies/salvageDatabase.ts'
import { forgetGoneRows } from './carryChecksums.ts'
import { checksummedTables, checksumOf } from './checksummedTables.ts'
import { type AlteredRow, acceptRow, addChecksumFunction, findAlteredRows } from './keepChecksums.ts'

type Sqlite = Database.Database

/**
 * Brings rows that are not as they were written back from the first of these databases of backups that has them so. A row that
 * none has is taken as it stands, once it was named: there is nothing to compare it with any more. Over a connection of its own, as
 * it is no change of the library that could be undone. Returns in English what it did.
 */
export function mendRows(file: string, backups: readonly string[]): string[] {
  const sqlite = new Database(file, { fileMustExist: true, timeout: 10_000 })
  try {
    addChecksumFunction(sqlite)
    const altered = findAlteredRows(sqlite)
    if (altered.length === 0) return []
    const found = new Map<AlteredRow, unknown[]>()
    for (const backup of backups) lookIn(backup, altered, sqlite, found)
    return sqlite.transaction(() =>
      withoutGuards(sqlite, () => {
        forgetGoneRows(sqlite)
        return altered.map((row) => mendRow(sqlite, row, found.get(row)))
      }),
    )()
  } finally {
    sqlite.close()
  }
}

function mendRow(sqlite: Sqlite, altered: AlteredRow, values: unknown[] | undefined): string {
  const { table, row } = altered
  const named = `${table.name} ${row}`
  if (!values) {
    acceptRow(sqlite, altered)
    return `${named} is not as it was written, and no backup has it so: it is taken as it stands, please look at it`
  }
  const set = table.columns.map((name) => `"${name}" = ?`).join(', ')
  sqlite.prepare(`UPDATE "${table.name}" SET ${set} WHERE "${table.key}" = ?`).run(...values, row)
  return `${named} brought back from a backup as it was written`
}

/** A backup that cannot be read, or is of a version with other columns, has none. */
function lookIn(backup: string, altered: readonly AlteredRow[], sqlite: Sqlite, found: Map<AlteredRow, unknown[]>) {
  let copy: Sqlite | undefined
  try {
    copy = new Database(backup, { readonly: true, fileMustExist: true })
    addChecksumFunction(copy)
    const columns = new Map(checksummedTables(copy).map((table) => [table.name, table.columns.join()]))
    for (const one of altered) {
      if (found.has(one) || columns.get(one.table.name) !== one.table.columns.join()) continue
      const values = valuesOf(copy, one, writtenChecksum(sqlite, one))
      if (values) found.set(one, values)
    }
  } catch {
  } finally {
    copy?.close()
  }
}

const writtenChecksum = (sqlite: Sqlite, { table, row }: AlteredRow): unknown =>
  sqlite.prepare('SELECT checksum FROM row_checksum WHERE table_name = ? AND row = ?').pluck().get(table.name, row)

function valuesOf(copy: Sqlite, { table, row }: AlteredRow, checksum: unknown): unknown[] | undefined {
  const columns = table.columns.map((name) => `t."${name}"`).join(', ')
  return copy
    .prepare(`SELECT ${columns} FROM "${table.name}" t WHERE t."${table.key}" = ? AND ${checksumOf('t', table)} = ?`)
    .raw()
    .get(row, checksum) as unknown[] | undefined
}

import { crc32 } from 'node:zlib'
import type Database from 'better-sqlite3'
import { type ChecksummedTable, checksummedTables, checksumOf } from './checksummedTables.ts'

const hasChecksums = (sqlite: Database.Database): boolean =>
  sqlite.pragma('table_info(row_checksum)', { simple: true }) !== undefined

/** Lets this connection work checksums out. */
export function addChecksumFunction(sqlite: Database.Database): void {
  sqlite.function('row_checksum_of', { deterministic: true }, (text: string) => crc32(text))
}

const ending = 'ON CONFLICT (table_name, row) DO UPDATE SET checksum = excluded.checksum'

function triggersOf(table: ChecksummedTable): string {
  const { name, key, columns } = table
  const trigger = (when: string, on: string, body: string) =>
    `CREATE TEMP TRIGGER "${name}_checksum_${when}" AFTER ${on} ON main."${name}" BEGIN ${body}; END;`
  const note = `INSERT INTO row_checksum (table_name, row, checksum) VALUES ('${name}', NEW."${key}", ${checksumOf('NEW', table)}) ${ending}`
  const forget = `DELETE FROM row_checksum WHERE table_name = '${name}' AND row = OLD."${key}"`
  return [
    trigger('added', 'INSERT', note),
    trigger('changed', `UPDATE OF ${columns.map((column) => `"${column}"`).join(', ')}`, note),
    trigger('removed', 'DELETE', forget),
  ].join('\n')
}

/**
 * Makes this connection keep a checksum of every row in the tables that say what nothing else says. The triggers are the
 * connection's own: a migration is in nobody's way, and makes the checksums anew afterwards.
 */
export function keepChecksums(sqlite: Database.Database): void {
  if (!hasChecksums(sqlite)) return
  addChecksumFunction(sqlite)
  sqlite.exec(checksummedTables(sqlite).map(triggersOf).join('\n'))
}

/** A row that is not what was written; `isMissing`: it has no checksum. */
export type AlteredRow = { table: ChecksummedTable; row: number; isMissing: boolean }

/** The connection must have been given the function. */
export function findAlteredRows(sqlite: Database.Database): AlteredRow[] {
  if (!hasChecksums(sqlite)) return []
  return checksummedTables(sqlite).flatMap((table) => {
    const rows = sqlite
      .prepare(
        `SELECT t."${table.key}" AS "row", c.checksum IS NULL AS missing FROM "${table.name}" t
        LEFT JOIN row_checksum c ON c.table_name = ? AND c.row = t."${table.key}"
        WHERE c.checksum IS NOT ${checksumOf('t', table)} ORDER BY 1`,
      )
      .all(table.name) as { row: number; missing: number }[]
    return rows.map(({ row, missing }) => ({ table, row, isMissing: missing === 1 }))
  })
}

/** Takes a row as it stands for what was written. */
export function acceptRow(sqlite: Database.Database, { table, row }: AlteredRow): void {
  sqlite
    .prepare(
      `INSERT INTO row_checksum (table_name, row, checksum)
      SELECT ?, t."${table.key}", ${checksumOf('t', table)} FROM "${table.name}" t WHERE t."${table.key}" = ? ${ending}`,
    )
    .run(table.name, row)
}

/** Makes all checksums anew, but those of rows that were altered before: that must still be found. */
export function renewChecksums(sqlite: Database.Database, altered: readonly AlteredRow[]): void {
  if (!hasChecksums(sqlite)) return
  const written = sqlite
    .prepare('SELECT table_name, row, checksum FROM row_checksum WHERE table_name = ? AND row = ?')
    .raw()
  const kept = altered.flatMap(({ table, row }) => written.all(table.name, row) as unknown[][])
  sqlite.exec('DELETE FROM row_checksum')
  for (const table of checksummedTables(sqlite))
    sqlite.exec(`INSERT INTO row_checksum (table_name, row, checksum)
      SELECT '${table.name}', t."${table.key}", ${checksumOf('t', table)} FROM "${table.name}" t WHERE true`)
  const put = sqlite.prepare(`INSERT INTO row_checksum (table_name, row, checksum) VALUES (?, ?, ?) ${ending}`)
  for (const row of kept) put.run(...row)
}

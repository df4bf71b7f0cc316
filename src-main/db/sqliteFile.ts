import Database from 'better-sqlite3'

export type SqliteRows = { table: string; rows: readonly (readonly (string | number | null)[])[] }

/** Returns the bytes of a database file of another program: its schema, then rows of as many values as each table has columns. */
export function sqliteFile(schema: string, tables: readonly SqliteRows[]): Uint8Array {
  const sqlite = new Database(':memory:')
  try {
    sqlite.exec(schema)
    sqlite.transaction(() => {
      for (const { table, rows } of tables) {
        const [first] = rows
        if (!first) continue
        const insert = sqlite.prepare(`INSERT INTO "${table}" VALUES (${first.map(() => '?').join(', ')})`)
        for (const row of rows) insert.run(...row)
      }
    })()
    return new Uint8Array(sqlite.serialize())
  } finally {
    sqlite.close()
  }
}

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * A checksum of what a row says (db/checksums): a bit that a disk loses in a text breaks no structure of the file, so nothing else
 * finds it. Kept by triggers, in the transaction that writes the row.
 */
export const rowChecksum = sqliteTable(
  'row_checksum',
  {
    tableName: text('table_name').notNull(),
    /** The row's primary key, which is a whole number in all of these tables. */
    row: integer('row').notNull(),
    checksum: integer('checksum').notNull(),
  },
  (table) => [primaryKey({ columns: [table.tableName, table.row] })],
)

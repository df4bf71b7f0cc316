import { type SQL, sql } from 'drizzle-orm'

/** Returns a condition that the column holds one of the ids, of which there may be more than a statement has values. */
export const amongIds = (column: SQL, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

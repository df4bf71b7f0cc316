import { type SQL, sql } from 'drizzle-orm'

/** Restricts a count to one bank; true for all of them. */
export const ofBank = (column: SQL, bankId: number | undefined): SQL =>
  bankId === undefined ? sql`TRUE` : sql`${column} = ${bankId}`

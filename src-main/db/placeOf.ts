import { type SQL, sql } from 'drizzle-orm'

/**
 * Where a row `question q` stands in its bank: as the document had it, which is the order of the ids, unless it was put elsewhere.
 * Written as the index `question_by_place` has it.
 */
export const placeOf: SQL = sql`(CASE WHEN q.place IS NULL THEN q.id ELSE q.place END)`

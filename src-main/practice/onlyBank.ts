import { sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'

/** Finds the bank that all these questions are of, whatever set they were drawn from; null if they are of several. */
export function findOnlyBank(db: Reader, questionIds: readonly number[]): number | null {
  const { first, last } = db.get<{ first: number | null; last: number | null }>(sql`
    SELECT min(q.bank_id) AS first, max(q.bank_id) AS last
    FROM json_each(${JSON.stringify(questionIds)}) drawn CROSS JOIN question q ON q.id = drawn.value`)
  return first === last ? first : null
}

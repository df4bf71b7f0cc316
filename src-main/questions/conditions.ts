import { type SQL, sql } from 'drizzle-orm'
import { doubtBelow } from '../contract/doubts.ts'

/** Returns a condition that the column holds one of the values; undefined where there are none: then any will do. */
export const among = (column: SQL, values: readonly (string | number)[] = []): SQL | undefined =>
  values.length === 0
    ? undefined
    : sql`${column} IN (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`

/** Returns a condition on a row `question q`: it is in one of the banks; without any, in one that is not held back (0014). */
export const inBanks = (bankIds: readonly number[]): SQL =>
  among(sql`q.bank_id`, bankIds) ?? sql`q.bank_id NOT IN (SELECT id FROM bank WHERE held = 1)`

/** A condition on a row `question q`: a person should check it. The rule of contract/doubts.ts. */
export const isDoubtful: SQL = sql`(q.confidence < ${doubtBelow}
  OR (q.issues <> '[]' AND EXISTS (SELECT 1 FROM json_each(q.issues) WHERE value <> 'hasImage')))`

import { sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { isDoubtful } from '../questions/conditions.ts'

/** What the triggers of drizzle/0013_bank_counts.sql keep. */
const counted = sql`
  SELECT bank_id, 'questions' AS counted, type, count(*) AS count FROM question GROUP BY 1, 3
  UNION ALL SELECT bank_id, 'doubtful', '', count(*) FROM question q WHERE ${isDoubtful} GROUP BY 1
  UNION ALL SELECT bank_id, 'answered', '', count(*) FROM progress GROUP BY 1
  UNION ALL SELECT q.bank_id, 'mistakes', '', count(*) FROM mistake m JOIN question q ON q.id = m.question_id
    WHERE m.left_at IS NULL GROUP BY 1`

export type WrongCount = { bankId: number; counted: string }

/** Returns what is counted otherwise than the rows say: there should be none. */
export const findWrongBankCounts = (db: Reader): WrongCount[] =>
  db.all<WrongCount>(sql`
    WITH kept AS (SELECT bank_id, counted, type, count FROM bank_count WHERE count <> 0), expected AS (${counted})
    SELECT DISTINCT bank_id AS bankId, counted FROM (
      SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM expected)
      UNION ALL SELECT * FROM (SELECT * FROM expected EXCEPT SELECT * FROM kept))`)

/** Counts all banks anew. */
export function countBanksTx(tx: Tx): void {
  tx.run(sql`DELETE FROM bank_count`)
  tx.run(sql`INSERT INTO bank_count (bank_id, counted, type, count) ${counted}`)
}

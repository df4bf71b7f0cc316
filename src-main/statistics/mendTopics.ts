import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'

/** Counts all graded answers anew, in all and by day. */
export function mendTopicsTx(tx: Tx): void {
  tx.run(sql`DELETE FROM topic_day`)
  tx.run(sql`DELETE FROM topic`)
  tx.run(sql`
    INSERT INTO topic (bank_id, type, section, answered, correct, partial, duration_ms)
    SELECT bank_id, type, coalesce(section, ''), count(*), sum(verdict = 'correct'), sum(verdict = 'partial'), sum(duration_ms)
    FROM outcome WHERE verdict <> 'ungraded' GROUP BY 1, 2, 3`)
  tx.run(sql`
    INSERT INTO topic_day (day, topic_id, bank_id, answered, correct, partial, duration_ms)
    SELECT o.day, t.id, t.bank_id, count(*), sum(o.verdict = 'correct'), sum(o.verdict = 'partial'), sum(o.duration_ms)
    FROM outcome o JOIN topic t ON t.bank_id = o.bank_id AND t.type = o.type AND t.section = coalesce(o.section, '')
    WHERE o.verdict <> 'ungraded' GROUP BY 1, 2`)
}

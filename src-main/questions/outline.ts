import { sql } from 'drizzle-orm'
import type { OutlineEntry } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'

/** Lists the chapters of a bank in the order of their first questions. From an index: no question is read. */
export const getOutline = (db: Reader, bankId: number): OutlineEntry[] =>
  db.all<OutlineEntry>(sql`
    SELECT coalesce(section, '') AS section, questions, answered, "right" FROM (
      SELECT q.section AS section, count(*) AS questions, count(p.question_id) AS answered,
        total(p.last_verdict = 'correct') AS "right", min(${placeOf}) AS place
      FROM question q LEFT JOIN progress p ON p.question_id = q.id
      WHERE q.bank_id = ${bankId} GROUP BY q.section)
    ORDER BY place`)

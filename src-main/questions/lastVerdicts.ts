import { sql } from 'drizzle-orm'
import type { Verdict } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'

/** The last attempt's last grade of each question; questions never answered are left out. */
export function lastVerdicts(db: Reader, questionIds: readonly number[]): Map<number, Verdict> {
  const rows = db.all<{ questionId: number; verdict: Verdict }>(sql`
    SELECT a.question_id AS questionId, coalesce(
      (SELECT g.verdict FROM grade g WHERE g.attempt_id = a.id ORDER BY g.id DESC LIMIT 1), 'ungraded') AS verdict
    FROM attempt a
    WHERE a.id IN (SELECT max(id) FROM attempt
      WHERE question_id IN (SELECT value FROM json_each(${JSON.stringify(questionIds)})) GROUP BY question_id)`)
  return new Map(rows.map(({ questionId, verdict }) => [questionId, verdict]))
}

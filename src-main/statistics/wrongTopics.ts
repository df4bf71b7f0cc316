import { sql } from 'drizzle-orm'
import type { Day } from '../contract/days.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'

export type WrongTopic = { day: Day | null; bankId: number; type: QuestionType; section: string }

/** Returns the days and, with `day` null, the totals whose counts are not those of the outcomes: there should be none. */
export const findWrongTopics = (db: Reader): WrongTopic[] =>
  db.all<WrongTopic>(sql`
    WITH counted AS (
      SELECT d.day AS day, t.bank_id AS bankId, t.type AS type, t.section AS section,
        d.answered AS answered, d.correct AS correct, d.partial AS partial, d.duration_ms AS durationMs
      FROM topic_day d JOIN topic t ON t.id = d.topic_id AND t.bank_id = d.bank_id
      UNION ALL SELECT NULL, bank_id, type, section, answered, correct, partial, duration_ms FROM topic),
    graded AS (SELECT * FROM outcome WHERE verdict <> 'ungraded'),
    expected AS (
      SELECT day, bank_id, type, coalesce(section, ''), count(*), sum(verdict = 'correct'), sum(verdict = 'partial'), sum(duration_ms)
      FROM graded GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT NULL, bank_id, type, coalesce(section, ''), count(*), sum(verdict = 'correct'), sum(verdict = 'partial'), sum(duration_ms)
      FROM graded GROUP BY 2, 3, 4),
    wrong AS (
      SELECT * FROM (SELECT * FROM counted WHERE answered <> 0 EXCEPT SELECT * FROM expected)
      UNION ALL SELECT * FROM (SELECT * FROM expected EXCEPT SELECT * FROM counted))
    SELECT DISTINCT day, bankId, type, section FROM wrong`)

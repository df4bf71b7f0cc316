import { type SQL, sql } from 'drizzle-orm'
import { addDays, dayAt } from '../contract/days.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { AnswerCount, Period, TopicsView } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { ofBank } from './ofBank.ts'

export type TopicsQuery = { bankId?: number | undefined; days: Period }

const sums = sql`
  sum(answered) AS answered, sum(correct) AS correct, sum(partial) AS partial, sum(duration_ms) AS duration_ms`

/** Counts by topic. From the beginning they lie ready; for a period the counts of its days are summed. */
function countTopics({ bankId, days }: TopicsQuery, now: number): SQL {
  if (days === null) return sql`SELECT * FROM topic WHERE answered > 0 AND ${ofBank(sql`bank_id`, bankId)}`
  return sql`
    SELECT t.bank_id, t.type, t.section, c.* FROM (
      SELECT topic_id, ${sums} FROM topic_day
      WHERE day >= ${addDays(dayAt(now), 1 - days)} AND ${ofBank(sql`bank_id`, bankId)} GROUP BY topic_id) c
    JOIN topic t ON t.id = c.topic_id WHERE c.answered > 0`
}

/** Fewer answers prove nothing. */
const floor = 5

/**
 * The upper end of Wilson's interval (95 %) for the share of right answers: high while there are few, so that one wrong of
 * one does not come before fifteen of twenty. E. B. Wilson 1927, doi:10.1080/01621459.1927.10502953.
 */
const atMost = sql`(p + 1.9208 / n + 1.96 * sqrt(p * (1 - p) / n + 0.9604 / (n * n))) / (1 + 3.8416 / n)`

type TopicRow = {
  list: 'total' | 'bank' | 'type' | 'section' | 'weakest'
  bankId: number
  bankName: string
  type: QuestionType
  section: string | null
} & AnswerCount

const listRows = (db: Reader, query: TopicsQuery, now: number) =>
  db.all<TopicRow>(sql`
    WITH counts AS MATERIALIZED (${countTopics(query, now)}),
    sections AS MATERIALIZED (SELECT bank_id, section, ${sums} FROM counts GROUP BY bank_id, section),
    rated AS (SELECT *, correct * 1.0 / answered AS p, answered * 1.0 AS n FROM sections WHERE answered >= ${floor}),
    lists AS (
      SELECT 'total' AS list, NULL AS bank_id, NULL AS type, NULL AS section, ${sums} FROM counts HAVING sum(answered) > 0
      UNION ALL
      SELECT * FROM (SELECT 'bank', bank_id, NULL, NULL, ${sums} FROM counts GROUP BY bank_id ORDER BY 5 DESC, 2)
      UNION ALL
      SELECT * FROM (SELECT 'type', NULL, type, NULL, ${sums} FROM counts GROUP BY type ORDER BY 5 DESC, 3)
      UNION ALL
      SELECT * FROM (
        SELECT 'section', bank_id, NULL, section, answered, correct, partial, duration_ms FROM sections
        ORDER BY answered DESC, bank_id, section LIMIT 100)
      UNION ALL
      SELECT * FROM (
        SELECT 'weakest', bank_id, NULL, section, answered, correct, partial, duration_ms FROM rated
        WHERE correct < answered ORDER BY ${atMost}, bank_id, section LIMIT 8))
    SELECT l.list AS list, l.bank_id AS bankId, b.name AS bankName, l.type AS type, nullif(l.section, '') AS section,
      l.answered AS answered, l.correct AS correct, l.partial AS partial, l.duration_ms AS durationMs
    FROM lists l LEFT JOIN bank b ON b.id = l.bank_id`)

/** Returns how much was answered, how well and in what time, by bank, type and section. */
export function getTopics(db: Reader, query: TopicsQuery, now: number): TopicsView {
  const rows = listRows(db, query, now)
  const of = (list: TopicRow['list']) => rows.filter((row) => row.list === list)
  const count = ({ answered, correct, partial, durationMs }: AnswerCount) => ({
    answered,
    correct,
    partial,
    durationMs,
  })
  const inSection = (row: TopicRow) => ({
    bankId: row.bankId,
    bankName: row.bankName,
    section: row.section,
    ...count(row),
  })
  const [total] = of('total')
  return {
    total: total ? count(total) : { answered: 0, correct: 0, partial: 0, durationMs: 0 },
    banks: of('bank').map((row) => ({ bankId: row.bankId, bankName: row.bankName, ...count(row) })),
    types: of('type').map((row) => ({ type: row.type, ...count(row) })),
    sections: of('section').map(inSection),
    weakest: of('weakest').map(inSection),
  }
}

import { sql } from 'drizzle-orm'
import type { MistakeFacets } from '../contract/mistakeCalls.ts'
import type { MistakeReason } from '../contract/mistakeReasons.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { mistakesWhere } from './mistakeConditions.ts'

type Part = { bankId?: number | undefined; left: boolean }
type Topic = { type: QuestionType; section: string | null; count: number }

const isLeft = (left: boolean) => (left ? sql`m.left_at IS NOT NULL` : sql`m.left_at IS NULL`)

/**
 * Of all banks in the order of the table, not of the book: an index only leads to scattered rows. One key sorts faster than two.
 */
function listTopics(db: Reader, { bankId, left }: Part): Topic[] {
  const mistakes =
    bankId === undefined
      ? sql`FROM mistake m NOT INDEXED WHERE ${isLeft(left)}`
      : mistakesWhere({ bankId, left, filter: {} })
  const topics = db.values<[string, number]>(sql`
    SELECT json_array(o.type, o.section), count(*)
    FROM (SELECT m.last_wrong_attempt_id AS id ${mistakes}) m CROSS JOIN outcome o ON o.attempt_id = m.id GROUP BY 1`)
  return topics.map(([topic, count]) => {
    const [type, section] = JSON.parse(topic) as [QuestionType, string | null]
    return { type, section, count }
  })
}

const listReasons = (db: Reader, { bankId, left }: Part) =>
  db.all<{ value: MistakeReason; count: number }>(sql`
    SELECT n.mistake_reason AS value, count(*) AS count
    FROM annotation n CROSS JOIN mistake m ON m.question_id = n.question_id JOIN question q ON q.id = n.question_id
    WHERE n.mistake_reason IS NOT NULL AND ${isLeft(left)}
      AND ${bankId === undefined ? sql`TRUE` : sql`q.bank_id = ${bankId}`} GROUP BY 1 ORDER BY 2 DESC, 1`)

/** The most frequent first. */
function totals<Value extends string>(topics: readonly Topic[], of: (topic: Topic) => Value | null) {
  const counts = new Map<Value, number>()
  for (const topic of topics) {
    const value = of(topic)
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + topic.count)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

/** Returns what there is to choose from in the book, or in what has left it: each choice with its number of questions. */
export function getMistakeFacets(db: Reader, part: Part): MistakeFacets {
  const topics = listTopics(db, part)
  const here = topics.reduce((sum, { count }) => sum + count, 0)
  const other = mistakesWhere({ ...part, left: !part.left, filter: {} })
  const there = db.get<{ count: number }>(sql`SELECT count(*) AS count ${other}`).count
  return {
    inBook: part.left ? there : here,
    left: part.left ? here : there,
    types: totals(topics, ({ type }) => type),
    sections: totals(topics, ({ section }) => section),
    reasons: listReasons(db, part),
  }
}

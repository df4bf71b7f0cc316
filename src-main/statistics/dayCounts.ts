import { sql } from 'drizzle-orm'
import type { Day } from '../contract/days.ts'
import type { AnswerCount, DayCount } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { daysFrom } from './days.ts'
import { ofBank } from './ofBank.ts'

const countAnswers = (db: Reader, first: Day, last: Day, bankId?: number) =>
  db.all<AnswerCount & { day: Day }>(sql`
    SELECT day, sum(answered) AS answered, sum(correct) AS correct, sum(partial) AS partial, sum(duration_ms) AS durationMs
    FROM topic_day WHERE day BETWEEN ${first} AND ${last} AND ${ofBank(sql`bank_id`, bankId)}
    GROUP BY day HAVING sum(answered) > 0`)

function countRead(db: Reader, first: Day, last: Day, bankId?: number) {
  // CROSS: the rows of the day first, not all questions of the bank for each day
  const inBank =
    bankId === undefined ? sql`` : sql`CROSS JOIN question q ON q.id = sq.question_id AND q.bank_id = ${bankId}`
  return db.all<{ day: Day; read: number }>(sql`
    SELECT day, read FROM (
      SELECT d.value ->> 'day' AS day, (
        SELECT count(*) FROM session_question sq ${inBank}
        WHERE sq.seen_at >= d.value ->> 'from' AND sq.seen_at < d.value ->> 'until') AS read
      FROM json_each(${JSON.stringify(daysFrom(first, last))}) d)
    WHERE read > 0`)
}

export const noAnswers = { answered: 0, correct: 0, partial: 0, durationMs: 0 }

/** Counts by day, for the days between (both included) on which something was done, in their order. */
export function countDays(db: Reader, first: Day, last: Day, bankId?: number): Map<Day, DayCount> {
  const read = new Map(countRead(db, first, last, bankId).map((row) => [row.day, row.read]))
  const answers = new Map(countAnswers(db, first, last, bankId).map(({ day, ...count }) => [day, count]))
  const days = [...new Set([...answers.keys(), ...read.keys()])].sort()
  return new Map(days.map((day) => [day, { ...noAnswers, ...answers.get(day), read: read.get(day) ?? 0 }]))
}

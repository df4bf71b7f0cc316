import { sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'

/** Returns a place behind every question there is and before every one to come, for the first of `count`; the next are `step` on. */
export function placesAtEnd(db: Reader, count: number): { first: number; step: number } {
  const { last } = db.get<{ last: number }>(sql`
    SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'question'), 0), coalesce((SELECT max(place) FROM question), 0)) AS last`)
  const next = Math.floor(last) + 1
  const step = (next - last) / (count + 1)
  return { first: last + step, step }
}

type Neighbours = { before: number | null; after: number | null }

/** Returns places right before a question for so many; undefined where there is no room left between its neighbours. */
export function placesBefore(
  db: Reader,
  { bankId, questionId, count }: { bankId: number; questionId: number; count: number },
): { first: number; step: number } | undefined {
  const { before, after } = db.get<Neighbours>(sql`
    SELECT (SELECT max(${placeOf}) FROM question q WHERE q.bank_id = ${bankId} AND ${placeOf} < t.place) AS before, t.place AS after
    FROM (SELECT ${placeOf} AS place FROM question q WHERE q.id = ${questionId}) t`)
  const to = after ?? 0
  const from = before ?? to - 1
  const step = (to - from) / (count + 1)
  return from + step > from && to - step < to && step > 1e-9 ? { first: from + step, step } : undefined
}

import { isDeepStrictEqual } from 'node:util'
import { and, gte, lt, sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { card } from '../db/schema/memory.ts'
import { replay } from '../scheduling/cardState.ts'
import { listReviews } from './cards.ts'
import { hasMemoryJob } from './memoryJob.ts'
import { getParameters } from './parameters.ts'
import { hasUnrated } from './reviews.ts'

const chunk = 5000

/**
 * Finds questions whose card does not follow from their reviews, and graded answers without a rating: there should be none. While
 * a job brings the cards up to date, and before it has for a library of an older version, nothing can be said.
 */
export function findWrongCards(db: Reader): { questions: number[]; attempts: number[] } {
  if (hasMemoryJob(db) || hasUnrated(db)) return { questions: [], attempts: [] }
  const parameters = getParameters(db)
  const { last } = db.get<{ last: number }>(sql`
    SELECT max(coalesce((SELECT max(question_id) FROM review), 0), coalesce((SELECT max(question_id) FROM card), 0)) AS last`)
  const questions: number[] = []
  for (let from = 0; from <= last; from += chunk) {
    const reviews = listReviews(db, from, from + chunk)
    const inRange = and(gte(card.questionId, from), lt(card.questionId, from + chunk))
    const cards = new Map(
      db
        .select()
        .from(card)
        .where(inRange)
        .all()
        .map((row) => [row.questionId, row]),
    )
    for (const questionId of new Set([...reviews.keys(), ...cards.keys()])) {
      const { questionId: _, bankId: __, ...stored } = cards.get(questionId) ?? {}
      if (!isDeepStrictEqual(stored, replay(reviews.get(questionId) ?? [], parameters) ?? {}))
        questions.push(questionId)
    }
  }
  const attempts = db.values<[number]>(sql`
    SELECT attempt_id FROM outcome o
    WHERE verdict <> 'ungraded' AND NOT EXISTS (SELECT 1 FROM review r WHERE r.attempt_id = o.attempt_id)`)
  return { questions, attempts: attempts.map(([id]) => id) }
}

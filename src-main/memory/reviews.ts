import { randomUUID } from 'node:crypto'
import { and, desc, eq, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { CardView, MemoryRating, RatingView } from '../contract/planCalls.ts'
import type { GradedVerdict } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Reader, type Tx } from '../db/openDatabase.ts'
import { review } from '../db/schema/memory.ts'
import { attempt, outcome } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import { rateAnswer } from '../scheduling/rateAnswer.ts'
import { followReviewsTx, getCard } from './cards.ts'
import { Paces, readOf } from './Paces.ts'

type AttemptRow = typeof attempt.$inferSelect

const isFirst = (db: Reader, { id, questionId }: AttemptRow) =>
  db
    .select({ id: outcome.attemptId })
    .from(outcome)
    .where(and(eq(outcome.questionId, questionId), sql`${outcome.verdict} <> 'ungraded'`, sql`attempt_id < ${id}`))
    .limit(1)
    .get() === undefined

function ratingOf(db: Reader, row: AttemptRow, verdict: GradedVerdict): MemoryRating | undefined {
  const { type, stem, options } = question
  const asked = db.select({ type, stem, options }).from(question).where(eq(question.id, row.questionId)).get()
  if (!asked) return undefined
  const read = readOf(asked.type, asked.stem, asked.options)
  return rateAnswer({
    verdict,
    type: asked.type,
    options: asked.options.length,
    isFirst: isFirst(db, row),
    durationMs: row.durationMs,
    usualMs: () => new Paces(db, row.id).usualMs(read),
  })
}

const findLast = (db: Reader, attemptId: number, ratedBy?: 'rule' | 'person') =>
  db
    .select()
    .from(review)
    .where(and(eq(review.attemptId, attemptId), ratedBy && eq(review.ratedBy, ratedBy)))
    .orderBy(desc(review.id))
    .limit(1)
    .get()

type NewRating = { rating: MemoryRating; ratedBy: 'rule' | 'person' }

function addReviewTx(tx: Tx, row: AttemptRow, given: NewRating, now: number): void {
  const { id: attemptId, questionId, createdAt: reviewedAt } = row
  tx.insert(review)
    .values({ uid: randomUUID(), questionId, attemptId, ...given, reviewedAt, createdAt: now })
    .run()
}

/**
 * Rates a graded attempt and moves its card; part of the transaction that grades. A grade that changes nothing about the rule's
 * rating leaves a person's correction in force.
 */
export function recordReviewTx(tx: Tx, row: AttemptRow, verdict: GradedVerdict, now: number): void {
  const rating = ratingOf(tx, row, verdict)
  if (!rating || findLast(tx, row.id, 'rule')?.rating === rating) return
  addReviewTx(tx, row, { rating, ratedBy: 'rule' }, now)
  followReviewsTx(tx, row.questionId)
}

/** Rates graded answers that have no rating: those of versions before there were any. From and until: ids of attempts. */
export function rateMissingTx(tx: Tx, from: number, until: number, now: number): void {
  const missing = tx.all<{ attemptId: number; verdict: GradedVerdict }>(sql`
    SELECT attempt_id AS attemptId, verdict FROM outcome WHERE attempt_id >= ${from} AND attempt_id < ${until}
      AND verdict <> 'ungraded' AND NOT EXISTS (SELECT 1 FROM review r WHERE r.attempt_id = outcome.attempt_id) ORDER BY attempt_id`)
  for (const { attemptId, verdict } of missing) {
    const row = tx.select().from(attempt).where(eq(attempt.id, attemptId)).get()
    if (row) recordReviewTx(tx, row, verdict, now)
  }
}

/** Returns whether the first graded answer has no rating: then the library is of a version before there were any. */
export const hasUnrated = (db: Reader): boolean =>
  db.get<{ unrated: number } | undefined>(sql`
    SELECT NOT EXISTS (SELECT 1 FROM review r WHERE r.attempt_id = o.attempt_id) AS unrated
    FROM outcome o WHERE o.verdict <> 'ungraded' ORDER BY o.attempt_id LIMIT 1`)?.unrated === 1

/** The person's own rating of an answer, where it is another. Throws CONFLICT while it is ungraded. */
export function correctRatingTx(tx: Tx, row: AttemptRow, rating: MemoryRating, now: number): void {
  const last = findLast(tx, row.id)
  if (!last) throw new AppError('CONFLICT', 'This answer is not graded yet.')
  if (last.rating === rating) return
  addReviewTx(tx, row, { rating, ratedBy: 'person' }, now)
  followReviewsTx(tx, row.questionId)
}

/** Stores the person's own rating of an answer. Throws CONFLICT while it is ungraded. */
export function correctRating(db: Db, attemptId: number, rating: MemoryRating, now: number): CardView {
  return inTransaction(db, (tx) => {
    const row = tx.select().from(attempt).where(eq(attempt.id, attemptId)).get()
    if (!row) throw new AppError('NOT_FOUND', `There is no attempt ${attemptId}.`)
    correctRatingTx(tx, row, rating, now)
    return getCard(tx, row.questionId, now)
  })
}

export function findRating(db: Reader, attemptId: number): RatingView | null {
  const last = findLast(db, attemptId)
  return last ? { attemptId, rating: last.rating, ratedBy: last.ratedBy } : null
}

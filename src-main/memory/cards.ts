import { eq, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { CardView } from '../contract/planCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { card } from '../db/schema/memory.ts'
import { question } from '../db/schema/question.ts'
import { type CardState, type Review, replay, retrievability } from '../scheduling/cardState.ts'
import type { MemoryParameters } from '../scheduling/parameters.ts'
import { getParameters } from './parameters.ts'

type ReviewRow = Review & { questionId: number }

/**
 * Returns of each attempt the last rating, by question and in the order in which they were answered: by time, an answer given
 * while the clock was set wrong would stay the last one for as long. From and until: ids of questions, the last left out.
 */
export function listReviews(db: Reader, from: number, until: number): Map<number, Review[]> {
  const rows = db.all<ReviewRow>(sql`
    SELECT r.question_id AS questionId, r.rating AS rating, r.reviewed_at AS at FROM review r
    WHERE r.question_id >= ${from} AND r.question_id < ${until}
      AND r.id = (SELECT max(id) FROM review WHERE attempt_id = r.attempt_id)
    ORDER BY r.question_id, r.attempt_id`)
  return Map.groupBy(rows, ({ questionId }) => questionId)
}

const bankOf = sql<number>`(SELECT bank_id FROM ${question} WHERE id = ${sql.placeholder('questionId')})`
const given = {
  stability: sql.placeholder('stability'),
  difficulty: sql.placeholder('difficulty'),
  due: sql.placeholder('due'),
  lastReview: sql.placeholder('lastReview'),
  reps: sql.placeholder('reps'),
  lapses: sql.placeholder('lapses'),
}
const replaced = {
  stability: sql`excluded.stability`,
  difficulty: sql`excluded.difficulty`,
  due: sql`excluded.due`,
  lastReview: sql`excluded.last_review`,
  reps: sql`excluded.reps`,
  lapses: sql`excluded.lapses`,
}

/** One statement for many cards: to build it takes longer than to run it. */
function cardSaver(tx: Tx): (questionId: number, state: CardState | undefined) => void {
  const insert = tx
    .insert(card)
    .values({ questionId: sql.placeholder('questionId'), bankId: bankOf, ...given })
    .onConflictDoUpdate({ target: card.questionId, set: replaced })
    .prepare()
  return (questionId, state) => {
    if (state) insert.run({ questionId, ...state })
    else tx.delete(card).where(eq(card.questionId, questionId)).run()
  }
}

/** Makes the cards of questions agree with their reviews. */
export function followReviewsOfTx(tx: Tx, from: number, until: number, parameters: MemoryParameters): void {
  const save = cardSaver(tx)
  for (const [questionId, reviews] of listReviews(tx, from, until)) save(questionId, replay(reviews, parameters))
}

export const followReviewsTx = (tx: Tx, questionId: number): void =>
  followReviewsOfTx(tx, questionId, questionId + 1, getParameters(tx))

/** The same where all its reviews may have gone over to another question. */
export function followReviewsLeftTx(tx: Tx, questionId: number): void {
  const reviews = listReviews(tx, questionId, questionId + 1).get(questionId)
  cardSaver(tx)(questionId, reviews && replay(reviews, getParameters(tx)))
}

export function findCard(db: Reader, questionId: number, now: number): CardView | null {
  const found = db.select().from(card).where(eq(card.questionId, questionId)).get()
  if (!found) return null
  const { bankId: _, difficulty: __, ...shown } = found
  return { ...shown, recall: retrievability(found, now, getParameters(db)) }
}

export function getCard(db: Reader, questionId: number, now: number): CardView {
  const found = findCard(db, questionId, now)
  if (!found) throw new AppError('NOT_FOUND', `There is no card of question ${questionId}.`)
  return found
}

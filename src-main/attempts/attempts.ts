import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { AttemptView } from '../contract/practiceCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { attempt, grade } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import { recordReviewTx } from '../memory/reviews.ts'
import { updateMistakeTx } from '../mistakes/mistakeBook.ts'
import { findMovedResponses } from '../questions/movedResponses.ts'
import { answerPictures } from '../questions/shownPictures.ts'
import { findGrades, findPendingGrade } from './gradings.ts'
import { addOutcomeTx, changeOutcomeTx } from './outcomes.ts'

type AttemptRow = typeof attempt.$inferSelect
type NewGrade = Omit<typeof grade.$inferInsert, 'id' | 'uid' | 'attemptId' | 'createdAt'>

/** Appends a grade; the outcome, the mistake book and what is remembered follow in the same transaction. */
export function recordGradeTx(tx: Tx, attempt: AttemptRow, given: NewGrade, now: number): void {
  tx.insert(grade)
    .values({ uid: randomUUID(), attemptId: attempt.id, ...given, createdAt: now })
    .run()
  changeOutcomeTx(tx, attempt.id, given)
  updateMistakeTx(tx, attempt.questionId)
  recordReviewTx(tx, attempt, given.verdict, now)
}

type Ungraded = Pick<AttemptRow, 'questionId' | 'response' | 'durationMs'>

/** Appends an attempt without a grade: whoever calls sees to that. */
export function addAttemptTx(tx: Tx, given: Ungraded, now: number): AttemptRow {
  const row = tx
    .insert(attempt)
    .values({ uid: randomUUID(), ...given, createdAt: now })
    .returning()
    .get()
  addOutcomeTx(tx, row)
  return row
}

export function getAttemptRow(db: Reader, id: number): AttemptRow {
  const row = db.select().from(attempt).where(eq(attempt.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no attempt ${id}.`)
  return row
}

/** Returns an attempt with the key of its question: only for a question that was answered. */
export const getAttempt = (db: Reader, id: number): AttemptView => viewAttempt(db, getAttemptRow(db, id))

function viewAttempt(db: Reader, row: AttemptRow): AttemptView {
  const { id } = row
  const asked = db.select().from(question).where(eq(question.id, row.questionId)).get()
  const last = findGrades(db, id).at(-1)
  return {
    attemptId: row.id,
    response: findMovedResponses(db, [row.questionId])(row),
    verdict: last?.verdict ?? 'ungraded',
    score: last?.score ?? null,
    gradedBy: last?.gradedBy ?? null,
    gradedWith: last?.gradedWith ?? null,
    gradedAt: last?.gradedAt ?? null,
    gradeDetails: last?.details ?? null,
    pending: findPendingGrade(db, id),
    key: asked?.key ?? null,
    keyOrigin: asked?.keyOrigin ?? 'document',
    explanation: asked?.explanation ?? null,
    explanationOrigin: asked?.explanationOrigin ?? 'document',
    images: answerPictures(asked?.images ?? []),
  }
}

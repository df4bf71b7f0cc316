import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { followReviewsLeftTx } from '../memory/cards.ts'
import { updateMistakeTx } from '../mistakes/mistakeBook.ts'
import { mendProgressTx } from './mendOutcomes.ts'

/** An answer in a session belongs to the question that the session asked: also where it was given after two had become one. */
const followInSessions = (tx: Tx, questionId: number) =>
  tx.run(sql`
    UPDATE OR IGNORE session_question SET question_id = ${questionId}
    WHERE question_id <> ${questionId} AND attempt_id IN (SELECT id FROM attempt WHERE question_id = ${questionId})`)

/**
 * Makes all that follows from answers agree with those that a question has by now, after some came over from another one or went
 * back there: outcomes, progress, the mistake book, the schedule. Part of a recorded change.
 */
export function followAnswersOverTx(tx: Tx, questionId: number): void {
  tx.run(sql`
    UPDATE outcome SET bank_id = q.bank_id, type = q.type, section = q.section FROM question q
    WHERE q.id = outcome.question_id AND q.id = ${questionId}
      AND (outcome.bank_id <> q.bank_id OR outcome.type <> q.type OR outcome.section IS NOT q.section)`)
  tx.run(sql`
    UPDATE outcome SET since_ms = s.since FROM (
      SELECT id, max(0, created_at - lag(created_at) OVER (ORDER BY id)) AS since FROM attempt WHERE question_id = ${questionId}) s
    WHERE outcome.attempt_id = s.id AND outcome.since_ms IS NOT s.since`)
  followInSessions(tx, questionId)
  mendProgressTx(tx, questionId)
  updateMistakeTx(tx, questionId)
  followReviewsLeftTx(tx, questionId)
}

import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { origin, question } from '../db/schema/question.ts'
import { ofIssues } from '../recognition/confidence/caps.ts'
import { recountReviewsTx } from './review.ts'

const issue = 'conflictingAnswers'

/**
 * Marks the questions of an import that the bank has with another answer, from an earlier document or from another place of this one,
 * unless a person has settled them: which of both is right is theirs to say.
 */
export function markContradictedTx(tx: Tx, importId: number, now: number): void {
  const found = tx
    .selectDistinct({ id: question.id, confidence: question.confidence, issues: question.issues })
    .from(origin)
    .innerJoin(question, eq(question.id, origin.questionId))
    .where(and(eq(origin.importId, importId), sql`${origin.key} <> ${question.key}`, sql`${question.confidence} < 1`))
    .all()
  for (const { id, confidence, issues } of found)
    tx.update(question)
      .set({
        confidence: Math.min(confidence, ofIssues[issue] ?? confidence),
        issues: [...new Set([...issues, issue])],
        updatedAt: now,
      })
      .where(eq(question.id, id))
      .run()
  recountReviewsTx(
    tx,
    found.map(({ id }) => id),
  )
}

import { desc, eq, inArray } from 'drizzle-orm'
import type { PastAttempt } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { attempt, grade } from '../db/schema/practice.ts'
import { findMovedResponses } from './movedResponses.ts'

const most = 200

/** Lists every answer given to a question with all that was said of it, newest first. */
export function listHistory(db: Reader, questionId: number): PastAttempt[] {
  const attempts = db
    .select()
    .from(attempt)
    .where(eq(attempt.questionId, questionId))
    .orderBy(desc(attempt.id))
    .limit(most)
    .all()
  const ids = attempts.map(({ id }) => id)
  const grades = db.select().from(grade).where(inArray(grade.attemptId, ids)).orderBy(desc(grade.id)).all()
  const byAttempt = Map.groupBy(grades, ({ attemptId }) => attemptId)
  const responseNow = findMovedResponses(db, [questionId])
  return attempts.map((row) => {
    const given = byAttempt.get(row.id) ?? []
    return {
      attemptId: row.id,
      response: responseNow(row),
      verdict: given[0]?.verdict ?? 'ungraded',
      createdAt: row.createdAt,
      durationMs: row.durationMs,
      grades: given.map(({ verdict, score, gradedBy, createdAt }) => ({ verdict, score, gradedBy, createdAt })),
    }
  })
}

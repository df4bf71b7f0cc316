import { eq, max } from 'drizzle-orm'
import { changesLabels } from '../contract/movedLabels.ts'
import type { MovedLabels, QuestionBefore } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { attempt } from '../db/schema/practice.ts'

/**
 * Returns what is kept of moved letters, and which answers were given by those from before: by their order, as the clock may have
 * been set in between.
 */
export function labelsBefore(
  db: Reader,
  questionId: number,
  moved: MovedLabels,
  restores?: true,
): Pick<QuestionBefore, 'moved' | 'restores' | 'afterAttemptId'> {
  if (!changesLabels(moved) && !restores) return {}
  const last = db
    .select({ id: max(attempt.id) })
    .from(attempt)
    .where(eq(attempt.questionId, questionId))
    .get()
  return { ...(changesLabels(moved) && { moved }), ...(restores && { restores }), afterAttemptId: last?.id ?? 0 }
}

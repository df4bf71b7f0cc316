import { randomUUID } from 'node:crypto'
import { eq, max } from 'drizzle-orm'
import { findRecording } from '../changes/recordChange.ts'
import type { ChangeAuthor } from '../contract/changeCalls.ts'
import { changesLabels } from '../contract/movedLabels.ts'
import type { EditedFields, MovedLabels, QuestionBefore } from '../contract/questionCalls.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { attempt } from '../db/schema/practice.ts'

type Kept = {
  id: number
  before: EditedFields
  moved: MovedLabels
  restores?: true
  /** The edit that is taken back, where it is known. */
  undoes?: string | undefined
  /** The change that is being recorded, unless it says otherwise. */
  by?: { changeId: number; madeBy: ChangeAuthor }
}

/**
 * Returns what is kept of moved letters, and which answers were given by those from before: by their order, as the clock may have
 * been set in between.
 */
function labelsBefore(
  db: Reader,
  { id, moved, restores, undoes }: Kept,
): Pick<QuestionBefore, 'moved' | 'restores' | 'afterAttemptId'> {
  if (!changesLabels(moved) && !restores && undoes === undefined) return {}
  const last = db
    .select({ id: max(attempt.id) })
    .from(attempt)
    .where(eq(attempt.questionId, id))
    .get()
  return { ...(changesLabels(moved) && { moved }), ...(restores && { restores }), afterAttemptId: last?.id ?? 0 }
}

/** Keeps what a question was before a change of it: answers given speak of options by the letters that they had. */
export function keepBeforeTx(tx: Tx, kept: Kept, now: number): void {
  const { id, before, undoes, by = findRecording(tx) } = kept
  tx.insert(questionEdit)
    .values({
      uid: randomUUID(),
      questionId: id,
      before: { ...before, ...labelsBefore(tx, kept), ...(undoes !== undefined && { undoes }) },
      ...(by && { changeId: by.changeId, madeBy: by.madeBy }),
      createdAt: now,
    })
    .run()
}

import { and, asc, inArray, sql } from 'drizzle-orm'
import { moveLabels } from '../contract/movedLabels.ts'
import type { QuestionBefore } from '../contract/questionCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'

/** As in an attempt; `id` is that of the attempt. */
export type GivenResponse = { id: number; questionId: number; response: Response; createdAt: number }

type LabelEdit = Pick<QuestionBefore, 'moved' | 'restores' | 'afterAttemptId' | 'undoes'> & {
  uid: string
  questionId: number
  createdAt: number
}

function listLabelEdits(db: Reader, questionIds: readonly number[]): LabelEdit[] {
  const concernsLabels = sql`coalesce(${questionEdit.before} -> '$.moved', ${questionEdit.before} -> '$.restores') IS NOT NULL`
  return db
    .select({
      uid: questionEdit.uid,
      questionId: questionEdit.questionId,
      createdAt: questionEdit.createdAt,
      before: questionEdit.before,
    })
    .from(questionEdit)
    .where(and(inArray(questionEdit.questionId, [...questionIds]), concernsLabels))
    .orderBy(asc(questionEdit.id))
    .all()
    .map(({ before: { moved, restores, afterAttemptId, undoes }, ...edit }) => ({
      ...edit,
      ...(undoes !== undefined && { undoes }),
      ...(moved && { moved }),
      ...(restores && { restores }),
      ...(afterAttemptId !== undefined && { afterAttemptId }),
    }))
}

const isSince = (edit: LabelEdit, { id, createdAt }: GivenResponse): boolean =>
  edit.afterAttemptId === undefined ? edit.createdAt >= createdAt : edit.afterAttemptId >= id

/** An edit and the one that took it back are as if neither had been; what was gone in between is there again. */
function withoutUndone(edits: readonly LabelEdit[]): LabelEdit[] {
  const left: LabelEdit[] = []
  for (const edit of edits) {
    if (edit.undoes !== undefined && left.at(-1)?.uid === edit.undoes) left.pop()
    else left.push(edit)
  }
  return left
}

/** Labels of an answer from before all of these edits, or from between them, after the last. */
function labelsNow(given: readonly string[], attempt: GivenResponse, edits: readonly LabelEdit[]): readonly string[] {
  const since = edits.filter((edit) => isSince(edit, attempt))
  const isFromBefore = since.length === edits.length
  return withoutUndone(since).reduce(
    (labels, { moved = {}, restores }) => (restores && isFromBefore ? given : moveLabels(labels, moved)),
    given,
  )
}

/**
 * Returns what was answered to the questions in the letters that their options have now: a person may have moved them since. An
 * option that is gone is left out.
 */
export function findMovedResponses(db: Reader, questionIds: readonly number[]): (given: GivenResponse) => Response {
  const byQuestion = Map.groupBy(listLabelEdits(db, questionIds), ({ questionId }) => questionId)
  return (given) => {
    const { questionId, response } = given
    const edits = byQuestion.get(questionId)
    if (!edits || response.kind !== 'options') return response
    return { kind: 'options', labels: [...labelsNow(response.labels, given, edits)] }
  }
}

import { and, asc, inArray, sql } from 'drizzle-orm'
import { moveLabels } from '../contract/movedLabels.ts'
import type { QuestionBefore } from '../contract/questionCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'

/** As in an attempt; `id` is that of the attempt. */
export type GivenResponse = { id: number; questionId: number; response: Response; createdAt: number }

type LabelEdit = Pick<QuestionBefore, 'moved' | 'restores' | 'afterAttemptId'> & {
  questionId: number
  createdAt: number
}

function listLabelEdits(db: Reader, questionIds: readonly number[]): LabelEdit[] {
  const concernsLabels = sql`coalesce(${questionEdit.before} -> '$.moved', ${questionEdit.before} -> '$.restores') IS NOT NULL`
  return db
    .select({ questionId: questionEdit.questionId, createdAt: questionEdit.createdAt, before: questionEdit.before })
    .from(questionEdit)
    .where(and(inArray(questionEdit.questionId, [...questionIds]), concernsLabels))
    .orderBy(asc(questionEdit.id))
    .all()
    .map(({ before: { moved, restores, afterAttemptId }, ...edit }) => ({
      ...edit,
      ...(moved && { moved }),
      ...(restores && { restores }),
      ...(afterAttemptId !== undefined && { afterAttemptId }),
    }))
}

const isSince = (edit: LabelEdit, { id, createdAt }: GivenResponse): boolean =>
  edit.afterAttemptId === undefined ? edit.createdAt >= createdAt : edit.afterAttemptId >= id

/** Labels of an answer from before all of these edits, or from between them, after the last. */
function labelsNow(given: readonly string[], attempt: GivenResponse, edits: readonly LabelEdit[]): readonly string[] {
  const since = edits.filter((edit) => isSince(edit, attempt))
  const isFromBefore = since.length === edits.length
  return since.reduce(
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

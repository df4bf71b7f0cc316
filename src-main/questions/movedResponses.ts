import { asc, eq, inArray, sql } from 'drizzle-orm'
import { moveLabels } from '../contract/movedLabels.ts'
import type { QuestionBefore } from '../contract/questionCalls.ts'
import type { Response } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { attempt, joinedAnswer } from '../db/schema/practice.ts'

/** As in an attempt; `id` is that of the attempt. */
export type GivenResponse = { id: number; questionId: number; response: Response; createdAt: number }

type Edit = Pick<QuestionBefore, 'moved' | 'restores' | 'afterAttemptId' | 'undoes'> & {
  id: number
  uid: string
  questionId: number
  createdAt: number
}

/** What an answer says that came over from another question, and which edits of this one there were by then. */
type Joined = { response: Response; afterEditId: number }

/** Of what is kept of an edit, what concerns letters: the rest is the whole question as it was. */
const labelsOf = sql<string>`json_object(
  'moved', ${questionEdit.before} -> '$.moved',
  'restores', ${questionEdit.before} -> '$.restores',
  'afterAttemptId', ${questionEdit.before} ->> '$.afterAttemptId',
  'undoes', ${questionEdit.before} ->> '$.undoes')`

/** All edits, also those that moved no letter: an undo is known by the edit that it took back. */
function listEdits(db: Reader, questionIds: readonly number[]): Edit[] {
  return db
    .select({
      id: questionEdit.id,
      uid: questionEdit.uid,
      questionId: questionEdit.questionId,
      createdAt: questionEdit.createdAt,
      labels: labelsOf,
    })
    .from(questionEdit)
    .where(inArray(questionEdit.questionId, [...questionIds]))
    .orderBy(asc(questionEdit.id))
    .all()
    .map(({ labels, ...edit }) => {
      const { moved, restores, afterAttemptId, undoes } = JSON.parse(labels)
      return {
        ...edit,
        ...(moved !== null && { moved }),
        ...(restores !== null && { restores }),
        ...(afterAttemptId !== null && { afterAttemptId }),
        ...(undoes !== null && { undoes }),
      }
    })
}

const concernsLabels = ({ moved, restores }: Edit): boolean => moved !== undefined || restores === true

const isSince = (edit: Edit, { id, createdAt }: GivenResponse): boolean =>
  edit.afterAttemptId === undefined ? edit.createdAt >= createdAt : edit.afterAttemptId >= id

/** An edit and the one that took it back are as if neither had been; what was gone in between is there again. */
function withoutUndone(edits: readonly Edit[]): Edit[] {
  const left: Edit[] = []
  for (const edit of edits) {
    if (edit.undoes !== undefined && left.at(-1)?.uid === edit.undoes) left.pop()
    else left.push(edit)
  }
  return left
}

function listJoined(db: Reader, questionIds: readonly number[]): Map<number, Joined> {
  const rows = db
    .select({ joined: joinedAnswer })
    .from(joinedAnswer)
    .innerJoin(attempt, eq(attempt.id, joinedAnswer.attemptId))
    .where(inArray(attempt.questionId, [...questionIds]))
    .all()
  return new Map(rows.map(({ joined: { attemptId, ...joined } }) => [attemptId, joined]))
}

/** Labels of an answer from before all of these edits, or from between them, after the last. */
function labelsNow(
  given: readonly string[],
  edits: readonly Edit[],
  isSince: (edit: Edit) => boolean,
): readonly string[] {
  const since = edits.filter(isSince)
  const isFromBefore = edits.every((edit) => !concernsLabels(edit) || isSince(edit))
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
  const byQuestion = Map.groupBy(listEdits(db, questionIds), ({ questionId }) => questionId)
  const joined = listJoined(db, questionIds)
  return (given) => {
    const over = joined.get(given.id)
    const response = over?.response ?? given.response
    const edits = byQuestion.get(given.questionId)
    if (!edits || response.kind !== 'options') return response
    const isLater = (edit: Edit) => (over ? edit.id > over.afterEditId : isSince(edit, given))
    return { kind: 'options', labels: [...labelsNow(response.labels, edits, isLater)] }
  }
}

import { isDeepStrictEqual } from 'node:util'
import { and, inArray, sql } from 'drizzle-orm'
import type { EditedFields } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { amongIds } from './conditions.ts'

/** Edits that are a person's own, or by a rule of theirs; not what a model or another reading changed. */
export const isOwnEdit = inArray(questionEdit.madeBy, ['person', 'rule'])

/** Returns of a row or a view what an edit can change. */
export const editedFieldsOf = (question: EditedFields): EditedFields => ({
  type: question.type,
  stem: question.stem,
  options: question.options,
  key: question.key,
  keyOrigin: question.keyOrigin,
  explanation: question.explanation,
  explanationOrigin: question.explanationOrigin,
  section: question.section,
  images: question.images,
})

/** Returns a test whether a question is other than it was before its first edit. */
export function editedAmong(
  db: Reader,
  questionIds: readonly number[],
): (question: EditedFields & { id: number }) => boolean {
  const rows = db
    .select({ questionId: questionEdit.questionId, before: questionEdit.before, first: sql`min(${questionEdit.id})` })
    .from(questionEdit)
    .where(and(amongIds(questionEdit.questionId, questionIds), isOwnEdit))
    .groupBy(questionEdit.questionId)
    .all()
  const firsts = new Map(rows.map(({ questionId, before }) => [questionId, editedFieldsOf(before)]))
  return (question) => {
    const first = firsts.get(question.id)
    return first !== undefined && !isDeepStrictEqual(first, editedFieldsOf(question))
  }
}

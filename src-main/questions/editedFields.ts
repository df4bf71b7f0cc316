import { isDeepStrictEqual } from 'node:util'
import { inArray, sql } from 'drizzle-orm'
import type { EditedFields } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'

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
    .where(inArray(questionEdit.questionId, [...questionIds]))
    .groupBy(questionEdit.questionId)
    .all()
  const firsts = new Map(rows.map(({ questionId, before }) => [questionId, editedFieldsOf(before)]))
  return (question) => {
    const first = firsts.get(question.id)
    return first !== undefined && !isDeepStrictEqual(first, editedFieldsOf(question))
  }
}

import { desc, eq } from 'drizzle-orm'
import type { QuestionVersion } from '../contract/editCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { change } from '../db/schema/change.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { getQuestionRow } from '../questions/questions.ts'

/** Lists what a question is and was, the newest first. Throws NOT_FOUND. */
export function listVersions(db: Reader, id: number): QuestionVersion[] {
  const row = getQuestionRow(db, id)
  const edits = db
    .select({ edit: questionEdit, kind: change.kind })
    .from(questionEdit)
    .leftJoin(change, eq(change.id, questionEdit.changeId))
    .where(eq(questionEdit.questionId, id))
    .orderBy(desc(questionEdit.id))
    .all()
  const shown = [
    { editId: null, fields: editedFieldsOf(row) },
    ...edits.map(({ edit }) => ({ editId: edit.id, fields: editedFieldsOf(edit.before) })),
  ]
  return shown.map((version, at) => {
    const made = edits[at]
    if (made) return { ...version, since: made.edit.createdAt, madeBy: made.edit.madeBy, kind: made.kind }
    const madeBy =
      version.fields.keyOrigin === 'person' && version.fields.explanationOrigin === 'person' ? 'person' : 'document'
    return { ...version, since: row.createdAt, madeBy, kind: null }
  })
}

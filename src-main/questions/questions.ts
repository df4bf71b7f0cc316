import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { AppError } from '../contract/faults.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { question } from '../db/schema/question.ts'
import { annotationsOf } from './annotations.ts'
import { amongIds } from './conditions.ts'
import { editedAmong, editedFieldsOf } from './editedFields.ts'
import { lastVerdicts } from './lastVerdicts.ts'

const q = alias(question, 'q')

export type QuestionRow = typeof question.$inferSelect

/** Shapes rows for the page, with the verdict of each question's last attempt and what is written beside it. */
function views(db: Reader, rows: readonly QuestionRow[]): QuestionView[] {
  const ids = rows.map(({ id }) => id)
  const verdicts = lastVerdicts(db, ids)
  const annotations = annotationsOf(db, ids)
  const isEdited = editedAmong(db, ids)
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    bankId: row.bankId,
    number: row.number,
    ...editedFieldsOf(row),
    confidence: row.confidence,
    issues: row.issues,
    lastVerdict: verdicts.get(row.id) ?? null,
    annotations: annotations(row.id),
    isEdited: isEdited(row),
  }))
}

export const findQuestionRow = (db: Reader, id: number): QuestionRow | undefined =>
  db.select().from(question).where(eq(question.id, id)).get()

/** Throws NOT_FOUND. */
export function getQuestionRow(db: Reader, id: number): QuestionRow {
  const row = findQuestionRow(db, id)
  if (!row) throw new AppError('NOT_FOUND', `There is no question ${id}.`)
  return row
}

export function getQuestion(db: Reader, id: number): QuestionView {
  const [found] = views(db, [getQuestionRow(db, id)])
  if (!found) throw new Error('a question read is not shown')
  return found
}

/** Finds those of the ids that there are, in the order of their bank. */
export function findQuestions(db: Reader, ids: readonly number[]): QuestionView[] {
  const rows = db.select().from(q).where(amongIds(q.id, ids)).orderBy(placeOf).all()
  return views(db, rows)
}

import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, gte } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { WrittenQuestion } from '../contract/editCalls.ts'
import { AppError } from '../contract/faults.ts'
import { moveLabels, movesOf, reversed, thenMoved } from '../contract/movedLabels.ts'
import type { EditedFields, MovedLabels, QuestionView } from '../contract/questionCalls.ts'
import type { Key } from '../contract/questionTypes.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { recountReviewsTx } from '../imports/review.ts'
import { editedFieldsOf, isOwnEdit } from '../questions/editedFields.ts'
import { getQuestion, getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { changeQuestionTx, checkPictures, checkSound } from './changeQuestion.ts'

type EditRow = typeof questionEdit.$inferSelect

const movedKey = (key: Key | null, moved: MovedLabels): Key | null =>
  key?.kind === 'options' ? { kind: 'options', labels: moveLabels(key.labels, moved) } : key

/** Spaces around a blank's answers are typing, not answer. */
export const tidyKey = (key: Key | null): Key | null =>
  key?.kind === 'blanks' ? { ...key, blanks: key.blanks.map((blank) => blank.map((answer) => answer.trim())) } : key

/** Returns what a person wrote as the fields of the question: what they left as it was keeps its origin. */
export function fieldsAfter(row: QuestionRow, written: WrittenQuestion, moved: MovedLabels): EditedFields {
  const key = tidyKey(written.key)
  const isSameKey = isDeepStrictEqual(key, movedKey(row.key, moved))
  return {
    type: written.type,
    stem: written.stem,
    options: written.options.map(({ label, text }) => ({ label, text })),
    key,
    keyOrigin: isSameKey ? row.keyOrigin : 'person',
    explanation: written.explanation,
    explanationOrigin: written.explanation === row.explanation ? row.explanationOrigin : 'person',
    section: written.section,
    images: written.images ?? movedImages(row, moved),
  }
}

const movedImages = ({ images }: Pick<QuestionRow, 'images'>, moved: MovedLabels): EditedFields['images'] =>
  images.flatMap((image) => {
    const label = image.label === undefined ? undefined : moveLabels([image.label], moved)[0]
    if (image.label === undefined) return [image]
    return label === undefined ? [] : [{ ...image, label }]
  })

/** Throws NOT_FOUND, INVALID_INPUT or CONFLICT before it changes anything. The reviews of imports are the caller's to count. */
export function editQuestionTx(tx: Tx, id: number, written: WrittenQuestion, now: number): void {
  const row = getQuestionRow(tx, id)
  const moved = movesOf(row.options, written.options)
  const fields = fieldsAfter(row, written, moved)
  checkSound(fields)
  checkPictures(tx, fields, row.images)
  changeQuestionTx(tx, row, { fields, moved }, now)
}

/** Throws NOT_FOUND, INVALID_INPUT or CONFLICT, and has changed nothing then. */
export function editQuestion(db: Db, id: number, written: WrittenQuestion, now: number): QuestionView {
  recordChange(db, { kind: 'editQuestion', detail: { count: 1 } }, now, (tx) => {
    editQuestionTx(tx, id, written, now)
    recountReviewsTx(tx, [id])
  })
  return getQuestion(db, id)
}

/** The way back of all these edits as one. */
function wayBack(edits: readonly EditRow[], row: QuestionRow): MovedLabels {
  const [first] = edits
  const stay = Object.fromEntries((first?.before.options ?? []).map(({ label }) => [label, label]))
  const since = edits.reduce((moved: MovedLabels, { before }) => thenMoved(moved, before.moved ?? {}), stay)
  return reversed(
    since,
    row.options.map(({ label }) => label),
  )
}

/**
 * Brings back what a question was before an edit of it; without one, what the document gave, as it was before the first of a
 * person's own. Throws NOT_FOUND if there was none, and CONFLICT.
 */
export function restoreQuestion(db: Db, id: number, editId: number | undefined, now: number): QuestionView {
  recordChange(db, { kind: 'restoreQuestion', detail: { count: 1 } }, now, (tx) => {
    const row = getQuestionRow(tx, id)
    const which = editId === undefined ? isOwnEdit : gte(questionEdit.id, editId)
    const edits = tx
      .select()
      .from(questionEdit)
      .where(and(eq(questionEdit.questionId, id), which))
      .orderBy(asc(questionEdit.id))
      .all()
    const [first] = edits
    if (!first || (editId !== undefined && first.id !== editId))
      throw new AppError('NOT_FOUND', `Question ${id} has no such edit.`)
    const restores = editId === undefined && { restores: true as const }
    const fields = editedFieldsOf(first.before)
    changeQuestionTx(tx, row, { fields, moved: wayBack(edits, row), ...restores }, now)
    recountReviewsTx(tx, [id])
  })
  return getQuestion(db, id)
}

import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, asc, eq, max, ne } from 'drizzle-orm'
import type { WrittenQuestion } from '../contract/editCalls.ts'
import { AppError } from '../contract/faults.ts'
import { changesLabels, moveLabels, movesOf, reversed, thenMoved } from '../contract/movedLabels.ts'
import type { EditedFields, MovedLabels, QuestionView } from '../contract/questionCalls.ts'
import { questionProblems } from '../contract/questionProblems.ts'
import type { Key } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { questionEdit } from '../db/schema/annotation.ts'
import { attempt } from '../db/schema/practice.ts'
import { question } from '../db/schema/question.ts'
import { recountReviewsTx } from '../imports/review.ts'
import { annotateTx } from '../questions/annotations.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { getQuestion, getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { followEditTx } from './followEdit.ts'

/** Doubts that no edit of the question's own words can settle. */
const beyondAnEdit = ['numberGap', 'duplicateNumber', 'hasImage']

/** A person has seen the whole question and said that it is so. */
const issuesAfter = (issues: readonly string[], key: Key | null): string[] =>
  issues.filter((issue) => beyondAnEdit.includes(issue) || (issue === 'missingAnswer' && key === null))

const movedKey = (key: Key | null, moved: MovedLabels): Key | null =>
  key?.kind === 'options' ? { kind: 'options', labels: moveLabels(key.labels, moved) } : key

/** Spaces around a blank's answers are typing, not answer. */
const tidyKey = (key: Key | null): Key | null =>
  key?.kind === 'blanks' ? { ...key, blanks: key.blanks.map((blank) => blank.map((answer) => answer.trim())) } : key

function fieldsAfter(row: QuestionRow, written: WrittenQuestion, moved: MovedLabels): EditedFields {
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
    images: row.images.flatMap((image) => {
      const label = image.label === undefined ? undefined : moveLabels([image.label], moved)[0]
      if (image.label === undefined) return [image]
      return label === undefined ? [] : [{ ...image, label }]
    }),
  }
}

function checkSound(fields: EditedFields): void {
  const [found] = questionProblems(fields)
  if (!found) return
  const field = found.field.name === 'option' ? `options.${found.field.index}` : found.field.name
  throw new AppError('INVALID_INPUT', `${field}: ${found.problem}`, { details: { field, problem: found.problem } })
}

function checkNotTakenTx(tx: Tx, row: QuestionRow, hash: string): void {
  const other = tx
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.bankId, row.bankId), eq(question.contentHash, hash), ne(question.id, row.id)))
    .get()
  if (other) throw new AppError('CONFLICT', `Question ${other.id} of the bank has the same stem and options.`)
}

type Change = { fields: EditedFields; moved: MovedLabels; restores?: true }

/**
 * Returns what is kept of moved letters, and which answers were given by those from before: by their order, as the clock may have
 * been set in between.
 */
function labelsBefore(tx: Tx, questionId: number, moved: MovedLabels, restores: true | undefined) {
  if (!changesLabels(moved) && !restores) return {}
  const last = tx
    .select({ id: max(attempt.id) })
    .from(attempt)
    .where(eq(attempt.questionId, questionId))
    .get()
  return { ...(changesLabels(moved) && { moved }), ...(restores && { restores }), afterAttemptId: last?.id ?? 0 }
}

/** Stores the edit, what was there before, and all that follows: all of it or nothing. */
function changeTx(tx: Tx, row: QuestionRow, { fields, moved, restores }: Change, now: number): void {
  const hash = contentHash(fields)
  if (hash !== row.contentHash) checkNotTakenTx(tx, row, hash)
  const before = editedFieldsOf(row)
  const isChanged = !isDeepStrictEqual(before, fields)
  if (isChanged)
    tx.insert(questionEdit)
      .values({
        uid: randomUUID(),
        questionId: row.id,
        before: { ...before, ...labelsBefore(tx, row.id, moved, restores) },
        createdAt: now,
      })
      .run()
  tx.update(question)
    .set({
      ...fields,
      contentHash: hash,
      issues: issuesAfter(row.issues, fields.key),
      confidence: 1,
      updatedAt: now,
    })
    .where(eq(question.id, row.id))
    .run()
  annotateTx(tx, { id: row.id, report: null }, now)
  recountReviewsTx(tx, [row.id])
  if (isChanged) followEditTx(tx, { before, after: { id: row.id, ...fields }, moved }, now)
}

/** Throws NOT_FOUND, INVALID_INPUT or CONFLICT, and has changed nothing then. */
export function editQuestion(db: Db, id: number, written: WrittenQuestion, now: number): QuestionView {
  inTransaction(db, (tx) => {
    const row = getQuestionRow(tx, id)
    const moved = movesOf(row.options, written.options)
    const fields = fieldsAfter(row, written, moved)
    checkSound(fields)
    changeTx(tx, row, { fields, moved }, now)
  })
  return getQuestion(db, id)
}

/** Brings back what the document gave, as it was before the first edit. Throws NOT_FOUND if there was none. */
export function restoreQuestion(db: Db, id: number, now: number): QuestionView {
  inTransaction(db, (tx) => {
    const row = getQuestionRow(tx, id)
    const edits = tx
      .select({ before: questionEdit.before })
      .from(questionEdit)
      .where(eq(questionEdit.questionId, id))
      .orderBy(asc(questionEdit.id))
      .all()
    const [first] = edits
    if (!first) throw new AppError('NOT_FOUND', `Question ${id} was never edited.`)
    const fields = editedFieldsOf(first.before)
    const stay: MovedLabels = Object.fromEntries(fields.options.map(({ label }) => [label, label]))
    const since = edits.reduce((moved, { before }) => thenMoved(moved, before.moved ?? {}), stay)
    const labels = row.options.map(({ label }) => label)
    changeTx(tx, row, { fields, moved: reversed(since, labels), restores: true }, now)
  })
  return getQuestion(db, id)
}

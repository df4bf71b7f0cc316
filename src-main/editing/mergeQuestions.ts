import { eq } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import { movesOf } from '../contract/movedLabels.ts'
import type { EditedFields, QuestionView } from '../contract/questionCalls.ts'
import { hasChoices, labelAt } from '../contract/questionProblems.ts'
import type { Key } from '../contract/questionTypes.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { origin } from '../db/schema/question.ts'
import { recountReviewsTx } from '../imports/review.ts'
import { annotateTx, annotationsOf } from '../questions/annotations.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { getQuestion, getQuestionRow } from '../questions/questions.ts'
import { changeQuestionTx, checkNotTaken, findSame } from './changeQuestion.ts'
import { removeQuestionsTx } from './removeQuestions.ts'

const joined = (...texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text.trim() !== '').join('\n')

/** Labels of options that come after others. */
function shifted(key: Key | null, by: number): Key | null {
  if (key?.kind !== 'options') return key
  return { kind: 'options', labels: key.labels.map((label) => labelAt(label.charCodeAt(0) - 65 + by)) }
}

/**
 * Returns two questions as one: the second goes on where the first ends, as where a reading had cut it in two. Two with the same words
 * are the first one, with what only the second has.
 */
function mergedFields(first: EditedFields, second: EditedFields): EditedFields {
  const isSame = contentHash(first) === contentHash(second)
  const by = first.options.length
  const own = { key: first.key, keyOrigin: first.keyOrigin }
  const other = { key: isSame ? second.key : shifted(second.key, by), keyOrigin: second.keyOrigin }
  const explanation = joined(first.explanation, first.explanation === second.explanation ? null : second.explanation)
  const rest = {
    ...(first.key ? own : other),
    explanation: explanation === '' ? null : explanation,
    explanationOrigin: first.explanation === null ? second.explanationOrigin : first.explanationOrigin,
    section: first.section ?? second.section,
  }
  if (isSame) return { ...first, ...rest }
  const options = [...first.options, ...second.options].map(({ text }, at) => ({ label: labelAt(at), text }))
  const type =
    options.length === 0 || hasChoices(first.type) ? first.type : hasChoices(second.type) ? second.type : 'single'
  const images = second.images.map((image) =>
    image.label === undefined ? image : { ...image, label: labelAt(image.label.charCodeAt(0) - 65 + by) },
  )
  return { ...rest, type, stem: joined(first.stem, second.stem), options, images: [...first.images, ...images] }
}

/** What is written beside the second stands beside the first. */
function joinAnnotationsTx(tx: Tx, id: number, otherId: number, now: number): void {
  const of = annotationsOf(tx, [id, otherId])
  const [own, other] = [of(id), of(otherId)]
  const note = joined(own.note, other.note)
  annotateTx(
    tx,
    {
      id,
      bookmarked: own.bookmarked || other.bookmarked,
      note: note === '' ? null : note,
      tags: [...new Set([...own.tags, ...other.tags])],
      mistakeReason: own.mistakeReason ?? other.mistakeReason,
    },
    now,
  )
}

/**
 * Makes one question of two of a bank: the first stays, with its answers, and takes over the places in documents and what is written
 * beside the second, which goes into the trash with its own. Throws NOT_FOUND, INVALID_INPUT or CONFLICT.
 */
export function mergeQuestionsTx(
  tx: Tx,
  id: number,
  otherId: number,
  now: number,
  asOne: (first: EditedFields, second: EditedFields) => EditedFields = mergedFields,
): void {
  const [row, other] = [getQuestionRow(tx, id), getQuestionRow(tx, otherId)]
  if (id === otherId || row.bankId !== other.bankId)
    throw new AppError('INVALID_INPUT', 'otherId: not another of the bank', { details: { field: 'otherId' } })
  const before = editedFieldsOf(row)
  const fields = asOne(before, editedFieldsOf(other))
  if (fields.options.length > 26)
    throw new AppError('INVALID_INPUT', 'options: too many', { details: { field: 'options', problem: 'tooMany' } })
  const taken = findSame(tx, row.bankId, contentHash(fields), id)
  if (taken !== undefined && taken !== otherId) checkNotTaken(tx, row.bankId, contentHash(fields), id)
  joinAnnotationsTx(tx, id, otherId, now)
  tx.update(origin).set({ questionId: id }).where(eq(origin.questionId, otherId)).run()
  removeQuestionsTx(tx, [otherId])
  changeQuestionTx(tx, row, { fields, moved: movesOf(before.options, fields.options) }, now)
  recountReviewsTx(tx, [id])
}

/** The same, as a change of its own. */
export function mergeQuestions(db: Db, id: number, otherId: number, now: number): QuestionView {
  recordChange(db, { kind: 'mergeQuestions', detail: { count: 2 } }, now, (tx) =>
    mergeQuestionsTx(tx, id, otherId, now),
  )
  return getQuestion(db, id)
}

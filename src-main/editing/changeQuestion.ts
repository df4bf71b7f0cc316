import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, ne } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { EditedFields, MovedLabels } from '../contract/questionCalls.ts'
import { questionProblems } from '../contract/questionProblems.ts'
import type { Key } from '../contract/questionTypes.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { image } from '../db/schema/library.ts'
import { question } from '../db/schema/question.ts'
import { annotateTx } from '../questions/annotations.ts'
import { contentHash } from '../questions/contentHash.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import type { QuestionRow } from '../questions/questions.ts'
import { followEditTx } from './followEdit.ts'
import { keepBeforeTx } from './keepBefore.ts'

/** Doubts that no edit of the question's own words can settle. */
const beyondAnEdit = ['numberGap', 'duplicateNumber', 'hasImage']

/** A person has seen the whole question and said that it is so. */
const issuesAfter = (issues: readonly string[], key: Key | null): string[] =>
  issues.filter((issue) => beyondAnEdit.includes(issue) || (issue === 'missingAnswer' && key === null))

/** Throws INVALID_INPUT for a question that contradicts itself. */
export function checkSound(fields: EditedFields): void {
  const [found] = questionProblems(fields)
  if (!found) return
  const field = found.field.name === 'option' ? `options.${found.field.index}` : found.field.name
  throw new AppError('INVALID_INPUT', `${field}: ${found.problem}`, { details: { field, problem: found.problem } })
}

/** Throws INVALID_INPUT for a picture that is not kept, or of an option that there is not. `had`: what the question shows already. */
export function checkPictures(db: Reader, { images, options }: EditedFields, had: EditedFields['images'] = []): void {
  const isHad = (sha256: string) => had.some((one) => one.image === sha256)
  const named = [...new Set(images.map(({ image }) => image))].filter((sha256) => !isHad(sha256))
  const kept = db.select({ sha256: image.sha256 }).from(image).where(inArray(image.sha256, named)).all()
  const isOfOption = (label: string | undefined) =>
    label === undefined || options.some((option) => option.label === label)
  if (kept.length === named.length && images.every(({ label }) => isOfOption(label))) return
  throw new AppError('INVALID_INPUT', 'images: one is not kept', { details: { field: 'images' } })
}

/** Finds another question of the bank with these words. */
export function findSame(db: Reader, bankId: number, hash: string, exceptId = 0): number | undefined {
  const isSame = and(eq(question.bankId, bankId), eq(question.contentHash, hash), ne(question.id, exceptId))
  return db.select({ id: question.id }).from(question).where(isSame).get()?.id
}

/** Throws CONFLICT if another question of the bank has these words. */
export function checkNotTaken(db: Reader, bankId: number, hash: string, exceptId = 0): void {
  const id = findSame(db, bankId, hash, exceptId)
  if (id === undefined) return
  throw new AppError('CONFLICT', `Question ${id} of the bank has the same stem and options.`, { details: { same: id } })
}

export type QuestionChange = { fields: EditedFields; moved: MovedLabels; restores?: true }

/**
 * Stores what a question is by now, what was there before, and all that follows but the counts of reviews (imports/review.ts): once
 * for all questions of a change. Part of a recorded change. Throws CONFLICT.
 */
export function changeQuestionTx(tx: Tx, row: QuestionRow, { fields, moved, restores }: QuestionChange, now: number) {
  const hash = contentHash(fields)
  if (hash !== row.contentHash) checkNotTaken(tx, row.bankId, hash, row.id)
  const before = editedFieldsOf(row)
  const isChanged = !isDeepStrictEqual(before, fields)
  if (isChanged) keepBeforeTx(tx, { id: row.id, before, moved, ...(restores && { restores }) }, now)
  const issues = issuesAfter(row.issues, fields.key)
  tx.update(question)
    .set({ ...fields, contentHash: hash, issues, confidence: 1, updatedAt: now })
    .where(eq(question.id, row.id))
    .run()
  annotateTx(tx, { id: row.id, report: null }, now)
  if (isChanged) followEditTx(tx, { before, after: { id: row.id, ...fields }, moved }, now)
}

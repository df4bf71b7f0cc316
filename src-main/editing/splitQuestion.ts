import { eq, max, sql } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { WrittenQuestion } from '../contract/editCalls.ts'
import { movesOf } from '../contract/movedLabels.ts'
import type { QuestionView } from '../contract/questionCalls.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { bankImport, origin } from '../db/schema/question.ts'
import { recountReviewsTx } from '../imports/review.ts'
import { contentHash } from '../questions/contentHash.ts'
import { getQuestion, getQuestionRow, type QuestionRow } from '../questions/questions.ts'
import { addQuestionTx, writtenFields } from './addQuestion.ts'
import { changeQuestionTx, checkNotTaken, checkPictures, checkSound } from './changeQuestion.ts'
import { fieldsAfter } from './editQuestion.ts'
import { makeRoomTx } from './reorderQuestions.ts'

/** Right after a question; undefined if it is the last of its bank. */
function placeAfterTx(tx: Tx, { id, bankId }: QuestionRow): number | undefined {
  const next = tx.get<{ id: number } | undefined>(sql`
    SELECT q.id AS id FROM question q WHERE q.bank_id = ${bankId}
      AND ${placeOf} > (SELECT ${placeOf} FROM question q WHERE q.id = ${id}) ORDER BY ${placeOf} LIMIT 1`)
  return next && makeRoomTx(tx, { bankId, questionId: next.id, count: 1 }).first
}

/** What was read with another question stands at the same places of its documents. */
function shareOriginsTx(tx: Tx, fromId: number, toId: number): void {
  for (const row of tx.select().from(origin).where(eq(origin.questionId, fromId)).all()) {
    const ofImport = eq(origin.importId, row.importId)
    const last = tx
      .select({ ordinal: max(origin.ordinal) })
      .from(origin)
      .where(ofImport)
      .get()
    tx.insert(origin)
      .values({ ...row, ordinal: (last?.ordinal ?? -1) + 1, questionId: toId })
      .run()
    tx.update(bankImport)
      .set({ removed: sql`${bankImport.removed} - 1` })
      .where(eq(bankImport.id, row.importId))
      .run()
  }
}

/**
 * Makes two questions of one: it keeps the first part with its answers, the second is new and stands right behind it. Returns its id.
 * Throws NOT_FOUND, INVALID_INPUT or CONFLICT, and has changed nothing then.
 */
export function splitQuestionTx(
  tx: Tx,
  id: number,
  [first, second]: readonly [WrittenQuestion, WrittenQuestion],
  now: number,
): number {
  const row = getQuestionRow(tx, id)
  const moved = movesOf(row.options, first.options)
  const fields = fieldsAfter(row, first, moved)
  const rest = writtenFields(second)
  checkSound(fields)
  checkSound(rest)
  for (const part of [fields, rest]) checkPictures(tx, part, row.images)
  checkNotTaken(tx, row.bankId, contentHash(rest), row.id)
  changeQuestionTx(tx, row, { fields, moved }, now)
  const place = placeAfterTx(tx, row)
  const newId = addQuestionTx(tx, { bankId: row.bankId, fields: rest, ...(place !== undefined && { place }) }, now)
  shareOriginsTx(tx, id, newId)
  recountReviewsTx(tx, [id, newId])
  return newId
}

/** The same, as a change of its own. */
export function splitQuestion(
  db: Db,
  id: number,
  parts: readonly [WrittenQuestion, WrittenQuestion],
  now: number,
): [QuestionView, QuestionView] {
  const added = recordChange(db, { kind: 'splitQuestion', detail: { count: 1 } }, now, (tx) =>
    splitQuestionTx(tx, id, parts, now),
  )
  return [getQuestion(db, id), getQuestion(db, added)]
}

import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import type { ReadQuestion, SuggestionValue } from '../contract/assistCalls.ts'
import { changesLabels, movesOf } from '../contract/movedLabels.ts'
import type { Key } from '../contract/questionTypes.ts'
import type { Tx } from '../db/openDatabase.ts'
import { question } from '../db/schema/question.ts'
import { followEditTx } from '../editing/followEdit.ts'
import { keepBeforeTx } from '../editing/keepBefore.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { addReadQuestionTx, fieldsOfRead } from './addReadQuestion.ts'
import { getAssistRow } from './assists.ts'
import type { SuggestionRow } from './suggestions.ts'

type QuestionChange = Partial<typeof question.$inferSelect>
type Said = { key: Key | null; explanation: string | null }

/** The confidence of a reading that lacks nothing but its answer (recognition/confidence/caps.ts), and of one that lacks nothing. */
const [sureButForAnswer, sure] = [0.8, 0.95]

/** With its answer, what was doubtful for want of one is doubtful no more; other doubts stay. */
function answered({ issues, confidence }: { issues: readonly string[]; confidence: number }): QuestionChange {
  if (!issues.includes('missingAnswer')) return {}
  return {
    issues: issues.filter((issue) => issue !== 'missingAnswer'),
    confidence: confidence >= sureButForAnswer ? Math.max(confidence, sure) : confidence,
  }
}

/** Grades and drafts follow it as they would an edit. */
function changeTx(tx: Tx, questionId: number, change: QuestionChange, now: number): void {
  const row = tx.select().from(question).where(eq(question.id, questionId)).get()
  if (!row) return
  const doubts = change.key ? answered(row) : {}
  tx.update(question)
    .set({ ...doubts, ...change, updatedAt: now })
    .where(eq(question.id, questionId))
    .run()
  const [before, after] = [editedFieldsOf(row), editedFieldsOf({ ...row, ...change })]
  if (isDeepStrictEqual(before, after)) return
  const moved = movesOf(before.options, after.options)
  keepBeforeTx(tx, { id: questionId, before, moved }, now)
  followEditTx(tx, { before, after: { id: questionId, ...after }, moved }, now)
}

/** True if another question of the bank has these words already. */
function isTakenTx(tx: Tx, bankId: number, hash: string, except: number | null): boolean {
  const row = tx
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.bankId, bankId), eq(question.contentHash, hash)))
    .get()
  return row !== undefined && row.id !== except
}

/** What the document itself gave stays the document's, whatever the model read beside it. */
const ownOf = (there: typeof question.$inferSelect | undefined): QuestionChange => ({
  ...(there?.key && there.keyOrigin !== 'model' ? { key: there.key, keyOrigin: there.keyOrigin } : {}),
  ...(there?.explanation && there.explanationOrigin !== 'model'
    ? { explanation: there.explanation, explanationOrigin: there.explanationOrigin }
    : {}),
})

function rereadTx(tx: Tx, questionId: number, read: ReadQuestion, now: number): boolean {
  const there = tx.select().from(question).where(eq(question.id, questionId)).get()
  const fields = fieldsOfRead(read)
  if (!there || isTakenTx(tx, there.bankId, fields.contentHash, questionId)) return false
  // A key fits the options it was given for; with other options or another type it would name something else.
  const isSameShape =
    there.type === read.type &&
    there.options.length === read.options.length &&
    !changesLabels(movesOf(there.options, read.options))
  if (there.key && there.keyOrigin !== 'model' && !isSameShape) return false
  changeTx(tx, questionId, { ...fields, ...ownOf(there) }, now)
  return true
}

/** What a model may still say of a question: nothing that a person or the document has said since it was asked. */
function openFieldsTx(tx: Tx, questionId: number, { key, explanation }: Said): QuestionChange {
  const there = tx.select().from(question).where(eq(question.id, questionId)).get()
  const own = there && ownOf(there)
  return {
    ...(key && there && !own?.key && { key, keyOrigin: 'model' as const }),
    ...(explanation !== null && there && !own?.explanation && { explanation, explanationOrigin: 'model' as const }),
  }
}

/**
 * Puts what a model said into the bank. Returns false if it can no longer be: the bank has the question or its answer already.
 */
export function applySuggestionTx(tx: Tx, row: SuggestionRow, value: SuggestionValue, now: number): boolean {
  const { questionId } = row
  switch (value.kind) {
    case 'none':
      return false
    case 'question':
      if (questionId !== null) return rereadTx(tx, questionId, value.question, now)
      addReadQuestionTx(tx, row, getAssistRow(tx, row.assistId).importId, value.question, now)
      return true
    case 'explanation':
    case 'key': {
      if (questionId === null) return false
      const change = openFieldsTx(tx, questionId, value.kind === 'key' ? value : { ...value, key: null })
      if (!change[value.kind]) return false
      changeTx(tx, questionId, change, now)
      return true
    }
  }
}

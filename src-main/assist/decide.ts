import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { and, eq, inArray, max, sql } from 'drizzle-orm'
import type { ReadQuestion, SuggestionValue } from '../contract/assistCalls.ts'
import type { CountByType, Key } from '../contract/questionTypes.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { suggestion } from '../db/schema/assist.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { dropUnfitDraftsTx, regradeQuestionTx } from '../editing/followEdit.ts'
import { recountDoubtfulTx, recountReviewsTx, removeUnresolvedTx } from '../imports/review.ts'
import { contentHash } from '../questions/contentHash.ts'
import { getAssistRow } from './assists.ts'
import { readValue } from './problems.ts'

type Row = typeof suggestion.$inferSelect
type QuestionChange = Partial<typeof question.$inferInsert>
type Said = { key: Key | null; explanation: string | null }

/** The confidence of a reading that lacks nothing but its answer (recognition/questions/confidence.ts), and of one that lacks nothing. */
const [sureButForAnswer, sure] = [0.8, 0.95]

/** With its answer, what was doubtful for want of one is doubtful no more; other doubts stay. */
function answered({ issues, confidence }: { issues: readonly string[]; confidence: number }): QuestionChange {
  if (!issues.includes('missingAnswer')) return {}
  return {
    issues: issues.filter((issue) => issue !== 'missingAnswer'),
    confidence: confidence >= sureButForAnswer ? Math.max(confidence, sure) : confidence,
  }
}

/** By another key the answers given are graded anew, unless the options that they name are no longer the same. */
function changeTx(tx: Tx, questionId: number, change: QuestionChange, now: number): void {
  const row = tx.select().from(question).where(eq(question.id, questionId)).get()
  if (!row) return
  const doubts = change.key ? answered(row) : {}
  tx.update(question)
    .set({ ...doubts, ...change, updatedAt: now })
    .where(eq(question.id, questionId))
    .run()
  const { key = row.key, options = row.options } = change
  if (!isDeepStrictEqual(key, row.key) && options.length === row.options.length)
    regradeQuestionTx(tx, { id: questionId, key }, now)
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

const fieldsOf = (read: ReadQuestion) => ({
  type: read.type,
  stem: read.stem,
  options: read.options,
  key: read.key,
  keyOrigin: 'model' as const,
  explanation: read.explanation,
  explanationOrigin: 'model' as const,
  contentHash: contentHash(read),
  confidence: 1,
  issues: read.key ? [] : ['missingAnswer'],
})

/** A question that the rules did not find: it counts as read from the document, at its blocks. */
function addQuestionTx(tx: Tx, row: Row, importId: number, read: ReadQuestion, now: number): void {
  const into = tx.select().from(bankImport).where(eq(bankImport.id, importId)).get()
  if (!into) return
  const fields = fieldsOf(read)
  const values = {
    uid: randomUUID(),
    bankId: into.bankId,
    number: read.number,
    images: [],
    createdAt: now,
    updatedAt: now,
  }
  const added = tx
    .insert(question)
    .values({ ...values, ...fields })
    .onConflictDoNothing({ target: [question.bankId, question.contentHash] })
    .run().changes
  const there = tx
    .select({ id: question.id })
    .from(question)
    .where(and(eq(question.bankId, into.bankId), eq(question.contentHash, fields.contentHash)))
    .get()
  if (!there) throw new Error('a question just saved is not there')
  const last = tx
    .select({ ordinal: max(origin.ordinal) })
    .from(origin)
    .where(eq(origin.importId, importId))
    .get()
  const { firstBlock, lastBlock } = row
  const place = { importId, ordinal: (last?.ordinal ?? -1) + 1, questionId: there.id, firstBlock, lastBlock }
  tx.insert(origin)
    .values({ ...place, number: read.number, type: read.type, key: read.key, fields: {} })
    .run()
  const byType = { ...(into.byType as CountByType), [read.type]: (into.byType?.[read.type] ?? 0) + 1 }
  tx.update(bankImport)
    .set({
      recognised: sql`${bankImport.recognised} + 1`,
      added: sql`${bankImport.added} + ${added}`,
      repeated: sql`${bankImport.repeated} + ${1 - added}`,
      byType,
    })
    .where(eq(bankImport.id, importId))
    .run()
}

function rereadTx(tx: Tx, questionId: number, read: ReadQuestion, now: number): boolean {
  const there = tx.select().from(question).where(eq(question.id, questionId)).get()
  const fields = fieldsOf(read)
  if (!there || isTakenTx(tx, there.bankId, fields.contentHash, questionId)) return false
  // A key fits the options it was given for; with other options or another type it would name something else.
  const isSameShape = there.type === read.type && there.options.length === read.options.length
  if (there.key && there.keyOrigin !== 'model' && !isSameShape) return false
  changeTx(tx, questionId, { ...fields, ...ownOf(there) }, now)
  dropUnfitDraftsTx(tx, { ...there, ...fields })
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

/** False if it can no longer be put into the bank: the bank has the question or its answer already. */
function applyTx(tx: Tx, row: Row, value: SuggestionValue, now: number): boolean {
  const { questionId } = row
  switch (value.kind) {
    case 'none':
      return false
    case 'question':
      if (questionId !== null) return rereadTx(tx, questionId, value.question, now)
      addQuestionTx(tx, row, getAssistRow(tx, row.assistId).importId, value.question, now)
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

/** What is left to review of the imports falls by what was accepted. */
function reviewedTx(tx: Tx, accepted: readonly Row[]): void {
  const questionIds = new Set(accepted.flatMap(({ questionId }) => questionId ?? []))
  if (questionIds.size > 0) recountReviewsTx(tx, [...questionIds])
  const read = accepted.filter(({ questionId }) => questionId === null)
  for (const assistId of new Set(read.map((row) => row.assistId))) {
    const { importId } = getAssistRow(tx, assistId)
    for (const row of read.filter((one) => one.assistId === assistId))
      removeUnresolvedTx(tx, importId, [row.firstBlock, row.lastBlock])
    recountDoubtfulTx(tx, importId)
  }
}

function pendingTx(tx: Tx, ids: readonly number[]): Row[] {
  return tx
    .select()
    .from(suggestion)
    .where(and(inArray(suggestion.id, [...ids]), eq(suggestion.state, 'pending')))
    .orderBy(suggestion.id)
    .all()
}

/**
 * Puts what the model said into the bank, marked as the model's, and grades answers anew by the keys it brings. Those decided
 * already are left as they are.
 */
export function acceptSuggestions(db: Db, ids: readonly number[], now: number): void {
  inTransaction(db, (tx) => {
    const accepted: Row[] = []
    for (const row of pendingTx(tx, ids)) {
      const state = applyTx(tx, row, readValue(row.value), now) ? ('accepted' as const) : ('failed' as const)
      tx.update(suggestion).set({ state, decidedAt: now }).where(eq(suggestion.id, row.id)).run()
      if (state === 'accepted') accepted.push(row)
    }
    reviewedTx(tx, accepted)
  })
}

export function discardSuggestions(db: Db, ids: readonly number[], now: number): void {
  inTransaction(db, (tx) => {
    const pending = pendingTx(tx, ids).map(({ id }) => id)
    tx.update(suggestion).set({ state: 'discarded', decidedAt: now }).where(inArray(suggestion.id, pending)).run()
  })
}

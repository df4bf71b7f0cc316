import { randomUUID } from 'node:crypto'
import { and, eq, max, sql } from 'drizzle-orm'
import type { ReadQuestion } from '../contract/assistCalls.ts'
import type { CountByType } from '../contract/questionTypes.ts'
import type { Tx } from '../db/openDatabase.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { contentHash } from '../questions/contentHash.ts'
import type { SuggestionRow } from './suggestions.ts'

/** Returns what a model read as the fields of a question, marked as the model's. */
export const fieldsOfRead = (read: ReadQuestion) => ({
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

/** Adds a question that the rules did not find: it counts as read from the document, at the blocks of the suggestion. */
export function addReadQuestionTx(tx: Tx, row: SuggestionRow, importId: number, read: ReadQuestion, now: number): void {
  const into = tx.select().from(bankImport).where(eq(bankImport.id, importId)).get()
  if (!into) return
  const fields = fieldsOfRead(read)
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

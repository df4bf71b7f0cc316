import { eq, sql } from 'drizzle-orm'
import { getBank } from '../banks/banks.ts'
import { describeChangeTx, recordChange } from '../changes/recordChange.ts'
import type { Brought } from '../contract/editCalls.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { question } from '../db/schema/question.ts'
import { amongIds } from '../questions/conditions.ts'
import { editedFieldsOf } from '../questions/editedFields.ts'
import { placesAtEnd } from '../questions/place.ts'
import { getQuestionRow } from '../questions/questions.ts'
import { setTagsTx, tagsOf } from '../questions/tags.ts'
import { addQuestionTx } from './addQuestion.ts'
import { findSame } from './changeQuestion.ts'

/** In the order of their banks, without those that the target has already. */
function findWanted(tx: Tx, ids: readonly number[], bankId: number): number[] {
  return tx
    .values<[number]>(sql`
      SELECT q.id FROM question q WHERE ${amongIds(sql`q.id`, ids)} AND NOT EXISTS (
        SELECT 1 FROM question t WHERE t.bank_id = ${bankId} AND t.content_hash = q.content_hash)
      ORDER BY q.bank_id, ${placeOf}`)
    .map(([id]) => id)
}

/** Puts questions at the end of another bank, with their answers and all that is written beside them. Throws NOT_FOUND. */
export function moveQuestions(db: Db, ids: readonly number[], bankId: number, now: number): Brought {
  const { name } = getBank(db, bankId)
  return recordChange(db, { kind: 'moveQuestions', detail: { count: ids.length, name } }, now, (tx) => {
    const { first, step } = placesAtEnd(tx, ids.length)
    let brought = 0
    for (const id of findWanted(tx, ids, bankId)) {
      // two of them may be the same
      if (findSame(tx, bankId, getQuestionRow(tx, id).contentHash) !== undefined) continue
      tx.update(question)
        .set({ bankId, place: first + step * brought, updatedAt: now })
        .where(eq(question.id, id))
        .run()
      brought++
    }
    describeChangeTx(tx, { count: brought })
    return { brought, left: ids.length - brought }
  })
}

/** Adds the same questions to another bank, with their tags, never answered. Throws NOT_FOUND. */
export function copyQuestions(db: Db, ids: readonly number[], bankId: number, now: number): Brought {
  const { name } = getBank(db, bankId)
  return recordChange(db, { kind: 'copyQuestions', detail: { count: ids.length, name } }, now, (tx) => {
    const wanted = findWanted(tx, ids, bankId)
    const tags = new Map(wanted.map((id) => [id, tagsOf(tx, [id]).get(id) ?? []]))
    const { first, step } = placesAtEnd(tx, wanted.length)
    let brought = 0
    for (const id of wanted) {
      const row = getQuestionRow(tx, id)
      if (findSame(tx, bankId, row.contentHash) !== undefined) continue
      const { number, confidence, issues } = row
      const place = first + step * brought
      const added = addQuestionTx(tx, { bankId, fields: editedFieldsOf(row), place, number, confidence, issues }, now)
      setTagsTx(tx, added, tags.get(id) ?? [])
      brought++
    }
    describeChangeTx(tx, { count: brought })
    return { brought, left: ids.length - brought }
  })
}

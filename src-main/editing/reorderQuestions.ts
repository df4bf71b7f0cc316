import { eq, sql } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { question } from '../db/schema/question.ts'
import { amongIds } from '../questions/conditions.ts'
import { placesAtEnd, placesBefore } from '../questions/place.ts'
import { getQuestionRow } from '../questions/questions.ts'

/** Gives every question of the bank a place of its own again, far from the next: where there was no room left between two. */
function spreadTx(tx: Tx, bankId: number): void {
  const ids = tx
    .values<[number]>(sql`SELECT q.id FROM question q WHERE q.bank_id = ${bankId} ORDER BY ${placeOf}`)
    .map(([id]) => id)
  const { first, step } = placesAtEnd(tx, ids.length)
  ids.forEach((id, at) => {
    tx.update(question)
      .set({ place: first + step * at })
      .where(eq(question.id, id))
      .run()
  })
}

/** Returns places for so many right before a question, making room if there is none. */
export function makeRoomTx(tx: Tx, before: { bankId: number; questionId: number; count: number }) {
  const room = placesBefore(tx, before)
  if (room) return room
  spreadTx(tx, before.bankId)
  const made = placesBefore(tx, before)
  if (!made) throw new Error('a bank just spread has no room')
  return made
}

/**
 * Puts questions of one bank in this order right before another of it, or at its end. Throws NOT_FOUND, and INVALID_INPUT where they
 * are not all of one bank.
 */
export function reorderQuestions(db: Db, ids: readonly number[], beforeId: number | null, now: number): void {
  recordChange(db, { kind: 'reorderQuestions', detail: { count: ids.length } }, now, (tx) => {
    const all = [...ids, ...(beforeId === null ? [] : [beforeId])]
    const banks = new Set(all.map((id) => getQuestionRow(tx, id).bankId))
    const [bankId] = banks
    if (bankId === undefined || banks.size > 1 || new Set(all).size < all.length)
      throw new AppError('INVALID_INPUT', 'ids: not all of one bank', { details: { field: 'ids' } })
    // out of the way, so that none of them is a neighbour
    const count = ids.length
    const end = placesAtEnd(tx, count)
    tx.update(question).set({ place: end.first }).where(amongIds(sql`id`, ids)).run()
    const { first, step } = beforeId === null ? end : makeRoomTx(tx, { bankId, questionId: beforeId, count })
    ids.forEach((id, at) => {
      tx.update(question)
        .set({ place: first + step * at })
        .where(eq(question.id, id))
        .run()
    })
  })
}

import { and, eq, inArray } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { suggestion } from '../db/schema/assist.ts'
import { recountDoubtfulTx, recountReviewsTx, removeUnresolvedTx } from '../imports/review.ts'
import { applySuggestionTx } from './applySuggestion.ts'
import { getAssistRow } from './assists.ts'
import { readValue } from './problems.ts'
import type { SuggestionRow } from './suggestions.ts'

/** Counts what is left to review of the imports again after what was accepted. */
function reviewedTx(tx: Tx, accepted: readonly SuggestionRow[]): void {
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

function pendingTx(tx: Tx, ids: readonly number[]): SuggestionRow[] {
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
  const made = { kind: 'acceptSuggestions', madeBy: 'model', detail: { count: ids.length } } as const
  recordChange(db, made, now, (tx) => {
    const accepted: SuggestionRow[] = []
    for (const row of pendingTx(tx, ids)) {
      const state = applySuggestionTx(tx, row, readValue(row.value), now) ? ('accepted' as const) : ('failed' as const)
      tx.update(suggestion).set({ state, decidedAt: now }).where(eq(suggestion.id, row.id)).run()
      if (state === 'accepted') accepted.push(row)
    }
    reviewedTx(tx, accepted)
  })
}

export function discardSuggestions(db: Db, ids: readonly number[], now: number): void {
  recordChange(db, { kind: 'discardSuggestions', detail: { count: ids.length } }, now, (tx) => {
    const pending = pendingTx(tx, ids).map(({ id }) => id)
    tx.update(suggestion).set({ state: 'discarded', decidedAt: now }).where(inArray(suggestion.id, pending)).run()
  })
}

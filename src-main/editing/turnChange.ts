import { findNext, viewChange } from '../changes/listChanges.ts'
import { type Direction, turnChangeTx } from '../changes/turnChange.ts'
import type { ChangeView } from '../contract/changeCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { bringsCards, followTurnTx } from './followTurn.ts'

/** What the database itself refuses: a name or words taken by now, or something that a row belongs to and that is gone. */
function refusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return code.startsWith('SQLITE_CONSTRAINT') ? error.message : refusal(error.cause)
}

/**
 * Undoes or redoes a change with all that follows from it; without an id the next one. `hasCards`: what is remembered of questions
 * came back, by parameters that may be others by now. Throws NOT_FOUND, CONFLICT or CHANGE_BLOCKED,
 * and has changed nothing then.
 */
export function turnChange(
  db: Db,
  direction: Direction,
  id: number | undefined,
  now: number,
): { view: ChangeView; hasCards: boolean } {
  try {
    return inTransaction(db, (tx) => {
      const wanted = id ?? findNext(tx, direction)?.id
      if (wanted === undefined) throw new AppError('NOT_FOUND', `There is nothing to ${direction}.`)
      let hasCards = false
      const row = turnChangeTx(tx, { id: wanted, direction }, now, (turned) => {
        followTurnTx(tx, turned, now)
        hasCards = bringsCards(tx, turned)
      })
      return { view: viewChange(row), hasCards }
    })
  } catch (cause) {
    if (refusal(cause) === undefined) throw cause
    throw new AppError('CHANGE_BLOCKED', 'Nothing was changed: something newer stands in the way.', {
      cause,
      details: { reason: 'newer' },
    })
  }
}

import { eq, sql } from 'drizzle-orm'
import { AppError } from '../contract/faults.ts'
import type { Tx } from '../db/openDatabase.ts'
import { change } from '../db/schema/change.ts'
import { checkAsLeftTx, checkNothingNewerTx } from './blocked.ts'
import { type Pass, putBackTx } from './putBack.ts'
import { recordingTx } from './recordChange.ts'

type ChangeRow = typeof change.$inferSelect
/** The pass that was put back, and the one that records it. */
export type Turned = { from: Pass; to: Pass }
export type Direction = 'undo' | 'redo'

/** Throws NOT_FOUND, or CONFLICT where it is so already. */
function getTurnableTx(tx: Tx, id: number, direction: Direction): ChangeRow {
  const row = tx.select().from(change).where(eq(change.id, id)).get()
  if (!row) throw new AppError('NOT_FOUND', `There is no change ${id}, or no longer.`)
  const turnable: readonly ChangeRow['state'][] = direction === 'undo' ? ['done'] : ['undone', 'left']
  if (!turnable.includes(row.state)) throw new AppError('CONFLICT', `Change ${id} is ${row.state}.`)
  return row
}

/**
 * Takes a change back, or makes it again: both put back what the rows were that the last pass touched, and record that as the next
 * pass. What follows from it outside of the recorded tables is `followTx`'s, within the recording. Throws CHANGE_BLOCKED where the rows
 * are no longer as the change left them.
 */
export function turnChangeTx(
  tx: Tx,
  { id, direction }: { id: number; direction: Direction },
  now: number,
  followTx: (turned: Turned) => void,
): ChangeRow {
  const row = getTurnableTx(tx, id, direction)
  const [from, to] = [
    { changeId: id, pass: row.pass },
    { changeId: id, pass: row.pass + 1 },
  ]
  checkAsLeftTx(tx, from)
  tx.run(sql`PRAGMA defer_foreign_keys = ON`) // rows come back in several statements; the commit checks
  recordingTx(tx, to, () => {
    putBackTx(tx, from)
    followTx({ from, to })
  })
  checkNothingNewerTx(tx, to, direction)
  tx.run(sql`DELETE FROM change_row WHERE change_id = ${id} AND pass = ${row.pass}`)
  const state = direction === 'undo' ? ('undone' as const) : ('done' as const)
  return tx.update(change).set({ state, pass: to.pass, turnedAt: now }).where(eq(change.id, id)).returning().get()
}

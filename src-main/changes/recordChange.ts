import { randomUUID } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { ChangeAuthor, ChangeDetail, ChangeKind } from '../contract/changeCalls.ts'
import { AppError } from '../contract/faults.ts'
import { type Db, inTransaction, type Tx } from '../db/openDatabase.ts'
import { change, changeRow } from '../db/schema/change.ts'
import { addEditsTx } from './addEdits.ts'
import { forgetOldTx } from './forgetOld.ts'

export type NewChange = {
  kind: ChangeKind
  /** The person, unless it says otherwise. */
  madeBy?: ChangeAuthor
  detail?: ChangeDetail
}

type Recording = { changeId: number; pass: number }

/** Returns the change that is being recorded in this transaction. */
export const findRecording = (tx: Tx): (Recording & { madeBy: ChangeAuthor }) | undefined =>
  tx.get(sql`
    SELECT r.change_id AS changeId, r.pass AS pass, c.made_by AS madeBy FROM recording r JOIN change c ON c.id = r.change_id`)

/** Does the work with every row that it touches in the tables of the library kept under this change and pass. */
export function recordingTx<Result>(tx: Tx, { changeId, pass }: Recording, work: () => Result): Result {
  for (const touched of ['edited', 'gone']) tx.run(sql.raw(`DELETE FROM ${touched}`))
  tx.run(sql`INSERT INTO recording VALUES (${changeId}, ${pass})`)
  const result = work()
  tx.run(sql`
    DELETE FROM change_row
    WHERE change_id = ${changeId} AND pass = ${pass} AND kind = 'none' AND (table_name, key) IN (SELECT * FROM gone)`)
  tx.run(sql`DELETE FROM recording`)
  return result
}

/** Answers given later are not the change's. */
export const lastAttempt = sql<number>`coalesce((SELECT max(id) FROM attempt), 0)`

const isEmptyTx = (tx: Tx, changeId: number) =>
  tx.select({ key: changeRow.key }).from(changeRow).where(eq(changeRow.changeId, changeId)).limit(1).get() === undefined

/** What was undone is no longer what Ctrl+Shift+Z would redo once something else is changed. */
export const leaveUndoneTx = (tx: Tx, changeId: number): void => {
  tx.update(change)
    .set({ state: 'left' })
    .where(and(eq(change.state, 'undone'), ne(change.id, changeId)))
    .run()
}

/** `jobId`: a change that goes on until it is closed (jobChanges.ts). */
export function addChangeTx(
  tx: Tx,
  { kind, madeBy = 'person', detail = {} }: NewChange,
  now: number,
  jobId?: number,
): number {
  const state = jobId === undefined ? ('done' as const) : ('open' as const)
  const values = { uid: randomUUID(), kind, madeBy, detail, state, jobId: jobId ?? null, createdAt: now }
  return tx.insert(change).values(values).returning({ id: change.id }).get().id
}

/**
 * Does the work as one change that can be undone, in the caller's transaction. Within another change it is a part of that one. What
 * touches nothing is no change.
 */
export function recordChangeTx<Result>(tx: Tx, made: NewChange, now: number, work: () => Result): Result {
  if (findRecording(tx)) return work()
  const changeId = addChangeTx(tx, made, now)
  const result = recordingTx(tx, { changeId, pass: 0 }, work)
  addEditsTx(tx, changeId, now)
  if (isEmptyTx(tx, changeId)) tx.delete(change).where(eq(change.id, changeId)).run()
  else {
    tx.update(change).set({ lastAttemptId: lastAttempt }).where(eq(change.id, changeId)).run()
    leaveUndoneTx(tx, changeId)
    forgetOldTx(tx, now)
  }
  return result
}

/** Does the work as one transaction and one change, undone and redone as one. Whatever changes the library goes through here. */
export const recordChange = <Result>(db: Db, made: NewChange, now: number, work: (tx: Tx) => Result): Result =>
  inTransaction(db, (tx) => recordChangeTx(tx, made, now, () => work(tx)))

/**
 * Does more of a change that was recorded before, in the caller's transaction: for work that would hold the thread for too long at
 * once. Each part leaves the library sound. Throws CONFLICT where it was undone in the meantime.
 */
export function growChangeTx<Result>(tx: Tx, changeId: number, now: number, work: () => Result): Result {
  const row = tx.select().from(change).where(eq(change.id, changeId)).get()
  if (row?.state !== 'done') throw new AppError('CONFLICT', `Change ${changeId} was undone in the meantime.`)
  const result = recordingTx(tx, { changeId, pass: row.pass }, work)
  addEditsTx(tx, changeId, now)
  tx.update(change).set({ lastAttemptId: lastAttempt }).where(eq(change.id, changeId)).run()
  return result
}

/** Says more of the change that is being recorded, once it is known. */
export function describeChangeTx(tx: Tx, detail: ChangeDetail): void {
  const recording = findRecording(tx)
  if (!recording) return
  const row = tx.select({ detail: change.detail }).from(change).where(eq(change.id, recording.changeId)).get()
  tx.update(change)
    .set({ detail: { ...row?.detail, ...detail } })
    .where(eq(change.id, recording.changeId))
    .run()
}

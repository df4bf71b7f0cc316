import { and, eq } from 'drizzle-orm'
import type { ChangeDetail } from '../contract/changeCalls.ts'
import type { Tx } from '../db/openDatabase.ts'
import { change, changeRow } from '../db/schema/change.ts'
import { addEditsTx } from './addEdits.ts'
import { addChangeTx, lastAttempt, leaveUndoneTx, type NewChange, recordingTx } from './recordChange.ts'

const ofJob = (jobId: number) => and(eq(change.jobId, jobId), eq(change.state, 'open'))

type ImportChange = NewChange & { jobId: number; importId: number }

/** An import that is tried again, or was begun before there was a log: its own row counts as added by the new change. */
function addAnewTx(tx: Tx, { jobId, importId, ...made }: ImportChange, now: number): number {
  const changeId = addChangeTx(tx, made, now, jobId)
  tx.insert(changeRow)
    .values({ changeId, pass: 0, tableName: 'bank_import', key: String(importId), kind: 'added' })
    .run()
  return changeId
}

/** Does one step of a change that a job makes over many transactions. It can be undone once it is closed. */
export function continueChangeTx<Result>(tx: Tx, made: ImportChange, now: number, work: () => Result): Result {
  const open = tx.select({ id: change.id }).from(change).where(ofJob(made.jobId)).get()
  const changeId = open?.id ?? addAnewTx(tx, made, now)
  const result = recordingTx(tx, { changeId, pass: 0 }, work)
  addEditsTx(tx, changeId, now)
  return result
}

/** Begins such a change with the transaction that queues its job, which the work returns. */
export function openChangeTx<Result extends { jobId: number }>(
  tx: Tx,
  made: NewChange,
  now: number,
  work: () => Result,
): Result {
  const changeId = addChangeTx(tx, made, now, 0)
  const result = recordingTx(tx, { changeId, pass: 0 }, work)
  leaveUndoneTx(tx, changeId)
  tx.update(change).set({ jobId: result.jobId }).where(eq(change.id, changeId)).run()
  return result
}

/** From now on the job's change can be undone. */
export function closeChangeTx(tx: Tx, jobId: number, detail: ChangeDetail): void {
  const row = tx.select().from(change).where(ofJob(jobId)).get()
  if (!row) return
  tx.update(change)
    .set({ state: 'done', detail: { ...row.detail, ...detail }, lastAttemptId: lastAttempt })
    .where(eq(change.id, row.id))
    .run()
}

/** The job took back what it had done: there is nothing to undo. */
export function dropChangeTx(tx: Tx, jobId: number): void {
  tx.delete(change).where(ofJob(jobId)).run()
}

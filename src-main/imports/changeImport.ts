import { eq, inArray } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import { AppError } from '../contract/faults.ts'
import type { ImportView } from '../contract/importCalls.ts'
import { type Db, inTransaction } from '../db/openDatabase.ts'
import { bankImport } from '../db/schema/question.ts'
import { cancelJobTx, getJob, retryJobTx } from '../queue/jobs.ts'
import { discardSavedTx } from './discardSaved.ts'
import { getImport, getImportRow, listImports } from './imports.ts'
import { forgetFailedPagesTx } from './scanned/scanSteps.ts'

/** Ends an import and takes back what it saved, in one transaction. Throws CONFLICT if it is finished already. */
export function cancelImport(db: Db, id: number, now: number): ImportView {
  inTransaction(db, (tx) => {
    const row = getImportRow(tx, id)
    cancelJobTx(tx, row.jobId, now)
    discardSavedTx(tx, row, now)
  })
  return getImport(db, id)
}

/** Queues a failed or cancelled import again; pages that could not be read are tried again too. */
export function retryImport(db: Db, id: number, now: number): ImportView {
  inTransaction(db, (tx) => {
    const { jobId } = getImportRow(tx, id)
    retryJobTx(tx, jobId, now)
    forgetFailedPagesTx(tx, jobId)
  })
  return getImport(db, id)
}

/** Takes an import off the list; its row stays, since its questions point to it. */
export function dismissImport(db: Db, id: number, now: number): void {
  const { name, jobId } = getImportRow(db, id)
  recordChange(db, { kind: 'dismissImport', detail: { name } }, now, (tx) => {
    const { state } = getJob(tx, jobId)
    if (state === 'queued' || state === 'running' || state === 'waiting')
      throw new AppError('CONFLICT', 'This import is under way. Cancel it first.')
    tx.update(bankImport).set({ dismissedAt: now }).where(eq(bankImport.id, id)).run()
  })
}

/** Takes all imports off the list that are over; what is held back waits for its review. */
export function clearImports(db: Db, now: number): void {
  const isOver = (state: string) => ['done', 'failed', 'cancelled'].includes(state)
  const ids = listImports(db)
    .filter(({ state, held }) => isOver(state) && !held)
    .map(({ id }) => id)
  recordChange(db, { kind: 'clearImports', detail: { count: ids.length } }, now, (tx) =>
    tx.update(bankImport).set({ dismissedAt: now }).where(inArray(bankImport.id, ids)).run(),
  )
}

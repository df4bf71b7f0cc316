import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { assist } from '../db/schema/assist.ts'
import { job } from '../db/schema/job.ts'
import { bankImport } from '../db/schema/question.ts'
import { cancelUnfinishedTx } from '../queue/jobs.ts'
import { discardSavedTx } from './discardSaved.ts'

const askJobs = (tx: Tx, bankId: number): number[] =>
  tx
    .select({ id: assist.jobId })
    .from(assist)
    .innerJoin(bankImport, eq(bankImport.id, assist.importId))
    .where(eq(bankImport.bankId, bankId))
    .all()
    .map(({ id }) => id)

/**
 * Ends the imports into a bank that goes, and what models are asked about them; who runs one can no longer commit. What is not finished
 * takes back what it saved: it is no part of what comes back with the bank.
 */
export function endBankImportsTx(tx: Tx, bankId: number, now: number): void {
  const unfinished = tx
    .select({ row: bankImport })
    .from(bankImport)
    .innerJoin(job, eq(job.id, bankImport.jobId))
    .where(and(eq(bankImport.bankId, bankId), inArray(job.state, ['queued', 'running', 'waiting'])))
    .all()
  for (const { row } of unfinished) discardSavedTx(tx, row, now)
  cancelUnfinishedTx(tx, [...unfinished.map(({ row }) => row.jobId), ...askJobs(tx, bankId)], now)
}

/** Removes the imports into a bank that goes, with their jobs. */
export function removeBankImportsTx(tx: Tx, bankId: number): void {
  const jobIds = tx.select({ id: bankImport.jobId }).from(bankImport).where(eq(bankImport.bankId, bankId)).all()
  const ids = [...jobIds.map(({ id }) => id), ...askJobs(tx, bankId)]
  if (ids.length > 0) tx.delete(job).where(inArray(job.id, ids)).run()
}

import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'
import { assist } from '../db/schema/assist.ts'
import { job } from '../db/schema/job.ts'
import { bankImport } from '../db/schema/question.ts'
import { cancelUnfinishedTx } from '../queue/jobs.ts'

/** Ends and removes the imports into a bank that goes, and what models are asked about them; who runs one can no longer commit. */
export function removeBankImportsTx(tx: Tx, bankId: number, now: number): void {
  const jobIds = tx.select({ id: bankImport.jobId }).from(bankImport).where(eq(bankImport.bankId, bankId)).all()
  const askIds = tx
    .select({ id: assist.jobId })
    .from(assist)
    .innerJoin(bankImport, eq(bankImport.id, assist.importId))
    .where(eq(bankImport.bankId, bankId))
    .all()
  const ids = [...jobIds, ...askIds].map(({ id }) => id)
  if (ids.length === 0) return
  cancelUnfinishedTx(tx, ids, now)
  tx.delete(job).where(inArray(job.id, ids)).run()
}

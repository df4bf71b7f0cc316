import { AppError } from '../../contract/faults.ts'
import type { ImportView, PageChoice } from '../../contract/importCalls.ts'
import { type Db, inTransaction } from '../../db/openDatabase.ts'
import { changePayloadTx, getJob, retryJobTx } from '../../queue/jobs.ts'
import { withPages } from '../importPayload.ts'
import { getImport, getImportRow } from '../imports.ts'
import { rereadWithPages } from '../rereadImport.ts'

/** Goes on with an import that waits to be told its pages, or reads one that is done again with more of them. */
export function readPages(db: Db, importId: number, pages: PageChoice, now: number): ImportView {
  const { jobId } = getImportRow(db, importId)
  const { state, fault } = getJob(db, jobId)
  if (state === 'done') return rereadWithPages(db, importId, pages, now)
  if (fault?.code !== 'PAGES_TO_CHOOSE') throw new AppError('CONFLICT', 'This import does not wait for pages.')
  inTransaction(db, (tx) => {
    const job = getJob(tx, jobId)
    retryJobTx(tx, jobId, now)
    changePayloadTx(tx, jobId, withPages(job, pages))
  })
  return getImport(db, importId)
}

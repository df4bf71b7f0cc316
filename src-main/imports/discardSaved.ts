import { and, eq, inArray } from 'drizzle-orm'
import { continueChangeTx, dropChangeTx } from '../changes/jobChanges.ts'
import type { Tx } from '../db/openDatabase.ts'
import { bankImport, origin, question } from '../db/schema/question.ts'
import { removeStepsTx } from '../queue/jobs.ts'
import { releaseTx } from './held.ts'
import { changeOf, type ImportRow, selectHeldOnlyBy } from './imports.ts'
import { recountReviewsTx } from './review.ts'
import { takeBackGivenTx } from './takeBackGifts.ts'

/** Takes back what an import saved so far: the bank is as if it had not been. Its finished reading is kept. */
export function discardSavedTx(tx: Tx, row: ImportRow, now: number): void {
  continueChangeTx(tx, changeOf(row), now, () => {
    recountReviewsTx(tx, takeBackGivenTx(tx, row.jobId))
    tx.delete(question)
      .where(and(eq(question.bankId, row.bankId), inArray(question.id, selectHeldOnlyBy(tx, row.id))))
      .run()
    tx.delete(origin).where(eq(origin.importId, row.id)).run()
    tx.update(bankImport)
      .set({ added: 0, repeated: 0, completed: 0, removed: 0, doubtful: 0 })
      .where(eq(bankImport.id, row.id))
      .run()
    releaseTx(tx, row)
  })
  dropChangeTx(tx, row.jobId)
  removeStepsTx(tx, row.jobId, 'save')
}

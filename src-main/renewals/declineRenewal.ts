import { eq } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import { readsBadly } from '../contract/doubts.ts'
import type { ImportView } from '../contract/importCalls.ts'
import type { Db } from '../db/openDatabase.ts'
import { bankImport } from '../db/schema/question.ts'
import { giveMissingTx } from '../editing/joining/giveMissing.ts'
import { getImport } from '../imports/imports.ts'
import { putInTx } from '../imports/putIn.ts'
import { getOffer } from './renewedImport.ts'

/** The import goes on as one that is no newer version: into its own bank, unless it reads badly. Throws NOT_FOUND, CONFLICT. */
export function declineRenewal(db: Db, importId: number, now: number): ImportView {
  const { newer } = getOffer(db, importId)
  recordChange(db, { kind: 'declineRenewal', detail: { name: newer.name } }, now, (tx) => {
    tx.update(bankImport).set({ renewsImportId: null }).where(eq(bankImport.id, importId)).run()
    if (!readsBadly(newer)) putInTx(tx, importId, giveMissingTx, now)
  })
  return getImport(db, importId)
}

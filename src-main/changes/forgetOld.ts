import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'

const daysKept = 30
const mostKept = 1000

/** Forgets changes of which there are enough newer ones, or that are too old, with all that they could have brought back. */
export function forgetOldTx(tx: Tx, now: number): void {
  const tooOld = now - daysKept * 24 * 60 * 60 * 1000
  tx.run(sql`
    DELETE FROM change WHERE state <> 'open' AND (created_at < ${tooOld}
      OR id <= (SELECT id FROM change ORDER BY id DESC LIMIT 1 OFFSET ${mostKept}))`)
}

import { sql } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { Db, Tx } from '../db/openDatabase.ts'
import { recountDoubtfulTx } from '../imports/review.ts'
import { amongIds } from '../questions/conditions.ts'

/** Removes questions with their answers. Returns how many there were. */
export function removeQuestionsTx(tx: Tx, ids: readonly number[]): number {
  const imports = tx.values<[number]>(sql`
    SELECT DISTINCT import_id FROM origin WHERE ${amongIds(sql`question_id`, ids)}`)
  const { changes } = tx.run(sql`DELETE FROM question WHERE ${amongIds(sql`id`, ids)}`)
  for (const [importId] of imports) recountDoubtfulTx(tx, importId)
  return changes
}

/** Into the trash: an undo brings them back with their answers as long as the log is kept. */
export const removeQuestions = (db: Db, ids: readonly number[], now: number): number =>
  recordChange(db, { kind: 'deleteQuestions', detail: { count: ids.length } }, now, (tx) => removeQuestionsTx(tx, ids))

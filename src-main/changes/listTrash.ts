import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { TrashEntry } from '../contract/changeCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { change, changeRow } from '../db/schema/change.ts'
import { viewChange } from './listChanges.ts'

const shown = 5

/** What was held back and went into a question of the library is not lost, but there. */
const wasHeld = sql`EXISTS (SELECT 1 FROM change_row b WHERE b.change_id = ${changeRow.changeId} AND b.pass = ${changeRow.pass}
  AND b.table_name = 'bank' AND b.kind = 'removed' AND b.key = ${changeRow.before} ->> 'bank_id' AND b.before ->> 'held' = 1)`

/** Lists what was removed and can be had back, the last first. */
export function listTrash(db: Reader): TrashEntry[] {
  const removals = db
    .select()
    .from(change)
    .where(
      and(
        eq(change.state, 'done'),
        inArray(change.kind, ['deleteQuestions', 'removeBank', 'mergeQuestions', 'mergeDuplicates', 'renew']),
      ),
    )
    .orderBy(desc(change.id))
    .all()
  return removals.flatMap((row) => {
    const ofChange = and(
      ...[eq(changeRow.changeId, row.id), eq(changeRow.pass, row.pass)],
      ...[eq(changeRow.tableName, 'question'), eq(changeRow.kind, 'removed')],
      sql`NOT ${wasHeld}`,
    )
    const counted = db.select({ total: sql<number>`count(*)` }).from(changeRow).where(ofChange).get()
    const questions = db
      .select({ id: sql<number>`${changeRow.before} ->> 'id'`, stem: sql<string>`${changeRow.before} ->> 'stem'` })
      .from(changeRow)
      .where(ofChange)
      .limit(shown)
      .all()
    const total = counted?.total ?? 0
    if (row.kind === 'renew' && total === 0) return []
    return [{ change: viewChange(row), total, questions }]
  })
}

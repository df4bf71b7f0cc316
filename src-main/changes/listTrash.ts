import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { TrashEntry } from '../contract/changeCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { change, changeRow } from '../db/schema/change.ts'
import { viewChange } from './listChanges.ts'

const shown = 5

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
  return removals.map((row) => {
    const ofChange = and(
      ...[eq(changeRow.changeId, row.id), eq(changeRow.pass, row.pass)],
      ...[eq(changeRow.tableName, 'question'), eq(changeRow.kind, 'removed')],
    )
    const counted = db.select({ total: sql<number>`count(*)` }).from(changeRow).where(ofChange).get()
    const questions = db
      .select({ id: sql<number>`${changeRow.before} ->> 'id'`, stem: sql<string>`${changeRow.before} ->> 'stem'` })
      .from(changeRow)
      .where(ofChange)
      .limit(shown)
      .all()
    return { change: viewChange(row), total: counted?.total ?? 0, questions }
  })
}

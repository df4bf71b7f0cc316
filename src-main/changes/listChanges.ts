import { asc, desc, eq, sql } from 'drizzle-orm'
import type { ChangeList, ChangeView } from '../contract/changeCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { change } from '../db/schema/change.ts'

type ChangeRow = typeof change.$inferSelect

export const viewChange = ({ id, kind, madeBy, detail, state, createdAt, turnedAt }: ChangeRow): ChangeView => ({
  id,
  kind,
  madeBy,
  detail,
  state,
  createdAt,
  turnedAt,
})

const findLastDone = (db: Reader): ChangeRow | undefined =>
  db.select().from(change).where(eq(change.state, 'done')).orderBy(desc(change.id)).limit(1).get()

/** The one that was undone last, unless something was changed since. */
const findNextRedo = (db: Reader): ChangeRow | undefined =>
  db
    .select()
    .from(change)
    .where(eq(change.state, 'undone'))
    .orderBy(desc(change.turnedAt), asc(change.id))
    .limit(1)
    .get()

export const findNext = (db: Reader, direction: 'undo' | 'redo'): ChangeRow | undefined =>
  direction === 'undo' ? findLastDone(db) : findNextRedo(db)

/** Lists changes, the newest first, without those of imports that are still under way. */
export function listChanges(db: Reader, limit: number): ChangeList {
  const rows = db
    .select()
    .from(change)
    .where(sql`${change.state} <> 'open'`)
    .orderBy(desc(change.id))
    .limit(limit)
    .all()
  const [undo, redo] = [findNext(db, 'undo'), findNext(db, 'redo')]
  return {
    changes: rows.map(viewChange),
    nextUndo: undo ? viewChange(undo) : null,
    nextRedo: redo ? viewChange(redo) : null,
  }
}

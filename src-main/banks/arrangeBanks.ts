import { eq, inArray } from 'drizzle-orm'
import { recordChange } from '../changes/recordChange.ts'
import type { Db, Reader } from '../db/openDatabase.ts'
import { bank } from '../db/schema/library.ts'

/** One bank by its name, several by how many they are. */
function detailOf(db: Reader, ids: readonly number[]): { name?: string; count: number } {
  const [only, second] = db
    .select({ name: bank.name })
    .from(bank)
    .where(inArray(bank.id, [...ids]))
    .limit(2)
    .all()
  return { count: ids.length, ...(only && !second && { name: only.name }) }
}

export function groupBanks(db: Db, ids: readonly number[], group: string | null, now: number): void {
  const detail = { ...detailOf(db, ids), ...(group !== null && { to: group }) }
  recordChange(db, { kind: group === null ? 'ungroupBanks' : 'groupBanks', detail }, now, (tx) =>
    tx
      .update(bank)
      .set({ group })
      .where(inArray(bank.id, [...ids]))
      .run(),
  )
}

export function archiveBanks(db: Db, ids: readonly number[], isArchived: boolean, now: number): void {
  const kind = isArchived ? 'archiveBanks' : 'unarchiveBanks'
  recordChange(db, { kind, detail: detailOf(db, ids) }, now, (tx) =>
    tx
      .update(bank)
      .set({ archivedAt: isArchived ? now : null })
      .where(inArray(bank.id, [...ids]))
      .run(),
  )
}

/** Puts banks into this order, before all that are not named. */
export function arrangeBanks(db: Db, ids: readonly number[], now: number): void {
  recordChange(db, { kind: 'arrangeBanks' }, now, (tx) => {
    tx.update(bank).set({ place: null }).run()
    for (const [place, id] of ids.entries()) tx.update(bank).set({ place }).where(eq(bank.id, id)).run()
  })
}

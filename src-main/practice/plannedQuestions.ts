import { sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'
import { getSettings } from '../settings/settings.ts'
import { endOfDay, inBanks } from './setConditions.ts'

/** What there is to do today in these banks (none: all), in that order: what is due, the longest overdue first, then new questions. */
export function findPlanned(db: Reader, bankIds: readonly number[], now: number): number[] {
  const due = db.values<[number]>(sql`
    SELECT q.id FROM card c JOIN question q ON q.id = c.question_id
    WHERE ${inBanks(bankIds)} AND c.due < ${endOfDay(now)} ORDER BY c.due, q.id`)
  const unseen = db.values<[number]>(sql`
    SELECT q.id FROM question q
    WHERE ${inBanks(bankIds)} AND NOT EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)
    ORDER BY q.bank_id, q.id LIMIT ${getSettings(db).newPerDay}`)
  return [...due, ...unseen].map(([id]) => id)
}

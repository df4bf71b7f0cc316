import { sql } from 'drizzle-orm'
import { endOfDay } from '../contract/days.ts'
import type { Reader } from '../db/openDatabase.ts'

/** Lists the banks whose plans make the day: those that are not put away. */
export const listBankIds = (db: Reader): number[] =>
  db.values<[number]>(sql`SELECT id FROM bank WHERE archived_at IS NULL ORDER BY id`).map(([id]) => id)

export const countDue = (db: Reader, bankId: number, now: number): number =>
  db.get<{ due: number }>(sql`
    SELECT count(*) AS due FROM card WHERE bank_id = ${bankId} AND due < ${endOfDay(now)}`).due

/** Returns what is due in banks without a plan. From an index: the join begins at the banks, or it would read every card. */
export const getDueElsewhere = (db: Reader, now: number): { plans: number; due: number } =>
  db.get(sql`
    SELECT (SELECT count(*) FROM bank_plan p JOIN bank b ON b.id = p.bank_id AND b.archived_at IS NULL) AS plans,
      (SELECT count(*) FROM bank b CROSS JOIN card c ON c.bank_id = b.id AND c.due < ${endOfDay(now)}
        WHERE b.archived_at IS NULL AND b.id NOT IN (SELECT bank_id FROM bank_plan)) AS due`)

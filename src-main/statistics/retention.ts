import { sql } from 'drizzle-orm'
import { addDays, dayAt } from '../contract/days.ts'
import type { GapCount, Period } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { ofBank } from './ofBank.ts'

const dayMs = 86_400_000
const bounds = [0, 1, 3, 7, 14, 30, 90].map((days) => days * dayMs)

export type RetentionQuery = { bankId?: number | undefined; days: Period }

/** Returns how much is still right after how long: each answer by the time since the answer before to the same question. */
export function listRetention(db: Reader, { bankId, days }: RetentionQuery, now: number): GapCount[] {
  const since = days === null ? sql`TRUE` : sql`day >= ${addDays(dayAt(now), 1 - days)}`
  return bounds.map((fromMs, index) => {
    const untilMs = bounds[index + 1] ?? null
    const counts = db.get<{ answered: number; correct: number }>(sql`
      SELECT count(*) AS answered, coalesce(sum(verdict = 'correct'), 0) AS correct
      FROM outcome INDEXED BY outcome_by_gap
      WHERE since_ms >= ${fromMs} AND since_ms < ${untilMs ?? Number.MAX_SAFE_INTEGER}
        AND since_ms IS NOT NULL AND verdict <> 'ungraded' AND ${since} AND ${ofBank(sql`bank_id`, bankId)}`)
    return { fromMs, untilMs, ...counts }
  })
}

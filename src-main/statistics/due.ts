import { sql } from 'drizzle-orm'
import { addDays, dayAt } from '../contract/days.ts'
import type { DueView } from '../contract/statisticsCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { daysFrom } from './days.ts'
import { ofBank } from './ofBank.ts'

const forecast = 30

/** Returns when the questions learnt so far come back, as the schedule stands now. */
export function getDue(db: Reader, { bankId }: { bankId?: number | undefined }, now: number): DueView {
  const today = dayAt(now)
  const days = daysFrom(today, addDays(today, forecast - 1))
  const bounds = [{ from: Number.MIN_SAFE_INTEGER, until: days[0]?.from }, ...days]
  const counts = db.all<{ due: number }>(sql`
    SELECT (SELECT count(*) FROM bank b CROSS JOIN card c ON c.bank_id = b.id
        AND c.due >= d.value ->> 'from' AND c.due < d.value ->> 'until'
      WHERE ${ofBank(sql`b.id`, bankId)}) AS due
    FROM json_each(${JSON.stringify(bounds)}) d ORDER BY d.key`)
  const [overdue = 0, ...due] = counts.map((count) => count.due)
  return { overdue, days: days.map(({ day }, index) => ({ day, due: due[index] ?? 0 })) }
}

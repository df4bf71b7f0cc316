import { sql } from 'drizzle-orm'
import type { Reader } from '../db/openDatabase.ts'

/**
 * Returns what `make` did the last time, unless something that a plan of the bank is made from has changed since. `madeFor`: all else
 * that it follows from, which is the clock.
 */
export function rememberedPlan<Plan>(
  db: Reader,
  { bankId, kind, madeFor }: { bankId: number; kind: string; madeFor: string },
  make: () => Plan,
): Plan {
  // what this connection changes is followed by triggers (db/rememberPlans.ts); the version counts what others do
  const { known, plan } = db.get<{ known: string; plan: string | null }>(sql`
    SELECT known, recall_plan(${bankId}, ${kind}, known) AS plan
    FROM (SELECT data_version || ' ' || ${madeFor} AS known FROM pragma_data_version)`)
  if (plan !== null) return JSON.parse(plan)
  const made = make()
  db.get(sql`SELECT keep_plan(${bankId}, ${kind}, ${known}, ${JSON.stringify(made)})`)
  return made
}

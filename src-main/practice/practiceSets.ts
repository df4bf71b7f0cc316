import { type SQL, sql } from 'drizzle-orm'
import type { PracticeOrder, PracticeSet } from '../contract/practiceCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { findPlanned } from '../memory/todaysPlan.ts'
import { inBanks } from '../questions/conditions.ts'
import { seededShuffle } from './seededShuffle.ts'
import { askedInSession, fitting, inScope } from './setConditions.ts'

const all = (conditions: readonly (SQL | undefined)[]): SQL =>
  sql.join(
    conditions.filter((condition) => condition !== undefined),
    sql` AND `,
  )

/** Returns `FROM ... question q ... WHERE ...` of the set, and its own order. */
export function selectSet(
  db: Reader,
  { bankIds, scope, filter, from }: PracticeSet,
  now: number,
): { rows: SQL; order: SQL } {
  const narrow = [inBanks(bankIds), ...fitting(db, filter, now), askedInSession(from)]
  if (scope !== 'plan')
    return {
      rows: sql`FROM question q WHERE ${all([...narrow, inScope(scope, now)])}`,
      order: sql`q.bank_id, ${placeOf}`,
    }
  const planned = JSON.stringify(findPlanned(db, bankIds, now))
  return {
    rows: sql`FROM json_each(${planned}) plan CROSS JOIN question q ON q.id = plan.value WHERE ${all(narrow)}`,
    order: sql`plan.key`,
  }
}

export function countSet(db: Reader, set: PracticeSet, now: number): number {
  return db.get<{ total: number }>(sql`SELECT count(*) AS total ${selectSet(db, set, now).rows}`).total
}

/**
 * The hardest first: by the difficulty that the schedule keeps, else by the share of wrong answers, brought to the same
 * 1..10. What was never answered comes last, as the document has it.
 */
const hardestFirst = sql`coalesce(
  (SELECT c.difficulty FROM card c WHERE c.question_id = q.id),
  (SELECT 1 + 9 * avg(o.verdict IN ('incorrect', 'partial')) FROM outcome o
    WHERE o.question_id = q.id AND o.verdict <> 'ungraded')) DESC`

/** Finds the questions of the set in the order in which a session asks them; the seed decides a random one. */
export function findSet(
  db: Reader,
  set: PracticeSet & { order: PracticeOrder; limit?: number },
  seed: number,
  now: number,
): number[] {
  const { rows, order } = selectSet(db, set, now)
  const by = set.order === 'difficulty' ? sql`${hardestFirst}, ${order}` : order
  const ids = db.values<[number]>(sql`SELECT q.id ${rows} ORDER BY ${by}`).map(([id]) => id)
  return (set.order === 'random' ? seededShuffle(ids, seed) : ids).slice(0, set.limit)
}

import { type SQL, sql } from 'drizzle-orm'
import { endOfDay } from '../contract/days.ts'
import { doubtBelow } from '../contract/doubts.ts'

/** Returns a condition that the column holds one of the values; undefined where there are none: then any will do. */
export const among = (column: SQL, values: readonly (string | number)[] = []): SQL | undefined =>
  values.length === 0
    ? undefined
    : sql`${column} IN (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`

/** Returns a condition on a row `question q`: it is in one of the banks; without any, in one that is not held back (0014). */
export const inBanks = (bankIds: readonly number[]): SQL =>
  among(sql`q.bank_id`, bankIds) ?? sql`q.bank_id NOT IN (SELECT id FROM bank WHERE held = 1)`

/** A condition on a row `question q`: a person should check it. The rule of contract/doubts.ts. */
export const isDoubtful: SQL = sql`(q.confidence < ${doubtBelow}
  OR (q.issues <> '[]' AND EXISTS (SELECT 1 FROM json_each(q.issues) WHERE value <> 'hasImage')))`

const annotated = (what: SQL): SQL => sql`q.id IN (SELECT question_id FROM annotation WHERE ${what})`

/** Conditions on a row `question q`: what a person did with it, the same for lists, searches and practices. */
export const states = {
  bookmarked: annotated(sql`bookmarked_at IS NOT NULL`),
  noted: annotated(sql`note IS NOT NULL`),
  reported: annotated(sql`report IS NOT NULL`),
  edited: sql`EXISTS (SELECT 1 FROM question_edit e WHERE e.question_id = q.id AND e.made_by IN ('person', 'rule'))`,
  answered: sql`EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)`,
  unanswered: sql`NOT EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)`,
  mistake: sql`q.id IN (SELECT question_id FROM mistake WHERE left_at IS NULL)`,
} as const satisfies Record<string, SQL>

/** Its day in the schedule has come. */
export const isDue = (now: number): SQL => sql`q.id IN (SELECT question_id FROM card WHERE due < ${endOfDay(now)})`

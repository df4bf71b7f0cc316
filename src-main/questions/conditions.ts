import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
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

/**
 * Returns a condition that the column holds one of the ids, of which there may be more than a statement has values. As one value: the
 * statement is the same for any number of them.
 */
export const amongIds = (column: SQLWrapper, ids: readonly number[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** Returns a condition on a row `question q`: it is in one of the banks; without any, in one that is not held back (0014). */
export const inBanks = (bankIds: readonly number[]): SQL =>
  among(sql`q.bank_id`, bankIds) ?? sql`q.bank_id NOT IN (SELECT id FROM bank WHERE held = 1)`

/** A condition on a row `question q`: a person should check it. The rule of contract/doubts.ts. */
export const isDoubtful: SQL = sql`(q.confidence < ${doubtBelow}
  OR (q.issues <> '[]' AND EXISTS (SELECT 1 FROM json_each(q.issues) WHERE value <> 'hasImage')))`

const inTable = (table: SQL, what: SQL): SQL => sql`q.id IN (SELECT question_id FROM ${table} WHERE ${what})`
/** The same, looked up for each question: faster where few are asked, as no list of all has to be made. */
const inTableOfFew = (table: SQL, what: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${table} WHERE question_id = q.id AND ${what})`

const statesBy = (inRows: typeof inTable) =>
  ({
    bookmarked: inRows(sql`annotation`, sql`bookmarked_at IS NOT NULL`),
    noted: inRows(sql`annotation`, sql`note IS NOT NULL`),
    reported: inRows(sql`annotation`, sql`report IS NOT NULL`),
    edited: sql`EXISTS (SELECT 1 FROM question_edit e WHERE e.question_id = q.id AND e.made_by IN ('person', 'rule'))`,
    answered: sql`EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)`,
    unanswered: sql`NOT EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)`,
    mistake: inRows(sql`mistake`, sql`left_at IS NULL`),
  }) as const satisfies Record<string, SQL>

/** Conditions on a row `question q`: what a person did with it, the same for lists, searches and practices. */
export const states = statesBy(inTable)
/** The same for where words have left few questions to look at. */
export const statesOfFew = statesBy(inTableOfFew)

/** Its day in the schedule has come. Bank by bank: the index has cards in that order. */
export const isDue = (now: number): SQL => sql`q.id IN (
  SELECT c.question_id FROM bank b CROSS JOIN card c ON c.bank_id = b.id AND c.due < ${endOfDay(now)})`
export const isDueOfFew = (now: number): SQL => inTableOfFew(sql`card`, sql`due < ${endOfDay(now)}`)

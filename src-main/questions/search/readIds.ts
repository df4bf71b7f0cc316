import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'

/** Questions with the terms of the index, or all, of which a condition on `question q` is true. */
export type Candidates = { terms: string | undefined; where: SQL | undefined }

/**
 * What follows FROM for rows `question q`, in the order of their ids. The index goes first: it gives its ids in order,
 * and no list is made of them.
 */
export const questionsWith = ({ terms, where = sql`1` }: Candidates): SQL =>
  terms === undefined
    ? sql`question q WHERE ${where} ORDER BY q.id`
    : sql`question_search s CROSS JOIN question q ON q.id = s.rowid
        WHERE s.question_search MATCH ${terms} AND ${where} ORDER BY s.rowid`

/** Reads the ids that a statement selects as `id`, in its order. They come as one text: a row for each takes twice as long. */
export function readIds(db: Reader, select: SQL): number[] {
  const [[ids = '[]'] = []] = db.values<[string]>(sql`SELECT json_group_array(id) FROM (${select})`)
  return JSON.parse(ids) as number[]
}

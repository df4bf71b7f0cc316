import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import type { WordMatch } from './wordMatch.ts'

/** So many are put in order of how well they fit; what is behind them stays in the order of the library. */
const mostRanked = 2000

/** The earlier the words stand in the stem, the better; what has them only elsewhere comes last. */
function farness(words: readonly WordMatch[]): SQL {
  const places = words.map(({ marks }) => {
    const ways = marks.map((mark) => sql`nullif(instr(lower(q.stem), ${mark}), 0)`)
    const first = ways.length === 1 ? ways[0] : sql`coalesce(${sql.join([...ways, sql`NULL`], sql`, `)})`
    return sql`coalesce(min(${first ?? sql`NULL`}, 400), 1000)`
  })
  return sql.join(places, sql` + `)
}

type Page = { total: number; offset: number; limit: number }

/** Finds the ids of a page of what was found, what fits best first. `total`: how many there are in all. */
export function rankedIds(
  db: Reader,
  where: SQL,
  words: readonly WordMatch[],
  { total, offset, limit }: Page,
): number[] {
  const ids = (rows: SQL) => db.values<[number]>(rows).map(([id]) => id)
  const first =
    total > mostRanked
      ? sql`q.id IN (SELECT q.id FROM question q WHERE ${where} ORDER BY q.id LIMIT ${mostRanked})`
      : where
  const ranked = ids(sql`
    SELECT q.id FROM question q WHERE ${first} ORDER BY ${farness(words)}, q.id LIMIT ${limit} OFFSET ${offset}`)
  const missing = limit - ranked.length
  if (missing <= 0 || offset + limit <= mostRanked) return ranked
  const behind = Math.max(mostRanked, offset)
  return [
    ...ranked,
    ...ids(sql`SELECT q.id FROM question q WHERE ${where} ORDER BY q.id LIMIT ${missing} OFFSET ${behind}`),
  ]
}

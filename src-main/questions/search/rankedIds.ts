import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import { amongIds } from '../conditions.ts'
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

type Page = { offset: number; limit: number }

/** Returns a page of the ids that were found, which come in the order of the library: what fits best first. */
export function rankedIds(
  db: Reader,
  found: readonly number[],
  words: readonly WordMatch[],
  { offset, limit }: Page,
): number[] {
  const behind = found.slice(Math.max(mostRanked, offset), offset + limit)
  if (offset >= mostRanked) return behind
  const ranked = db.values<[number]>(sql`
    SELECT q.id FROM question q WHERE ${amongIds(sql`q.id`, found.slice(0, mostRanked))}
    ORDER BY ${farness(words)}, q.id LIMIT ${limit} OFFSET ${offset}`)
  return [...ranked.map(([id]) => id), ...behind]
}

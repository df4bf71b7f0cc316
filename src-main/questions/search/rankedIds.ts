import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'
import type { WordMatch } from './wordMatch.ts'

/** So many are put in order of how well they fit; what is behind them stays in the order of the library. */
export const mostRanked = 2000

const lowered = sql`lower(q.stem)`

/** The earlier the words stand in the stem, the better; what has them only elsewhere comes last. */
function farness(words: readonly WordMatch[]): SQL {
  const places = words.map(({ marks }) => {
    const ways = marks.map((mark) => sql`nullif(instr(${/[a-z]/.test(mark) ? lowered : sql`q.stem`}, ${mark}), 0)`)
    const first = ways.length === 1 ? ways[0] : sql`coalesce(${sql.join([...ways, sql`NULL`], sql`, `)})`
    return sql`coalesce(min(${first ?? sql`NULL`}, 400), 1000)`
  })
  return sql.join(places, sql` + `)
}

type Page = { offset: number; limit: number }

/** What was found, in the order of the library: so many of it from there on. */
export type Found = (offset: number, limit: number) => readonly number[]

/** Returns a page of the ids that were found: what fits best first. */
export function rankedIds(db: Reader, found: Found, words: readonly WordMatch[], { offset, limit }: Page): number[] {
  const from = Math.max(mostRanked, offset)
  const behind = offset + limit > from ? found(from, offset + limit - from) : []
  if (offset >= mostRanked) return [...behind]
  const ranked = db.values<[number]>(sql`
    SELECT q.id FROM json_each(${JSON.stringify(found(0, mostRanked))}) f CROSS JOIN question q ON q.id = f.value
    ORDER BY ${farness(words)}, q.id LIMIT ${limit} OFFSET ${offset}`)
  return [...ranked.map(([id]) => id), ...behind]
}

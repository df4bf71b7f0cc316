import type Database from 'better-sqlite3'

type Row = unknown[]
const farthest = 2 ** 50
/** Of a table with more of them there is little to be had. */
const mostGaps = 2000

/**
 * Gives the rows of a table of which parts may be unreadable: on from the start, and wherever that fails on the far side of the
 * gap, and back towards it. The first value of each is its rowid. Calls `failed` for every gap, with what was met there.
 */
export function* readRows(
  sqlite: Database.Database,
  table: string,
  columns: string,
  failed: (why: unknown) => void,
): Generator<Row> {
  const select = (where: string, order: string) =>
    sqlite.prepare(`SELECT rowid, ${columns} FROM "${table}" WHERE ${where} ORDER BY rowid ${order}`).raw()
  const onwards = select('rowid > ?', 'ASC')
  const backwards = select('rowid > ? AND rowid < ?', 'DESC')
  const firstAfter = select('rowid > ?', 'ASC LIMIT 1')
  for (let last = -1, gaps = 0; gaps < mostGaps; gaps++) {
    const reached = yield* until(onwards.iterate(last), last, 1)
    if (reached.isEnd) return
    failed(reached.why)
    last = reached.last
    const beyond = landing(firstAfter, last)
    yield* until(backwards.iterate(last, beyond ?? farthest), beyond ?? farthest, -1)
    if (beyond === undefined || beyond <= last) return
    last = beyond - 1
  }
}

/** Gives rows until one cannot be read, or is not where it should be: among damaged pages a walk may go in circles. */
function* until(
  rows: Iterable<unknown>,
  before: number,
  direction: 1 | -1,
): Generator<Row, { last: number; isEnd: boolean; why?: unknown }> {
  let last = before
  try {
    for (const row of rows as Iterable<Row>) {
      const rowid = Number(row[0])
      if ((rowid - last) * direction <= 0) return { last, isEnd: false, why: 'its rows are out of order' }
      yield row
      last = rowid
    }
    return { last, isEnd: true }
  } catch (why) {
    return { last, isEnd: false, why }
  }
}

/** The first rowid found when looking ever farther; undefined if there is none. */
function landing(firstAfter: Database.Statement, last: number): number | undefined {
  for (let step = 1; step < farthest; step *= 2) {
    try {
      const row = firstAfter.get(last + step) as Row | undefined
      return row === undefined ? undefined : Number(row[0])
    } catch {} // still in what cannot be read
  }
  return undefined
}

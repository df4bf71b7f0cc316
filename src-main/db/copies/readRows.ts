import type Database from 'better-sqlite3'

type Row = unknown[]
const farthest = 2 ** 50

/**
 * Gives the rows of a table of which parts may be unreadable: on from the start, and wherever that fails on the far side of the
 * gap, and back towards it. The first value of each is its rowid. Calls `failed` for every gap.
 */
export function* readRows(
  sqlite: Database.Database,
  table: string,
  columns: string,
  failed: () => void,
): Generator<Row> {
  const select = (where: string, order: string) =>
    sqlite.prepare(`SELECT rowid, ${columns} FROM "${table}" WHERE ${where} ORDER BY rowid ${order}`).raw()
  const onwards = select('rowid > ?', 'ASC')
  const backwards = select('rowid > ? AND rowid < ?', 'DESC')
  const firstAfter = select('rowid > ?', 'ASC LIMIT 1')
  for (let last = -1; ; ) {
    const reached = yield* until(onwards.iterate(last), last)
    if (reached.isEnd) return
    failed()
    last = reached.last
    const beyond = landing(firstAfter, last)
    yield* until(backwards.iterate(last, beyond ?? farthest), last)
    if (beyond === undefined) return
    last = beyond - 1
  }
}

/** Gives rows until one cannot be read. */
function* until(rows: Iterable<unknown>, before: number): Generator<Row, { last: number; isEnd: boolean }> {
  let last = before
  try {
    for (const row of rows as Iterable<Row>) {
      yield row
      last = Number(row[0])
    }
    return { last, isEnd: true }
  } catch {
    return { last, isEnd: false }
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

import type Database from 'better-sqlite3'

const mostKept = 500

/**
 * Lets the connection keep the statements it has compiled: the query builder asks for each anew, and compiling takes longer than
 * most of them run. Whoever asks must be done with a statement before the same text is asked for again, and may not keep it.
 */
export function reuseStatements(sqlite: Database.Database): void {
  const prepare = sqlite.prepare.bind(sqlite) as (source: string) => Database.Statement
  const kept = new Map<string, Database.Statement>()
  const reuse = (source: string): Database.Statement => {
    const known = kept.get(source)
    const statement = known ?? prepare(source)
    // whoever had it last may have asked for rows as arrays or for their first column
    if (known?.reader) known.raw(false).pluck(false)
    kept.delete(source)
    kept.set(source, statement)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return statement
  }
  sqlite.prepare = reuse as typeof sqlite.prepare
}

import Database from 'better-sqlite3'
import type { LibraryCounts } from '../../contract/backupCalls.ts'
import { carryChecksums } from '../checksums/carryChecksums.ts'
import { migrate } from '../migrate.ts'
import { settleCopy } from './copyDatabase.ts'
import { isKeptBeside, readCounts, tablesOf } from './readContent.ts'
import { readRows } from './readRows.ts'
import { rowAdder } from './rowAdder.ts'
import { type Sources, strayRows } from './strayRows.ts'

/** Filled by triggers as the rows that they are counted from are added. */
const counted = new Set(['topic', 'topic_day', 'bank_count'])
const isLibrarys = (table: string) =>
  !table.startsWith('sqlite_') && !table.startsWith('__') && !counted.has(table) && !isKeptBeside(table)

type How = {
  /** What is left of the list of tables is used, though not all of it can be read; or none of it, and pages are read for themselves. */
  tables: 'all' | 'what is left' | 'none'
  /** Told in English why a table, or all of them, could not be read. */
  failed: (why: string) => void
}

/**
 * Puts what can still be read of a damaged library, table by table, into a new one. `from` is a copy that may be changed. Returns
 * undefined if not even its tables can be found. What follows from other rows is to be mended afterwards.
 */
export function salvageDatabase(
  from: string,
  to: string,
  migrationsDir: string,
  { tables, failed }: How,
): { counts: LibraryCounts; lost: string[] } | undefined {
  const old = tables === 'none' ? undefined : openDamaged(from, tables === 'what is left', failed)
  if (!old && tables !== 'none') return undefined
  const fresh = new Database(to)
  try {
    migrate(fresh, migrationsDir)
    fresh.pragma('foreign_keys = OFF')
    fresh.pragma('synchronous = OFF') // it is written to the disk as a whole, at the end
    const there = new Set(old && tablesOf(old))
    const lost = new Set(
      tablesOf(fresh)
        .filter(isLibrarys)
        .filter((table) => !old || !there.has(table) || !copyTable(old, fresh, table, failed)),
    )
    if (lost.size > 0) addStrayRows({ file: from, damaged: old, sound: fresh }, lost, failed)
    fresh.transaction(() => {
      nameLostBanks(fresh)
      removeOrphans(fresh, (table) => lost.add(table))
      if (old) carryChecksums(old, fresh)
    })()
    const counts = readCounts(fresh)
    return old || counts.questions > 0 ? { counts, lost: [...lost] } : undefined
  } finally {
    old?.close()
    fresh.close()
    settleCopy(to)
  }
}

/** Returns undefined if its tables cannot be found. */
function openDamaged(file: string, isLenient: boolean, failed: How['failed']): Database.Database | undefined {
  const sqlite = new Database(file, { fileMustExist: true })
  try {
    if (isLenient) readLeniently(sqlite)
    if (tablesOf(sqlite).some((table) => table === 'question' || (isLenient && table === 'bank'))) return sqlite
    failed('it has no table of questions')
  } catch (error) {
    failed(String(error))
  }
  sqlite.close()
  return undefined
}

/** SQLite then knows the tables that it found before it met the damage. The first statement after it still fails. */
function readLeniently(sqlite: Database.Database): void {
  sqlite.unsafeMode()
  sqlite.pragma('writable_schema = ON')
  try {
    tablesOf(sqlite)
  } catch {}
}

/** Questions whose bank was lost would go with it: they get one that is called after what was imported into it. */
function nameLostBanks(fresh: Database.Database): void {
  fresh.exec(`INSERT INTO bank (id, uid, name, created_at)
    SELECT lost.id, 'recovered-' || lower(hex(randomblob(12))),
      coalesce((SELECT i.name FROM bank_import i WHERE i.bank_id = lost.id ORDER BY i.id LIMIT 1), 'Recovered') || ' (' || lost.id || ')', 0
    FROM (SELECT DISTINCT bank_id AS id FROM question WHERE bank_id NOT IN (SELECT id FROM bank)) AS lost`)
}

const columnsOf = (sqlite: Database.Database, table: string): string[] => {
  try {
    return (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  } catch {
    return []
  }
}

/** Returns whether every row came over. */
function copyTable(old: Database.Database, fresh: Database.Database, table: string, failed: How['failed']): boolean {
  const known = new Set(columnsOf(old, table))
  const names = columnsOf(fresh, table).filter((name) => known.has(name))
  if (names.length === 0) return false
  const add = rowAdder(fresh, table, names)
  let isWhole = true
  const missed = (why: unknown) => {
    if (isWhole) failed(`${table}: ${String(why)}`)
    isWhole = false
  }
  fresh.transaction(() => {
    try {
      const columns = names.map((name) => `"${name}"`).join(', ')
      for (const row of readRows(old, table, columns, missed)) {
        const why = add(row)
        if (why !== undefined) missed(why)
      }
    } catch (error) {
      missed(error)
    }
  })()
  if (isWhole && mostInIndex(old, table) > countOf(fresh, table)) missed('its indexes know of more rows')
  return isWhole
}

/** Pages are read from the file itself: the newest of them are in the log beside it. */
function bringLogOver(damaged: Database.Database | undefined, failed: How['failed']): void {
  try {
    damaged?.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    failed(`the log: ${String(error)}`)
  }
}

/** Adds what stands in pages of these tables that nothing leads to any more, as the tree above them is damaged or was cut off. */
function addStrayRows(from: Sources, tables: ReadonlySet<string>, failed: How['failed']): void {
  const columns = new Map([...tables].map((table) => [table, columnsOf(from.sound, table)]))
  const adders = new Map<string, ReturnType<typeof rowAdder>>()
  const adderOf = (table: string, names: readonly string[]) => {
    const key = [table, ...names].join()
    const adder = adders.get(key) ?? rowAdder(from.sound, table, names)
    adders.set(key, adder)
    return adder
  }
  bringLogOver(from.damaged, failed)
  from.sound.transaction(() => {
    try {
      for (const { table, rowid, values } of strayRows(from, tables)) {
        const names = (columns.get(table) ?? []).filter((name) => values.has(name))
        adderOf(table, names)([rowid, ...names.map((name) => values.get(name))])
      }
    } catch (error) {
      failed(`pages of their own: ${String(error)}`)
    }
  })()
}

const countOf = (sqlite: Database.Database, table: string, from = '') =>
  Number(sqlite.prepare(`SELECT count(*) FROM "${table}" ${from}`).pluck().get())

/** A page that was taken for one without rows is seen by the indexes alone. */
function mostInIndex(old: Database.Database, table: string): number {
  const counts = (old.pragma(`index_list("${table}")`) as { name: string; partial: number }[])
    .filter(({ partial }) => partial === 0)
    .map(({ name }) => {
      try {
        return countOf(old, table, `INDEXED BY "${name}"`)
      } catch {
        return 0 // the index is damaged, too
      }
    })
  return Math.max(0, ...counts)
}

type Broken = { table: string; rowid: number; parent: string; fkid: number }

/**
 * Rows that belong to something that was lost go with it; what only points there forgets it. Returns how many there were, and tells
 * the tables that had some. To be called in a transaction.
 */
export function removeOrphans(sqlite: Database.Database, met: (table: string) => void = () => {}): number {
  const brokenNow = () => sqlite.pragma('foreign_key_check') as Broken[]
  if (brokenNow().length === 0) return 0
  return withoutGuards(sqlite, () => {
    for (let removed = 0; ; ) {
      const broken = brokenNow()
      const before = removed
      for (const one of broken) {
        met(one.table)
        removed += removeOrphan(sqlite, one)
      }
      if (removed === before) return removed
    }
  })
}

/** What keeps answers from being taken away also keeps those that belong to nothing. */
export function withoutGuards<Result>(sqlite: Database.Database, work: () => Result): Result {
  const guards = sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%append-only%'")
    .all() as { name: string; sql: string }[]
  for (const { name } of guards) sqlite.exec(`DROP TRIGGER "${name}"`)
  const result = work()
  for (const { sql } of guards) sqlite.exec(sql)
  return result
}

function removeOrphan(sqlite: Database.Database, { table, rowid, fkid }: Broken): number {
  const references = sqlite.pragma(`foreign_key_list("${table}")`) as { id: number; from: string; on_delete: string }[]
  const reference = references.find(({ id }) => id === fkid)
  const statement =
    reference?.on_delete === 'SET NULL'
      ? `UPDATE "${table}" SET "${reference.from}" = NULL WHERE rowid = ?`
      : `DELETE FROM "${table}" WHERE rowid = ?`
  return sqlite.prepare(statement).run(rowid).changes
}

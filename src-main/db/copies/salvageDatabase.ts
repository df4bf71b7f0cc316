import Database from 'better-sqlite3'
import type { LibraryCounts } from '../../contract/backupCalls.ts'
import { migrate } from '../migrate.ts'
import { isSearchIndex } from '../searchIndex/keepSearchIndex.ts'
import { settleCopy } from './copyDatabase.ts'
import { readCounts, tablesOf } from './readContent.ts'
import { readRows } from './readRows.ts'

/** Filled by triggers as the rows that they are counted from are added. */
const counted = new Set(['topic', 'topic_day', 'bank_count'])
const isLibrarys = (table: string) =>
  !table.startsWith('sqlite_') && !table.startsWith('__') && !counted.has(table) && !isSearchIndex(table)

/**
 * Puts what can still be read of a damaged library, table by table, into a new one. `from` is a copy that may be changed. Returns
 * undefined if not even its tables can be found. What follows from other rows is to be mended afterwards.
 */
export function salvageDatabase(
  from: string,
  to: string,
  migrationsDir: string,
): { counts: LibraryCounts; lost: string[] } | undefined {
  const tables = tryTables(from)
  if (!tables) return undefined
  const fresh = new Database(to)
  const old = new Database(from, { fileMustExist: true })
  try {
    migrate(fresh, migrationsDir)
    fresh.pragma('foreign_keys = OFF')
    fresh.pragma('synchronous = OFF') // it is written to the disk as a whole, at the end
    const lost = tablesOf(fresh)
      .filter(isLibrarys)
      .filter((table) => !tables.has(table) || !copyTable(old, fresh, table))
    fresh.transaction(() => removeOrphans(fresh))()
    return { counts: readCounts(fresh), lost }
  } finally {
    old.close()
    fresh.close()
    settleCopy(to)
  }
}

function tryTables(file: string): Set<string> | undefined {
  try {
    const sqlite = new Database(file, { fileMustExist: true })
    try {
      const tables = new Set(tablesOf(sqlite))
      return tables.has('question') ? tables : undefined
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

const columnsOf = (sqlite: Database.Database, table: string): string[] => {
  try {
    return (sqlite.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  } catch {
    return []
  }
}

/** Columns that everything reads as JSON: a row in which one was damaged is lost, or nothing could be shown beside it. */
const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  question: ['options', 'key', 'issues', 'images'],
  origin: ['key', 'fields'],
  attempt: ['response'],
  joined_answer: ['response'],
  session: ['filter'],
  session_question: ['draft', 'crossed'],
  question_edit: ['before'],
}

function isJson(value: unknown): boolean {
  if (value === null) return true
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false
  }
}

/** Returns whether every row came over. */
function copyTable(old: Database.Database, fresh: Database.Database, table: string): boolean {
  const known = new Set(columnsOf(old, table))
  const names = columnsOf(fresh, table).filter((name) => known.has(name))
  if (names.length === 0) return false
  const columns = names.map((name) => `"${name}"`).join(', ')
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO "${table}" (rowid, ${columns}) VALUES (?, ${names.map(() => '?').join(', ')})`,
  )
  // the first value of a row is its number
  const jsonAt = (jsonColumns[table] ?? []).map((name) => names.indexOf(name) + 1).filter((at) => at > 0)
  let isWhole = true
  const failed = () => {
    isWhole = false
  }
  fresh.transaction(() => {
    try {
      for (const row of readRows(old, table, columns, failed)) {
        try {
          if (!jsonAt.every((at) => isJson(row[at])) || insert.run(...row).changes === 0) failed()
        } catch {
          failed() // a row that is no longer what its table may hold
        }
      }
    } catch {
      failed()
    }
  })()
  return isWhole
}

type Broken = { table: string; rowid: number; parent: string; fkid: number }

/** Rows that belong to something that was lost go with it; what only points there forgets it. Returns how many there were. */
export function removeOrphans(sqlite: Database.Database): number {
  for (let removed = 0; ; ) {
    const broken = sqlite.pragma('foreign_key_check') as Broken[]
    const before = removed
    if (broken.length === 0) return removed
    for (const { table, rowid, fkid } of broken) {
      const references = sqlite.pragma(`foreign_key_list("${table}")`) as {
        id: number
        from: string
        on_delete: string
      }[]
      const reference = references.find(({ id }) => id === fkid)
      if (reference?.on_delete === 'SET NULL')
        removed += sqlite.prepare(`UPDATE "${table}" SET "${reference.from}" = NULL WHERE rowid = ?`).run(rowid).changes
      else removed += sqlite.prepare(`DELETE FROM "${table}" WHERE rowid = ?`).run(rowid).changes
    }
    if (removed === before) return removed
  }
}

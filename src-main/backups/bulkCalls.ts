import { sql } from 'drizzle-orm'
import type { CallName, CheckedInput } from '../contract/calls.ts'
import type { Db } from '../db/openDatabase.ts'

/** How many questions a call may touch at most. */
export type Weigh<Name extends CallName> = (db: Db, input: CheckedInput<Name>) => number

export const ofIds = (_: Db, { ids }: { ids: readonly number[] }) => ids.length
export const ofBank = (db: Db, { id }: { id: number }) =>
  db.get<{ n: number }>(sql`SELECT count(*) AS n FROM question WHERE bank_id = ${id}`).n
export const ofImport = (db: Db, { id }: { id: number }) =>
  db.get<{ n: number | null }>(sql`SELECT recognised AS n FROM bank_import WHERE id = ${id}`)?.n ?? 0

/** Rows of the log that are looked at to tell how large a change is. */
const mostRows = 4000

/** What it says of itself, or what it touched of one table: a document that gave answers to questions adds none. */
export const ofChange = (db: Db, { id }: { id?: number | undefined }) => {
  const which = id === undefined ? sql`state IN ('done', 'undone')` : sql`id = ${id}`
  const row = db.get<{ n: number | null }>(sql`
    SELECT max(coalesce(c.detail ->> 'count', 0), coalesce((
      SELECT max(n) FROM (
        SELECT count(*) AS n FROM (
          SELECT r.table_name FROM change_row r WHERE r.change_id = c.id AND r.pass = c.pass LIMIT ${mostRows})
        GROUP BY table_name)), 0)) AS n
    FROM (SELECT id, pass, detail FROM change WHERE ${which} ORDER BY id DESC LIMIT 1) c`)
  return row?.n ?? 0
}

/** For each call that may touch many. */
export const bulkCalls: { [Name in CallName]?: Weigh<Name> } = {
  'banks.remove': ofBank,
  'questions.remove': ofIds,
  'questions.move': ofIds,
  'questions.copy': ofIds,
  'questions.set': ofIds,
  'questions.reorder': ofIds,
  'changes.undo': ofChange,
  'changes.redo': ofChange,
  'desk.mend': ofImport,
  'desk.learn': ofImport,
  'rules.apply': ofImport,
  'imports.reread': ofImport,
  'exports.addArchive': () => Number.POSITIVE_INFINITY,
}

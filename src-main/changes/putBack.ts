import { sql } from 'drizzle-orm'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { recordedTables } from '../db/recorded/recordedTables.ts'
import {
  type Column,
  columnOf,
  hasKey,
  keysIn,
  type TableShape,
  tableShape,
  valueIn,
} from '../db/recorded/tableShape.ts'

export type Pass = { changeId: number; pass: number }

export const rowsOf = ({ changeId, pass }: Pass, table: string, kind: string): string =>
  `r.change_id = ${changeId} AND r.pass = ${pass} AND r.table_name = '${table}' AND r.kind = '${kind}'`

/** Returns the tables of which a pass has rows, parents before children. */
export function tablesOf(db: Reader, { changeId, pass }: Pass): TableShape[] {
  const touched = db
    .values<[string]>(sql`
      SELECT DISTINCT table_name FROM change_row WHERE change_id = ${changeId} AND pass = ${pass}`)
    .map(([name]) => name)
  return recordedTables
    .filter(({ name }) => touched.includes(name))
    .flatMap((table) => tableShape((query) => db.all(sql.raw(query)), table) ?? [])
}

/** An import goes first, with its jobs and those of what was asked about it: what is its own is then counted by nobody. */
function removeImports(shape: TableShape, pass: Pass): string[] {
  if (shape.name !== 'bank_import') return []
  const added = keysIn(shape, rowsOf(pass, shape.name, 'added'))
  return [
    `DELETE FROM job WHERE id IN (SELECT job_id FROM bank_import WHERE id IN (${added}))
      OR id IN (SELECT job_id FROM assist WHERE import_id IN (${added}))`,
  ]
}

function removeAdded(shape: TableShape, pass: Pass): string {
  const added = keysIn(shape, rowsOf(pass, shape.name, 'added'))
  const keys = shape.keys.map((name) => `"${name}"`).join(', ')
  return `DELETE FROM "${shape.name}" WHERE (${keys}) IN (${added})`
}

/** Two rows may have swapped what is unique, or one took it from another that is to go: out of the way first. */
function putAside(shape: TableShape, pass: Pass): string[] {
  const { name, unique, keys } = shape
  if (!unique) return []
  return ['changed', 'added'].map(
    (kind) => `UPDATE "${name}" SET "${unique}" = char(1) || "${keys[0]}" FROM change_row r
      WHERE ${rowsOf(pass, name, kind)} AND ${hasKey(shape, `"${name}"`, 'r.key')}`,
  )
}

/** Of a row whose links alone are recorded, others may have changed since: only those that the change itself changed go back. */
function linkBefore(table: string, column: Column): string {
  const [before, after] = [valueIn('r.before', column), valueIn('r.after', column)]
  const isOwn = `json_type(r.after, '$."${column.name}"') IS NOT NULL AND ${before} IS NOT ${after}`
  return `CASE WHEN ${isOwn} THEN ${before} ELSE ${columnOf(`"${table}"`, column.name)} END`
}

function putBackChanged(shape: TableShape, pass: Pass): string {
  const { name, columns, recorded, links, records } = shape
  const isWhole = records === 'always'
  const names = isWhole ? recorded : (links?.columns ?? [])
  const set = columns
    .filter((column) => names.includes(column.name))
    .map((column) => `"${column.name}" = ${isWhole ? valueIn('r.before', column) : linkBefore(name, column)}`)
  const from = `FROM change_row r WHERE ${rowsOf(pass, name, 'changed')} AND ${hasKey(shape, `"${name}"`, 'r.key')}`
  return `UPDATE "${name}" SET ${set.join(', ')} ${from}`
}

/** What only went along comes back where all that it belongs to is there. */
function putBackRemoved({ name, columns, parents, records }: TableShape, pass: Pass): string {
  const names = columns.map((column) => `"${column.name}"`).join(', ')
  const values = columns.map((column) => valueIn('r.before', column)).join(', ')
  const parentsThere = parents
    .filter(({ on_delete }) => records === 'whenRemoved' && on_delete !== 'SET NULL')
    .map(({ table, from, to }) => {
      const value = `json_extract(r.before, '$."${from}"')`
      return ` AND (${value} IS NULL OR EXISTS (SELECT 1 FROM "${table}" WHERE ${columnOf(`"${table}"`, to ?? 'id')} = ${value}))`
    })
  return `INSERT INTO "${name}" (${names}) SELECT ${values} FROM change_row r
    WHERE ${rowsOf(pass, name, 'removed')}${parentsThere.join('')}`
}

/**
 * Puts back every row that a pass touched: what it added goes, what it changed or removed is as it was before. What is to stay has left
 * what goes by then.
 */
export function putBackTx(tx: Tx, pass: Pass): void {
  const shapes = tablesOf(tx, pass)
  const statements = [
    ...shapes.flatMap((shape) => putAside(shape, pass)),
    ...shapes.filter(hasChanges).map((shape) => putBackChanged(shape, pass)),
    ...shapes.flatMap((shape) => removeImports(shape, pass)),
    ...shapes.toReversed().map((shape) => removeAdded(shape, pass)),
    ...shapes.map((shape) => putBackRemoved(shape, pass)),
  ]
  for (const statement of statements) tx.run(sql.raw(statement))
}

const hasChanges = ({ records, recorded, links }: TableShape) =>
  (records === 'always' && recorded.length > 0) || links !== undefined

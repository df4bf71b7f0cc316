import { sql } from 'drizzle-orm'
import type { ChangeDetail, ChangeKind } from '../contract/changeCalls.ts'
import { AppError } from '../contract/faults.ts'
import type { Tx } from '../db/openDatabase.ts'
import { columnOf, hasKey, type TableShape, valueIn } from '../db/recorded/tableShape.ts'
import { type Pass, rowsOf, tablesOf } from './putBack.ts'

type Newer = { id: number; kind: ChangeKind; detail: string }

/** Names the change that stands in the way; without one, something that is no change of the log. */
function blockedBy(newer: Newer | undefined): AppError {
  const { count, name, to }: ChangeDetail = newer ? JSON.parse(newer.detail) : {}
  const details = {
    reason: 'newer',
    ...(newer && { change: newer.id, kind: newer.kind }),
    ...(count !== undefined && { count }),
    ...(name !== undefined && { name }),
    ...(to !== undefined && { to }),
  }
  const what = newer ? `change ${newer.id} (${newer.kind})` : 'something'
  return new AppError('CHANGE_BLOCKED', `Nothing was changed: ${what} is newer and stands in the way.`, { details })
}

const isOtherNow = ({ columns, recorded, name }: TableShape): string =>
  columns
    .filter((column) => recorded.includes(column.name))
    .map((column) => {
      const known = `json_type(r.after, '$."${column.name}"') IS NOT NULL`
      return `(${known} AND ${valueIn('r.after', column)} IS NOT ${columnOf(`"${name}"`, column.name)})`
    })
    .join(' OR ')

function findOther(tx: Tx, shape: TableShape, pass: Pass): string | undefined {
  const { name, keys } = shape
  const row = `"${name}"`
  return tx.get<{ key: string } | undefined>(
    sql.raw(`SELECT r.key AS key FROM change_row r LEFT JOIN ${row} ON ${hasKey(shape, row, 'r.key')}
      WHERE ${rowsOf(pass, name, 'changed')} AND (${columnOf(row, keys[0] ?? '')} IS NULL OR ${isOtherNow(shape)}) LIMIT 1`),
  )?.key
}

/** Throws CHANGE_BLOCKED unless every row that the pass changed is as it left it. */
export function checkAsLeftTx(tx: Tx, pass: Pass): void {
  for (const shape of tablesOf(tx, pass)) {
    if (shape.records !== 'always' || shape.recorded.length === 0) continue
    const key = findOther(tx, shape, pass)
    if (key === undefined) continue
    throw blockedBy(
      tx.get<Newer | undefined>(sql`
        SELECT c.id AS id, c.kind AS kind, c.detail AS detail FROM change_row o JOIN change c ON c.id = o.change_id
        WHERE o.table_name = ${shape.name} AND o.key = ${key} AND c.id <> ${pass.changeId} AND c.state IN ('done', 'open')
        ORDER BY c.id DESC LIMIT 1`),
    )
  }
}

/** Throws CHANGE_BLOCKED if rows went in this pass that a newer change has touched, or answers that an undo must not take. */
export function checkNothingNewerTx(tx: Tx, { changeId, pass }: Pass, direction: 'undo' | 'redo'): void {
  const newer = tx.get<Newer | undefined>(sql`
    SELECT c.id AS id, c.kind AS kind, c.detail AS detail
    FROM change_row r CROSS JOIN change_row o ON o.table_name = r.table_name AND o.key = r.key
    JOIN change c ON c.id = o.change_id AND c.pass = o.pass
    WHERE r.change_id = ${changeId} AND r.pass = ${pass} AND r.kind = 'removed' AND c.id > ${changeId} AND c.state IN ('done', 'open')
      AND o.table_name <> 'job'
    ORDER BY c.id DESC LIMIT 1`)
  if (newer) throw blockedBy(newer)
  const answers = tx.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM change_row r JOIN change c ON c.id = r.change_id
    WHERE r.change_id = ${changeId} AND r.pass = ${pass} AND r.table_name = 'attempt' AND r.kind = 'removed'
      AND CAST(r.key AS INTEGER) > c.last_attempt_id`).count
  if (direction === 'undo' && answers > 0)
    throw new AppError('CHANGE_BLOCKED', `Nothing was changed: ${answers} answers were given to these questions.`, {
      details: { reason: 'answered', count: answers },
    })
}

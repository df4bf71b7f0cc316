import { sql } from 'drizzle-orm'
import type { Tx } from '../db/openDatabase.ts'

/** What an edit can change of a question (contract/questionCalls.ts, EditedFields), by column. */
const columns = {
  type: 'type',
  stem: 'stem',
  options: 'options',
  key: 'key',
  keyOrigin: 'key_origin',
  explanation: 'explanation',
  explanationOrigin: 'explanation_origin',
  section: 'section',
  images: 'images',
} as const
const parsed: readonly string[] = ['options', 'key', 'images']

const fields = Object.entries(columns)
const before = (column: string) => `json_extract(r.before, '$.${column}')`
const imageOfFields = fields
  .map(([name, column]) => `'${name}', ${parsed.includes(column) ? `json(${before(column)})` : before(column)}`)
  .join(', ')
const isOther = fields.map(([, column]) => `${before(column)} IS NOT q.${column}`).join(' OR ')

/**
 * Keeps what the questions that a change touched when it was last recorded (db/recorded) were before, where whoever changed them has not: so that the history of a question
 * lacks nothing, whatever changed it.
 */
export function addEditsTx(tx: Tx, changeId: number, now: number): void {
  tx.run(sql`
    INSERT INTO question_edit (uid, question_id, before, made_by, change_id, created_at)
    SELECT lower(hex(randomblob(16))), q.id, json_object(${sql.raw(imageOfFields)}), c.made_by, c.id, ${now}
    FROM question q JOIN change_row r ON r.key = CAST(q.id AS TEXT) JOIN change c ON c.id = r.change_id
    WHERE q.id IN (SELECT question_id FROM edited)
      AND r.change_id = ${changeId} AND r.pass = 0 AND r.table_name = 'question' AND r.kind = 'changed'
      AND (${sql.raw(isOther)})
      AND NOT EXISTS (SELECT 1 FROM question_edit e WHERE e.question_id = q.id AND e.change_id = c.id)`)
}

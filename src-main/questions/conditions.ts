import { type SQL, sql } from 'drizzle-orm'
import { doubtBelow } from '../contract/doubts.ts'

/** Returns a condition that the column holds one of the values; undefined where there are none: then any will do. */
export const among = (column: SQL, values: readonly (string | number)[] = []): SQL | undefined =>
  values.length === 0
    ? undefined
    : sql`${column} IN (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** Returns a condition on a row `question q`: its words hold the text. What only the JSON around its options holds does not count. */
export function containing(text: string | undefined): SQL | undefined {
  if (!text) return undefined
  const words = pattern(text)
  // reading the options of every question takes long: most are ruled out by their JSON as it stands
  const quoted = pattern(JSON.stringify(text).slice(1, -1))
  return sql`(q.stem LIKE ${words} ESCAPE '\\' OR q.explanation LIKE ${words} ESCAPE '\\'
    OR (q.options LIKE ${quoted} ESCAPE '\\' AND EXISTS (
      SELECT 1 FROM json_each(q.options) o WHERE json_extract(o.value, '$.text') LIKE ${words} ESCAPE '\\')))`
}

/** A condition on a row `question q`: a person should check it. The rule of contract/doubts.ts. */
export const isDoubtful: SQL = sql`(q.confidence < ${doubtBelow}
  OR (q.issues <> '[]' AND EXISTS (SELECT 1 FROM json_each(q.issues) WHERE value <> 'hasImage')))`

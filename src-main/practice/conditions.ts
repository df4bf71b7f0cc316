import { type SQL, sql } from 'drizzle-orm'

/** One of the values; any, where there are none. */
export const among = (column: SQL, values: readonly (string | number)[] = []): SQL | undefined =>
  values.length === 0
    ? undefined
    : sql`${column} IN (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`

const pattern = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/** On a row `question q`: the text stands in its words, not in the JSON around its options. */
export function containing(text: string | undefined): SQL | undefined {
  if (!text) return undefined
  const words = pattern(text)
  // reading the options of every question takes long: most are ruled out by their JSON as it stands
  const quoted = pattern(JSON.stringify(text).slice(1, -1))
  return sql`(q.stem LIKE ${words} ESCAPE '\\' OR q.explanation LIKE ${words} ESCAPE '\\'
    OR (q.options LIKE ${quoted} ESCAPE '\\' AND EXISTS (
      SELECT 1 FROM json_each(q.options) o WHERE json_extract(o.value, '$.text') LIKE ${words} ESCAPE '\\')))`
}

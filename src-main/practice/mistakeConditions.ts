import { type SQL, sql } from 'drizzle-orm'
import type { MistakeQuery } from '../contract/mistakeCalls.ts'

const among = (column: SQL, values: readonly string[] = []): SQL[] =>
  values.length === 0 ? [] : [sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`]

const containing = (text: string | undefined): SQL[] => {
  if (!text) return []
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return [
    sql`EXISTS (SELECT 1 FROM question q WHERE q.id = m.question_id AND (q.stem LIKE ${pattern} ESCAPE '\\'
      OR q.explanation LIKE ${pattern} ESCAPE '\\' OR EXISTS (
        SELECT 1 FROM json_each(q.options) c WHERE c.value ->> 'text' LIKE ${pattern} ESCAPE '\\')))`,
  ]
}

/**
 * The rows of the query, as `FROM ... mistake m ... WHERE ...`. Type and section are read off the outcome of the last wrong
 * attempt `o`: its row is a tenth of the question's. CROSS: what is answered of one bank first, else in the order of the book,
 * so that a page needs no sorting.
 */
export function mistakesWhere({ bankId, left, filter }: Pick<MistakeQuery, 'bankId' | 'left' | 'filter'>): SQL {
  const ofOutcome = [...among(sql`o.type`, filter.types), ...among(sql`coalesce(o.section, '')`, filter.sections)]
  const tagged = among(sql`tag`, filter.tags)
  const reasons = among(sql`mistake_reason`, filter.reasons)
  const all = [
    left ? sql`m.left_at IS NOT NULL` : sql`m.left_at IS NULL`,
    ...ofOutcome,
    ...(bankId === undefined ? [] : [sql`p.bank_id = ${bankId}`]),
    ...tagged.map((it) => sql`m.question_id IN (SELECT question_id FROM question_tag WHERE ${it})`),
    ...reasons.map((it) => sql`m.question_id IN (SELECT question_id FROM annotation WHERE ${it})`),
    ...containing(filter.text),
  ]
  const outcome = ofOutcome.length > 0 ? sql`CROSS JOIN outcome o ON o.attempt_id = m.last_wrong_attempt_id` : sql``
  const mistakes =
    bankId === undefined ? sql`mistake m` : sql`progress p CROSS JOIN mistake m ON m.question_id = p.question_id`
  return sql`FROM ${mistakes} ${outcome} WHERE ${sql.join(all, sql` AND `)}`
}

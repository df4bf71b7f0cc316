import { type SQL, sql } from 'drizzle-orm'
import type { MistakeQuery } from '../contract/mistakeCalls.ts'
import { among } from '../questions/conditions.ts'

/**
 * `found`: the condition on `question q` of the filter's text. The rows of the query, as `FROM ... mistake m ... WHERE ...`. Type and section are read off the outcome of the last wrong
 * attempt `o`: its row is a tenth of the question's. CROSS: what is answered of one bank first, else in the order of the book,
 * so that a page needs no sorting.
 */
export function mistakesWhere(
  { bankId, left, filter }: Pick<MistakeQuery, 'bankId' | 'left' | 'filter'>,
  found?: SQL,
): SQL {
  const ofOutcome = [among(sql`o.type`, filter.types), among(sql`coalesce(o.section, '')`, filter.sections)].filter(
    (condition) => condition !== undefined,
  )
  const tagged = among(sql`tag`, filter.tags)
  const wentWrong = among(sql`mistake_reason`, filter.reasons)
  const all = [
    left ? sql`m.left_at IS NOT NULL` : sql`m.left_at IS NULL`,
    ...ofOutcome,
    bankId === undefined ? undefined : sql`p.bank_id = ${bankId}`,
    tagged && sql`m.question_id IN (SELECT question_id FROM question_tag WHERE ${tagged})`,
    wentWrong && sql`m.question_id IN (SELECT question_id FROM annotation WHERE ${wentWrong})`,
    found && sql`EXISTS (SELECT 1 FROM question q WHERE q.id = m.question_id AND ${found})`,
  ].filter((condition) => condition !== undefined)
  const outcome = ofOutcome.length > 0 ? sql`CROSS JOIN outcome o ON o.attempt_id = m.last_wrong_attempt_id` : sql``
  const mistakes =
    bankId === undefined ? sql`mistake m` : sql`progress p CROSS JOIN mistake m ON m.question_id = p.question_id`
  return sql`FROM ${mistakes} ${outcome} WHERE ${sql.join(all, sql` AND `)}`
}

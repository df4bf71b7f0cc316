import { type SQL, sql } from 'drizzle-orm'
import { endOfDay } from '../contract/days.ts'
import type { PracticeScope, PracticeSet, QuestionFilter } from '../contract/practiceCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { among } from '../questions/conditions.ts'
import { containing } from '../questions/search/searchCondition.ts'

/** Returns a condition on a row `question q`. */
export function inScope(scope: Exclude<PracticeScope, 'plan'>, now: number): SQL | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'unanswered':
      return sql`NOT EXISTS (SELECT 1 FROM progress p WHERE p.question_id = q.id)`
    case 'mistakes':
      return sql`q.id IN (SELECT question_id FROM mistake WHERE left_at IS NULL)`
    case 'due':
      return sql`q.id IN (SELECT question_id FROM card WHERE due < ${endOfDay(now)})`
    case 'bookmarked':
      return sql`q.id IN (SELECT question_id FROM annotation WHERE bookmarked_at IS NOT NULL)`
    case 'reported':
      return sql`q.id IN (SELECT question_id FROM annotation WHERE report IS NOT NULL)`
  }
}

/** Returns each field of the filter as a condition on `question q`. */
export const fitting = (
  db: Reader,
  { types, sections, tags, reasons, text }: QuestionFilter,
  now: number,
): (SQL | undefined)[] => {
  const tagged = among(sql`tag`, tags)
  const wentWrong = among(sql`mistake_reason`, reasons)
  return [
    among(sql`q.type`, types),
    among(sql`coalesce(q.section, '')`, sections),
    tagged && sql`q.id IN (SELECT question_id FROM question_tag WHERE ${tagged})`,
    wentWrong && sql`q.id IN (SELECT question_id FROM annotation WHERE ${wentWrong})`,
    containing(db, text, now),
  ]
}

export const askedInSession = (from: PracticeSet['from']): SQL | undefined => {
  if (!from) return undefined
  const which = from.which === 'all' ? sql`1` : sql`o.verdict IN ('incorrect', 'partial')`
  return sql`q.id IN (SELECT sq.question_id FROM session_question sq LEFT JOIN outcome o ON o.attempt_id = sq.attempt_id
    WHERE sq.session_id = ${from.sessionId} AND ${which})`
}

import { type SQL, sql } from 'drizzle-orm'
import type { PracticeScope, PracticeSet, QuestionFilter } from '../contract/practiceCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { among, isDue, states } from '../questions/conditions.ts'
import { containing } from '../questions/search/searchCondition.ts'

/** Returns a condition on a row `question q`. */
export function inScope(scope: Exclude<PracticeScope, 'plan'>, now: number): SQL | undefined {
  switch (scope) {
    case 'all':
      return undefined
    case 'unanswered':
      return states.unanswered
    case 'mistakes':
      return states.mistake
    case 'due':
      return isDue(now)
    case 'bookmarked':
      return states.bookmarked
    case 'reported':
      return states.reported
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

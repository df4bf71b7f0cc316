import { type SQL, sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { QuestionPage, QuestionTrait } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { containing, isDoubtful } from './conditions.ts'
import { findQuestions } from './questions.ts'

type Query = CheckedInput<'questions.list'>

const traits: Record<QuestionTrait, SQL> = {
  bookmarked: sql`EXISTS (SELECT 1 FROM annotation a WHERE a.question_id = q.id AND a.bookmarked_at IS NOT NULL)`,
  noted: sql`EXISTS (SELECT 1 FROM annotation a WHERE a.question_id = q.id AND a.note IS NOT NULL)`,
  reported: sql`EXISTS (SELECT 1 FROM annotation a WHERE a.question_id = q.id AND a.report IS NOT NULL)`,
  doubtful: isDoubtful,
  withoutAnswer: sql`q.key IS NULL`,
  edited: sql`EXISTS (SELECT 1 FROM question_edit e WHERE e.question_id = q.id AND e.made_by IN ('person', 'rule'))`,
}

function matching({ bankId, type, mark, tag, text }: Query): SQL {
  const conditions = [
    sql`q.bank_id = ${bankId}`,
    type && sql`q.type = ${type}`,
    mark && traits[mark],
    tag && sql`EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = q.id AND t.tag = ${tag})`,
    containing(text),
  ].filter((condition) => condition instanceof Object)
  return sql.join(conditions, sql` AND `)
}

const pageOf = (db: Reader, where: SQL, { offset, limit }: Query): number[] =>
  db
    .all<{ id: number }>(
      sql`SELECT q.id AS id FROM question q WHERE ${where} ORDER BY ${placeOf} LIMIT ${limit} OFFSET ${offset}`,
    )
    .map(({ id }) => id)

/** Finds the ids of all that the query asks for, whatever page it names. */
export const findListedIds = (db: Reader, query: Query): number[] =>
  pageOf(db, matching(query), { ...query, offset: 0, limit: -1 })

/**
 * Lists a page of questions. Only ids are sorted and passed over: whole questions are read for the page alone. Where each
 * question has to be looked at, that is done once, for the count and the page.
 */
export function listQuestions(db: Reader, query: Query): QuestionPage {
  const where = matching(query)
  const { offset, limit } = query
  if (query.mark || query.tag || query.text) {
    const all = findListedIds(db, query)
    return { total: all.length, offset, questions: findQuestions(db, all.slice(offset, offset + limit)) }
  }
  const { total } = db.get<{ total: number }>(sql`SELECT count(*) AS total FROM question q WHERE ${where}`)
  return { total, offset, questions: findQuestions(db, pageOf(db, where, query)) }
}

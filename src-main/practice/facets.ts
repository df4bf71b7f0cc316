import { sql } from 'drizzle-orm'
import { practiceScopes } from '../contract/choices.ts'
import type { PracticeFacets } from '../contract/practiceCalls.ts'
import type { QuestionType } from '../contract/questionTypes.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { inBanks } from '../questions/conditions.ts'
import { countSet } from './practiceSets.ts'

const noQuestions = { single: 0, multiple: 0, trueFalse: 0, fillIn: 0, shortAnswer: 0 }

/** Counts how many questions of these banks (none: all) each scope, type, section and tag holds. */
export function getFacets(db: Reader, bankIds: number[], now: number): PracticeFacets {
  const counted = practiceScopes.filter((scope) => scope !== 'plan')
  const scopes = counted.map((scope) => [scope, countSet(db, { bankIds, scope, filter: {} }, now)])
  const types = db.all<{ type: QuestionType; count: number }>(sql`
    SELECT q.type AS type, count(*) AS count FROM question q WHERE ${inBanks(bankIds)} GROUP BY q.type`)
  const sections = db.all<{ section: string; count: number }>(sql`
    SELECT q.section AS section, count(*) AS count FROM question q
    WHERE ${inBanks(bankIds)} AND q.section IS NOT NULL GROUP BY q.section ORDER BY min(${placeOf})`)
  const tags = db.all<{ tag: string; count: number }>(sql`
    SELECT t.tag AS tag, count(*) AS count FROM question_tag t JOIN question q ON q.id = t.question_id
    WHERE ${inBanks(bankIds)} GROUP BY t.tag ORDER BY count(*) DESC, t.tag`)
  return {
    scopes: Object.fromEntries(scopes) as PracticeFacets['scopes'],
    types: { ...noQuestions, ...Object.fromEntries(types.map(({ type, count }) => [type, count])) },
    sections,
    tags,
  }
}

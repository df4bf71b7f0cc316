import { type SQL, sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { QuestionPage, QuestionTrait, QuestionView } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { keyTexts } from '../db/searchIndex/keyTexts.ts'
import { inBanks, isDoubtful, states } from './conditions.ts'
import { findQuestions } from './questions.ts'
import { marksIn } from './search/marksIn.ts'
import { rankedIds } from './search/rankedIds.ts'
import { allOf, findSearch, type Search } from './search/searchCondition.ts'

type Query = CheckedInput<'questions.list'>
type Listed = Omit<Query, 'offset' | 'limit'>

const inTrait = (trait: QuestionTrait): SQL =>
  trait === 'withoutAnswer' ? sql`q.key IS NULL` : trait === 'doubtful' ? isDoubtful : states[trait]

/** What the query asks for beside its words and its bank. */
const chosen = ({ section, type, mark, tag }: Listed): SQL | undefined =>
  allOf([
    section === undefined ? undefined : sql`q.section IS ${section || null}`,
    type && sql`q.type = ${type}`,
    mark && inTrait(mark),
    tag === undefined
      ? undefined
      : sql`EXISTS (SELECT 1 FROM question_tag t WHERE t.question_id = q.id AND t.tag = ${tag})`,
  ])

const inQuery = (query: Listed): SQL | undefined =>
  allOf([inBanks(query.bankId === undefined ? [] : [query.bankId]), chosen(query)])

/** Finds what the query asks for with words or filters, and the condition on it. */
function matching(db: Reader, query: Listed, now: number): { where: SQL; search: Search } {
  const within = inQuery(query)
  const search = findSearch(db, query.text, now, within)
  return { search, where: allOf([within, search.condition]) ?? sql`1` }
}

const isHeldBack = sql`SELECT id FROM question WHERE bank_id IN (SELECT id FROM bank WHERE held = 1)`

/** Finds all over the banks in the order of the library. Where the index alone decides, no question is read. */
function findOverBanks(db: Reader, query: Listed, { terms, ids: read, condition }: Search): readonly number[] {
  if (read) return read
  const others = chosen(query)
  const ids =
    terms === undefined || others
      ? sql`SELECT q.id FROM question q
          WHERE ${allOf([condition, others]) ?? sql`1`} AND q.id NOT IN (${isHeldBack}) ORDER BY q.id`
      : sql`SELECT rowid FROM question_search
          WHERE question_search MATCH ${terms} AND rowid NOT IN (${isHeldBack}) ORDER BY rowid`
  return db.values<[number]>(ids).map(([id]) => id)
}

const idsIn = (db: Reader, where: SQL, limit = -1, offset = 0): number[] =>
  db
    .values<[number]>(
      sql`SELECT q.id FROM question q WHERE ${where} ORDER BY q.bank_id, ${placeOf} LIMIT ${limit} OFFSET ${offset}`,
    )
    .map(([id]) => id)

const countIn = (db: Reader, where: SQL): number =>
  db.get<{ total: number }>(sql`SELECT count(*) AS total FROM question q WHERE ${where}`).total

/** Finds the ids of all that the query asks for, bank after bank. */
export const findListedIds = (db: Reader, query: Listed, now: number): number[] =>
  idsIn(db, matching(db, query, now).where)

/** The questions in the order of the ids. */
function inOrder(db: Reader, ids: readonly number[]): QuestionView[] {
  const found = new Map(findQuestions(db, ids).map((question) => [question.id, question]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const textsOf = ({ stem, options, key, explanation, section, annotations }: QuestionView): string[] =>
  [stem, ...options.map(({ text }) => text), ...keyTexts(key), explanation, section, annotations.note].filter(
    (text) => text !== null,
  )

/**
 * Lists a page of questions. Only ids are sorted and passed over: whole questions are read for the page alone. Where each
 * question has to be looked at, that is done once, for the count and the page.
 */
export function listQuestions(db: Reader, query: Query, now: number): QuestionPage {
  const { search, where } = matching(db, query, now)
  const { offset, limit } = query
  const page = (total: number, ids: readonly number[]): QuestionPage => {
    const questions = inOrder(db, ids)
    const marks = marksIn(
      questions.flatMap(textsOf),
      search.words.flatMap((word) => word.marks),
    )
    return { total, offset, questions, marks, insteadOf: search.words.flatMap((word) => word.insteadOf) }
  }
  if (query.bankId === undefined && search.words.length > 0) {
    const found = findOverBanks(db, query, search)
    return page(found.length, rankedIds(db, found, search.words, { offset, limit }))
  }
  if (query.mark || query.tag || query.text) {
    const all = idsIn(db, where)
    return page(all.length, all.slice(offset, offset + limit))
  }
  return page(countIn(db, where), idsIn(db, where, limit, offset))
}

import { type SQL, sql } from 'drizzle-orm'
import type { CheckedInput } from '../contract/calls.ts'
import type { QuestionPage, QuestionTrait, QuestionView } from '../contract/questionCalls.ts'
import type { Reader } from '../db/openDatabase.ts'
import { placeOf } from '../db/placeOf.ts'
import { keyTexts } from '../db/searchIndex/keyTexts.ts'
import { inBanks, isDoubtful, states } from './conditions.ts'
import { findQuestions } from './questions.ts'
import { marksIn } from './search/marksIn.ts'
import { type Found, mostRanked, rankedIds } from './search/rankedIds.ts'
import { questionsWith, readIds } from './search/readIds.ts'
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
const isAnyHeldBack = (db: Reader): boolean => db.values(sql`SELECT 1 FROM bank WHERE held = 1 LIMIT 1`).length > 0

/** Finds over all banks what the index alone decides: no question is read, and no more ids than are asked for. */
function findInIndex(db: Reader, terms: string): { total: number; found: Found } {
  const isShown = isAnyHeldBack(db) ? sql`rowid NOT IN (${isHeldBack})` : sql`1`
  const matches = sql`FROM question_search WHERE question_search MATCH ${terms} AND ${isShown}`
  const read: Found = (offset, limit) =>
    readIds(db, sql`SELECT rowid AS id ${matches} ORDER BY rowid LIMIT ${limit} OFFSET ${offset}`)
  const first = read(0, mostRanked)
  const total =
    first.length < mostRanked ? first.length : db.get<{ total: number }>(sql`SELECT count(*) AS total ${matches}`).total
  return { total, found: (offset, limit) => (offset === 0 ? first.slice(0, limit) : read(offset, limit)) }
}

/** Finds all over the banks in the order of the library. */
function findOverBanks(db: Reader, query: Listed, search: Search): { total: number; found: Found } {
  const { terms, where } = search.candidates
  const others = chosen(query)
  if (terms !== undefined && !search.ids && !where && !others) return findInIndex(db, terms)
  const isShown = isAnyHeldBack(db) ? sql`q.id NOT IN (${isHeldBack})` : undefined
  const candidates = { terms, where: allOf([where, others, isShown]) }
  const ids = search.ids ?? readIds(db, sql`SELECT q.id AS id FROM ${questionsWith(candidates)}`)
  return { total: ids.length, found: (offset, limit) => ids.slice(offset, offset + limit) }
}

const idsIn = (db: Reader, where: SQL, limit = -1, offset = 0): number[] =>
  readIds(
    db,
    sql`SELECT q.id AS id FROM question q WHERE ${where} ORDER BY q.bank_id, ${placeOf} LIMIT ${limit} OFFSET ${offset}`,
  )

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
    const { total, found } = findOverBanks(db, query, search)
    return page(total, rankedIds(db, found, search.words, { offset, limit }))
  }
  if (query.mark || query.tag || query.text) {
    const all = idsIn(db, where)
    return page(all.length, all.slice(offset, offset + limit))
  }
  return page(countIn(db, where), idsIn(db, where, limit, offset))
}

import { sql } from 'drizzle-orm'
import type { AlikeQuestion } from '../../contract/questionCalls.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { searchTerms } from '../../db/searchIndex/searchTerms.ts'
import { getQuestionRow } from '../questions.ts'
import { tagsOf } from '../tags.ts'

/** The rarest say what a question is about; more of them would only make it slower. */
const mostTerms = 24
/** A term of more questions than this says little. */
const mostWith = 2000
const mostFound = 10
/** Less in common, of all that the question is about, is another matter. */
const leastShare = 0.3

const weightOf = (questions: number): number => 1 / Math.log2(1 + questions)

/** The weight of each term of a text that some other question has as well, the rarer, the more; and of all its terms together. */
function weigh(db: Reader, text: string): { weights: Map<string, number>; all: number } {
  const terms = [...new Set(searchTerms([text]).split(' '))].filter((term) => [...term].length > 1)
  const rows = db.values<[string, number]>(sql`
    SELECT v.term, v.doc FROM json_each(${JSON.stringify(terms)}) t CROSS JOIN search_vocabulary v ON v.term = t.value
    WHERE v.doc <= ${mostWith} ORDER BY v.doc`)
  const others = rows.filter(([, questions]) => questions > 1).slice(0, mostTerms)
  return {
    weights: new Map(others.map(([term, questions]) => [term, weightOf(questions)])),
    all: rows.reduce((sum, [, questions]) => sum + weightOf(questions), 0),
  }
}

/** How much each other question has in common with it, in weights. */
function shared(db: Reader, id: number, weights: ReadonlyMap<string, number>): Map<number, number> {
  const sums = new Map<number, number>()
  for (const [term, weight] of weights) {
    const having = db.values<[number]>(
      sql`SELECT rowid FROM question_search WHERE question_search MATCH ${`"${term}"`}`,
    )
    for (const [other] of having) if (other !== id) sums.set(other, (sums.get(other) ?? 0) + weight)
  }
  return sums
}

type Near = { id: number; bankId: number; section: string | null; bankName: string; stem: string; said: string }

const readNear = (db: Reader, ids: readonly number[]): Near[] =>
  db.all<Near>(sql`
    SELECT q.id AS id, q.bank_id AS bankId, q.section AS section, b.name AS bankName, q.stem AS stem,
      q.stem || q.options AS said
    FROM question q JOIN bank b ON b.id = q.bank_id
    WHERE b.held = 0 AND q.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)

/** So many of those nearest by their words are looked at for the rest. */
const mostLookedAt = 100

/**
 * Finds questions about the same as this one, the nearest first: by the words that they share, the rarer the more, then by section
 * and tags. Copies of it are none.
 */
export function findAlike(db: Reader, id: number): AlikeQuestion[] {
  const row = getQuestionRow(db, id)
  const { weights, all } = weigh(db, row.stem)
  const near = [...shared(db, id, weights)]
    .filter(([, sum]) => sum >= all * leastShare)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, mostLookedAt)
  const shares = new Map(near.map(([other, sum]) => [other, sum / all]))
  const tags = tagsOf(db, [id, ...shares.keys()])
  const own = new Set(tags.get(id))
  const nearness = (it: Near) =>
    (shares.get(it.id) ?? 0) +
    (it.bankId === row.bankId && it.section === row.section ? 0.15 : 0) +
    ((tags.get(it.id) ?? []).some((tag) => own.has(tag)) ? 0.15 : 0)
  const said = new Set([foldText(row.stem + JSON.stringify(row.options))])
  const isNew = (it: Near) => said.size < said.add(foldText(it.said)).size
  return readNear(db, [...shares.keys()])
    .sort((one, other) => nearness(other) - nearness(one) || one.id - other.id)
    .filter(isNew)
    .slice(0, mostFound)
    .map(({ id, stem, bankName }) => ({ id, stem, bankName }))
}

import { type SQL, sql } from 'drizzle-orm'
import { parseSearch, type SearchWord } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { among, amongIds } from '../conditions.ts'
import { filterCondition } from './filterCondition.ts'
import { findHolding, holding } from './findHolding.ts'
import type { Candidates } from './readIds.ts'
import { indexed, matchWord, type WordMatch } from './wordMatch.ts'

export type Search = {
  /** On a row `question q`; undefined where nothing is asked. */
  condition: SQL | undefined
  /** The same in two: what is asked of the index, and what is left to ask of those that it gives. */
  candidates: Candidates
  /** What was found within the condition of the caller, in the order of the library, where questions had to be read for it. */
  ids: readonly number[] | undefined
  /** Words that are looked for in the stem first. */
  words: readonly WordMatch[]
}

const joined = (conditions: readonly (SQL | undefined)[], by: SQL): SQL | undefined => {
  const some = conditions.filter((condition) => condition !== undefined)
  return some.length === 0 ? undefined : sql`(${sql.join(some, by)})`
}
export const allOf = (conditions: readonly (SQL | undefined)[]): SQL | undefined => joined(conditions, sql` AND `)

const inWords = ({ terms, literal }: WordMatch, { text }: SearchWord): SQL | undefined =>
  allOf([
    terms === undefined ? undefined : indexed(terms),
    literal === undefined ? undefined : holding({ folded: literal, written: text }),
  ])

/** Banks and documents that are called so: all that they hold is found. */
function inPlaces(db: Reader, { text }: SearchWord): SQL | undefined {
  const folded = foldText(text)
  const named = (rows: SQL) =>
    db
      .values<[number, string]>(rows)
      .filter(([, name]) => foldText(name).includes(folded))
      .map(([id]) => id)
  const inBank = among(sql`q.bank_id`, named(sql`SELECT id, name FROM bank`))
  const fromFile = among(sql`import_id`, named(sql`SELECT id, name FROM bank_import`))
  return joined([inBank, fromFile && sql`q.id IN (SELECT question_id FROM origin WHERE ${fromFile})`], sql` OR `)
}

function wordCondition(word: SearchWord, match: WordMatch, places: SQL | undefined): SQL | undefined {
  const found = joined([inWords(match, word), places], sql` OR `)
  return found && word.isNot ? sql`NOT ${found}` : found
}

/**
 * Returns what a search finds: every word somewhere in the question, in what was written beside it, or in the name of its bank or
 * document, and every filter. `now` in milliseconds UTC. The index narrows down what is looked at, as `within` does, a condition that
 * the caller has beside the search; what stands in which order is then read in the questions that are left.
 */
export function findSearch(db: Reader, text: string | undefined, now: number, within?: SQL): Search {
  const { words, filters } = parseSearch(text ?? '')
  const asked = words.map((word) => ({ word, match: matchWord(db, word), places: inPlaces(db, word) }))
  const inTexts = asked.filter(({ word, places }) => !word.isNot && places === undefined)
  const others = asked.filter((it) => !inTexts.includes(it))
  const terms = inTexts.flatMap(({ match }) => match.terms ?? [])
  const together = terms.length === 0 ? undefined : terms.map((it) => `(${it})`).join(' AND ')
  const literals = inTexts.flatMap(({ word, match }) =>
    match.literal === undefined ? [] : [{ folded: match.literal, written: word.text }],
  )
  const rest = [
    ...others.map(({ word, match, places }) => wordCondition(word, match, places)),
    ...filters.map((filter) => filterCondition(db, filter, { now, isOfFew: together !== undefined })),
  ]
  const candidates = { terms: together, where: allOf(rest) }
  const looked = { terms: together, where: allOf([...rest, within]) }
  const ids = literals.length === 0 ? undefined : findHolding(db, looked, literals)
  return {
    ids,
    candidates,
    condition: ids
      ? amongIds(sql`q.id`, ids)
      : allOf([together === undefined ? undefined : indexed(together), candidates.where]),
    words: asked.filter(({ word }) => !word.isNot).map(({ match }) => match),
  }
}

/** Returns the condition alone. */
export const containing = (db: Reader, text: string | undefined, now: number): SQL | undefined =>
  findSearch(db, text, now).condition

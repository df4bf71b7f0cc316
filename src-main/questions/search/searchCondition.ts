import { type SQL, sql } from 'drizzle-orm'
import { parseSearch, type SearchWord } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { searchedTexts } from '../../db/searchIndex/keepSearchIndex.ts'
import { among } from '../conditions.ts'
import { filterCondition } from './filterCondition.ts'
import { indexed, matchWord, type WordMatch } from './wordMatch.ts'

export type Search = {
  /** On a row `question q`; undefined where nothing is asked. */
  condition: SQL | undefined
  /** Words that are looked for in the stem first. */
  words: readonly WordMatch[]
}

const joined = (conditions: readonly (SQL | undefined)[], by: SQL): SQL | undefined => {
  const some = conditions.filter((condition) => condition !== undefined)
  return some.length === 0 ? undefined : sql`(${sql.join(some, by)})`
}
export const allOf = (conditions: readonly (SQL | undefined)[]): SQL | undefined => joined(conditions, sql` AND `)

/** Most hold it letter for letter in one of these, which is seen at once; the rest is folded first. */
const holding = (literal: string, written: string): SQL =>
  sql`(instr(q.stem, ${written}) OR instr(q.explanation, ${written})
    OR search_holds(${literal}, ${sql.raw(searchedTexts)}))`

const inWords = ({ terms, literal }: WordMatch, { text }: SearchWord): SQL | undefined =>
  allOf([terms === undefined ? undefined : indexed(terms), literal === undefined ? undefined : holding(literal, text)])

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

function wordCondition(db: Reader, word: SearchWord, match: WordMatch): SQL | undefined {
  const found = joined([inWords(match, word), inPlaces(db, word)], sql` OR `)
  return found && word.isNot ? sql`NOT ${found}` : found
}

/**
 * Returns what a search finds: every word somewhere in the question, in what was written beside it, or in the name of its bank or
 * document, and every filter. `now` in milliseconds UTC.
 */
export function findSearch(db: Reader, text: string | undefined, now: number): Search {
  const { words, filters } = parseSearch(text ?? '')
  const matches = words.map((word) => matchWord(db, word))
  const conditions = words.map((word, at) => wordCondition(db, word, matches[at] as WordMatch))
  const narrowed = filters.map((filter) => filterCondition(db, filter, now))
  return {
    condition: allOf([...conditions, ...narrowed]),
    words: matches.filter((_, at) => words[at]?.isNot === false),
  }
}

/** Returns the condition alone. */
export const containing = (db: Reader, text: string | undefined, now: number): SQL | undefined =>
  findSearch(db, text, now).condition

import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'

/** A slip is looked for in words of so many letters; in shorter ones nearly everything is near to something. */
const leastLetters = 4
const mostTerms = 24

const endsBefore = (start: string): SQL => sql`term < ${`${start}\u{10ffff}`}`
/** Terms that begin so, as a condition on `search_vocabulary`. */
const begins = (start: string): SQL => sql`term >= ${start} AND ${endsBefore(start)}`

/** No term has a lesser character (digits and letters of any kind), so that what begins with a term and goes on is not before this. */
const leastCharacter = '0'

const isTerm = (db: Reader, word: string): boolean =>
  db.values(sql`SELECT 1 FROM question_search WHERE question_search MATCH ${`"${word}"`} LIMIT 1`).length > 0

/**
 * Finds the terms that begin so; undefined if they are too many to be named. The vocabulary counts the questions of each term that it
 * names: a frequent word is not asked for by that.
 */
export function findBeginning(db: Reader, start: string): string[] | undefined {
  const longer = db
    .values<[string]>(sql`SELECT term FROM search_vocabulary
      WHERE term >= ${start + leastCharacter} AND ${endsBefore(start)} LIMIT ${mostTerms + 1}`)
    .map(([term]) => term)
  const found = isTerm(db, start) ? [start, ...longer] : longer
  return found.length > mostTerms ? undefined : found
}

/** Whether one letter more, less, other or two changed about make one word of the other. */
export function isOneSlip(written: string, term: string): boolean {
  if (written === term || Math.abs(written.length - term.length) > 1) return false
  let start = 0
  while (start < written.length && written[start] === term[start]) start++
  const rest = written.slice(start)
  const other = term.slice(start)
  if (rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1)) return true
  return rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2)
}

/** Finds words of the library that differ by one slip; the first or the second letter is taken to be right. */
function findSlips(db: Reader, word: string): string[] {
  const starts = [...new Set([word.charAt(0), word.charAt(1)])]
  const near = starts.flatMap((start) =>
    db
      .values<[string]>(sql`SELECT term FROM search_vocabulary WHERE ${begins(start)}
        AND length(term) BETWEEN ${word.length - 1} AND ${word.length + 1}`)
      .map(([term]) => term),
  )
  return near.filter((term) => isOneSlip(word, term)).slice(0, mostTerms)
}

/** Terms of plain Latin letters lie together: the pairs of unspaced writing, which are many, need not be gone through. */
const findWithin = (db: Reader, word: string): string[] =>
  db
    .values<[string]>(sql`SELECT term FROM search_vocabulary
      WHERE ${/^[a-z]+$/.test(word) ? sql`term >= 'a' AND term < '{' AND` : sql``} instr(term, ${word}) > 0 LIMIT ${mostTerms}`)
    .map(([term]) => term)

/** How a word that no term begins with is found. */
export type Found = { kind: 'slips' | 'within'; terms: readonly string[] }

/**
 * Finds under which terms a folded word is held with which no term begins: those that differ by one slip; where there are none, those
 * that hold it anywhere.
 */
export function findNear(db: Reader, word: string): Found | undefined {
  if (word.length < leastLetters || !/^\p{L}+$/u.test(word)) return undefined
  const slips = findSlips(db, word)
  if (slips.length > 0) return { kind: 'slips', terms: slips }
  const terms = findWithin(db, word)
  return terms.length > 0 ? { kind: 'within', terms } : undefined
}

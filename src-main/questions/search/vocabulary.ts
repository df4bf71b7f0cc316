import { type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../../db/openDatabase.ts'

/** A slip is looked for in words of so many letters; in shorter ones nearly everything is near to something. */
const leastLetters = 4
const mostTerms = 24

/** Terms that begin so, as a condition on `search_vocabulary`. */
const begins = (start: string): SQL => sql`term >= ${start} AND term < ${`${start}\u{10ffff}`}`

/** Finds the terms that begin so; undefined if they are too many to be named. */
export function findBeginning(db: Reader, start: string): string[] | undefined {
  const found = db.values<[string]>(
    sql`SELECT term FROM search_vocabulary WHERE ${begins(start)} LIMIT ${mostTerms + 1}`,
  )
  return found.length > mostTerms ? undefined : found.map(([term]) => term)
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

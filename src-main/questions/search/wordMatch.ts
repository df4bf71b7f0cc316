import { type SQL, sql } from 'drizzle-orm'
import type { SearchWord } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { isFrequent, isUnspaced, runsOf } from '../../db/searchIndex/searchTerms.ts'
import { findTerms } from './vocabulary.ts'

/** How one word of a search is looked up. */
export type WordMatch = {
  /** What is asked of the index, in the words of FTS5; undefined where the word has no letter or digit. */
  terms: string | undefined
  /** What the question has to hold as it stands: the index knows which terms a question has, not in which order. */
  literal: string | undefined
  /** Folded words that are marked in what is found. */
  marks: readonly string[]
  /** Where the word was written with a slip: what was found instead. */
  insteadOf: readonly string[]
}

/** A condition on `question q`. */
export const indexed = (terms: string): SQL =>
  sql`q.id IN (SELECT rowid FROM question_search WHERE question_search MATCH ${terms})`

const quoted = (term: string): string => `"${term}"`
const allOf = (terms: readonly string[]): string => terms.join(' AND ')
const oneOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`

/** A single character that is no term of its own begins the pairs it stands in, but where it is the last. */
function unspacedTerms(part: string): string {
  const characters = [...part]
  const [only = ''] = characters
  if (characters.length === 1) return isFrequent(only) ? quoted(only) : `${quoted(only)} *`
  return allOf(characters.slice(1).map((character, at) => quoted((characters[at] ?? '') + character)))
}

/** Words are found by how they begin, from two letters on: one letter begins a great many. */
const spacedTerm = (part: string, isExact: boolean): string =>
  isExact || [...part].length < 2 ? quoted(part) : `${quoted(part)} *`

/** Returns how a word, or a phrase in quotes, is looked up. */
export function matchWord(db: Reader, { text, isPhrase }: SearchWord): WordMatch {
  const folded = foldText(text)
  const parts = runsOf(folded)
  const [only = ''] = parts
  const isOne = parts.length === 1 && only === folded
  if (isOne && !isUnspaced(only) && !isPhrase) {
    const found = findTerms(db, only)
    if (found.kind !== 'asWritten') {
      const instead = found.kind === 'slips' ? found.terms : []
      return { terms: oneOf(found.terms.map(quoted)), literal: undefined, marks: found.terms, insteadOf: instead }
    }
  }
  const isSure = isOne && (!isUnspaced(only) || [...only].length <= 2)
  const last = parts.length - 1
  return {
    terms:
      parts.length === 0
        ? undefined
        : allOf(parts.map((part, at) => (isUnspaced(part) ? unspacedTerms(part) : spacedTerm(part, at < last)))),
    literal: isSure ? undefined : folded,
    marks: [folded],
    insteadOf: [],
  }
}

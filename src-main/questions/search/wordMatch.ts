import { type SQL, sql } from 'drizzle-orm'
import type { SearchWord } from '../../contract/searchText.ts'
import type { Reader } from '../../db/openDatabase.ts'
import { foldText } from '../../db/searchIndex/foldText.ts'
import { isFrequent, isUnspaced, neighboursTerm, runsOf } from '../../db/searchIndex/searchTerms.ts'
import { findBeginning, findNear } from './vocabulary.ts'

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

/**
 * Words are found by how they begin. The terms are named where they are few: the index passes over what a named one lacks, but makes
 * the list of all that a beginning has.
 */
const beginning = (part: string, terms: readonly string[] | undefined): string =>
  terms === undefined || terms.length === 0 ? `${quoted(part)} *` : oneOf(terms.map(quoted))

/** One letter begins a great many: it is a word by itself. */
const isLetter = (part: string): boolean => [...part].length === 1

/** Looks up a single word; one that no term begins with is taken for a slip, or for the inside of a longer one. */
function matchAlone(db: Reader, word: string): WordMatch {
  const begun = findBeginning(db, word)
  const near = begun?.length === 0 ? findNear(db, word) : undefined
  return {
    terms: near ? oneOf(near.terms.map(quoted)) : beginning(word, begun),
    literal: undefined,
    marks: near?.terms ?? [word],
    insteadOf: near?.kind === 'slips' ? near.terms : [],
  }
}

/** Words that stand beside each other, each with what the last one may be the beginning of. */
function neighbours(parts: readonly string[], endings: readonly string[] | undefined): string[] {
  const pairs = parts.slice(1).map((part, at) => ({ before: parts[at] ?? '', part, isLast: at === parts.length - 2 }))
  return pairs
    .filter(({ before, part }) => !isUnspaced(before) && !isUnspaced(part))
    .flatMap(({ before, part, isLast }) => {
      const words = isLast ? (endings ?? []) : [part]
      return words.length === 0 ? [] : [oneOf(words.map((word) => quoted(neighboursTerm(before, word))))]
    })
}

/** Returns how a word, or a phrase in quotes, is looked up. */
export function matchWord(db: Reader, { text, isPhrase }: SearchWord): WordMatch {
  const folded = foldText(text)
  const parts = runsOf(folded)
  const [only = ''] = parts
  const isOne = parts.length === 1 && only === folded
  if (isOne && !isUnspaced(only) && !isPhrase && !isLetter(only)) return matchAlone(db, only)
  const last = parts.at(-1) ?? ''
  const isWhole = isUnspaced(last) || isLetter(last)
  const endings = parts.length === 0 || isWhole ? undefined : findBeginning(db, last)
  const termsOf = (part: string, at: number): string => {
    if (isUnspaced(part)) return unspacedTerms(part)
    return at < parts.length - 1 || isWhole ? quoted(part) : beginning(part, endings)
  }
  const isSure = isOne && (!isUnspaced(only) || [...only].length <= 2)
  return {
    terms: parts.length === 0 ? undefined : allOf([...parts.map(termsOf), ...neighbours(parts, endings)]),
    literal: isSure ? undefined : folded,
    marks: [folded],
    insteadOf: [],
  }
}

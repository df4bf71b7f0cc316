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
function unspacedTerms(db: Reader, part: string): string {
  const characters = [...part]
  const [only = ''] = characters
  if (characters.length === 1) return isFrequent(only) ? quoted(only) : beginning(only, findBeginning(db, only))
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

/** For each word but the first the terms of it beside the one before, with what the last may be the beginning of; undefined: none. */
function neighbours(parts: readonly string[], endings: readonly string[] | undefined): (string | undefined)[] {
  return parts.slice(1).map((part, at) => {
    const before = parts[at] ?? ''
    const words = at === parts.length - 2 ? (endings ?? []) : [part]
    if (words.length === 0 || isUnspaced(before) || isUnspaced(part)) return undefined
    return oneOf(words.map((word) => quoted(neighboursTerm(before, word))))
  })
}

type TermsOf = (part: string, isLast: boolean) => string

/** Terms of a phrase. What stands within it is asked for beside its neighbours, which are rarer than words, and not by itself, too. */
function phraseTerms(parts: readonly string[], endings: readonly string[] | undefined, termsOf: TermsOf): string[] {
  const pairs = neighbours(parts, endings)
  const words = parts.flatMap((part, at) => {
    const isWithin = at > 0 && pairs[at - 1] !== undefined && pairs[at] !== undefined
    return isWithin ? [] : [termsOf(part, at === parts.length - 1)]
  })
  return [...new Set([...pairs.filter((pair) => pair !== undefined), ...words])]
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
  const termsOf = (part: string, isLast: boolean): string => {
    if (isUnspaced(part)) return unspacedTerms(db, part)
    return isLast && !isWhole ? beginning(part, endings) : quoted(part)
  }
  const isSure = isOne && (!isUnspaced(only) || [...only].length <= 2)
  return {
    terms: parts.length === 0 ? undefined : allOf(phraseTerms(parts, endings, termsOf)),
    literal: isSure ? undefined : folded,
    marks: [folded],
    insteadOf: [],
  }
}

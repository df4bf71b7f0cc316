import type { ColumnRole } from '../../contract/columnMapping.ts'

/** A term is a word or few; names, codes, dates and amounts hold capitals throughout, signs or figures. */
const term = /^\p{L}[\p{L}\p{M}'’()\s-]{0,38}$/u
const mostWords = 4
const fewest = 12
const nearlyAll = 0.95

type Cell = Readonly<{ at: number; text: string }>

const wordsOf = (cell: string): number => cell.split(/\s+/).length
const isTerm = (cell: string): boolean => term.test(cell) && wordsOf(cell) <= mostWords
/** Some meanings are phrases: two columns of names have none. */
const isPhrase = (cell: string): boolean => /\p{Ll}[^\s]{0,60}[\s,;]{1,9}\p{Ll}/u.test(cell) || /[，；、…]/.test(cell)
const phrases = 0.3

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.filter(test).length / Math.max(1, texts.length)

/** Words that cards are filed under: few different ones over many rows. */
const tags = /^[\p{L}\p{N}_:/.-]{1,40}(?: [\p{L}\p{N}_:/.-]{1,40}){0,5}$/u
/** Letters answer what the texts before them let choose. */
const optionLetters = /^[A-Ha-h](?: ?[A-Ha-h]){0,7}$/
const fewestFiled = 6
const differently = 0.7

/** The pairs of rows that end in tags, without these; null where they end in something else. */
function filedPairs(filled: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] | null {
  const full = filled.filter(({ length }) => length === 3)
  const said = full.map(([, , last]) => last?.text ?? '')
  if (full.length < fewestFiled || full.length < filled.filter(({ length }) => length > 0).length * nearlyAll)
    return null
  if (share(said, (text) => tags.test(text)) < nearlyAll || share(said, (text) => /\p{L}/u.test(text)) < nearlyAll)
    return null
  if (share(said, (text) => optionLetters.test(text)) > 1 - nearlyAll) return null
  const words = new Set(said.flatMap((text) => text.split(' ')))
  return words.size <= said.length * differently ? full.map((cells) => cells.slice(0, 2)) : null
}

/** Rows without the numbers that count them from 1. */
function uncounted(filled: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const told = filled.filter(({ length }) => length > 0)
  const areCounted = told.every(([first, ...rest], at) => rest.length >= 2 && Number(first?.text) === at + 1)
  return areCounted ? told.map((cells) => cells.slice(1)) : filled
}

const isWorded = (text: string): boolean => /\p{L}{2}/u.test(text)
/** A question, or so many words that it can be one. */
const mayAsk = (text: string): boolean => /[?？]|_{2}|\.\.\.$|…$/.test(text) || isPhrase(text)

/** Whether the pairs are the two sides of cards: what each asks, and as many different replies. */
function areCards(fronts: readonly string[], backs: readonly string[], isFiled: boolean): boolean {
  if (share(fronts, isWorded) < nearlyAll || new Set(fronts).size < fronts.length * nearlyAll) return false
  const least = isFiled ? 0.5 : differently
  return (
    share(fronts, mayAsk) >= least && new Set(backs).size >= backs.length * least && share(backs, isWorded) >= least
  )
}

function areTerms(terms: readonly string[], meanings: readonly string[]): boolean {
  if (share(terms, isTerm) < nearlyAll || new Set(terms).size < terms.length * nearlyAll) return false
  if (share(meanings, (text) => /\p{L}/u.test(text) && !/\d/.test(text)) < nearlyAll) return false
  return share(meanings, isPhrase) >= phrases && new Set(meanings).size >= meanings.length * 0.8
}

/**
 * A sheet that holds nothing but words and what they mean, without titles: each word is asked for. So is one of cards, whose sides
 * may stand behind their numbers and before the tags that they are filed under. Null for any other table; what has figures, or no
 * phrase beside its words, lists something else.
 */
export function termColumns(rows: readonly (readonly string[])[]): ColumnRole[] | null {
  const filled = uncounted(
    rows.map((row) => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, text: cell.trim() }]))),
  )
  const filed = filedPairs(filled)
  const pairs = filed ?? filled.filter((cells) => cells.length === 2)
  const [left, right] = [pairs[0]?.[0]?.at ?? -1, pairs[0]?.[1]?.at ?? -1]
  if (pairs.length < fewestFiled || (!filed && filled.some((cells) => cells.length > 2))) return null
  if (!filed && pairs.length < filled.filter((cells) => cells.length > 0).length * nearlyAll) return null
  if (pairs.some(([a, b]) => a?.at !== left || b?.at !== right)) return null
  const terms = pairs.map(([a]) => a?.text ?? '')
  const meanings = pairs.map(([, b]) => b?.text ?? '')
  const isAsked = areCards(terms, meanings, filed !== null) || (pairs.length >= fewest && areTerms(terms, meanings))
  if (!isAsked) return null
  return Array.from({ length: right + 1 }, (_, at) => (at === left ? 'stem' : at === right ? 'answer' : 'ignored'))
}

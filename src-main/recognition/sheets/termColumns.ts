import type { ColumnRole } from '../../contract/columnMapping.ts'

/** A term is a word or few; names, codes, dates and amounts hold capitals throughout, signs or figures. */
const term = /^\p{L}[\p{L}\p{M}'’()\s-]{0,38}$/u
const mostWords = 4
const fewest = 12
const nearlyAll = 0.95

const wordsOf = (cell: string): number => cell.split(/\s+/).length
const isTerm = (cell: string): boolean => term.test(cell) && wordsOf(cell) <= mostWords
/** Some meanings are phrases: two columns of names have none. */
const isPhrase = (cell: string): boolean => /\p{Ll}[^\s]{0,60}[\s,;]{1,9}\p{Ll}/u.test(cell) || /[，；、…]/.test(cell)
const phrases = 0.3

/**
 * A sheet that holds nothing but words and what they mean, without titles: each word is asked for. Null for any other table;
 * what has figures, or no phrase beside its words, lists something else.
 */
export function termColumns(rows: readonly (readonly string[])[]): ColumnRole[] | null {
  const filled = rows.map((row) => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ at, text: cell.trim() }])))
  const pairs = filled.filter((cells) => cells.length === 2)
  const [left, right] = [pairs[0]?.[0]?.at ?? -1, pairs[0]?.[1]?.at ?? -1]
  if (pairs.length < fewest || filled.some((cells) => cells.length > 2)) return null
  if (pairs.length < filled.filter((cells) => cells.length > 0).length * nearlyAll) return null
  if (pairs.some(([a, b]) => a?.at !== left || b?.at !== right)) return null
  const terms = pairs.map(([a]) => a?.text ?? '')
  const meanings = pairs.map(([, b]) => b?.text ?? '')
  const share = (texts: readonly string[], test: (text: string) => boolean) => texts.filter(test).length / texts.length
  if (share(terms, isTerm) < nearlyAll || new Set(terms).size < terms.length * nearlyAll) return null
  if (share(meanings, (text) => /\p{L}/u.test(text) && !/\d/.test(text)) < nearlyAll) return null
  if (share(meanings, isPhrase) < phrases || new Set(meanings).size < meanings.length * 0.8) return null
  return Array.from({ length: right + 1 }, (_, at) => (at === left ? 'stem' : at === right ? 'answer' : 'ignored'))
}

import { foldText } from './foldText.ts'

/** Writing without blanks between its words; or a word: letters with their marks, and digits. */
const run =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv
const startsUnspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Characters that begin so many pairs that to find them by their pairs would take long: terms of their own. */
const frequent = new Set(
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种全工己者向情部正名定问力机给等几业最间新位因重被电第相次政使教题列项选确关期制系族社会体度性量',
)

/** Parts of a folded text that are looked up each by itself: words, and stretches without blanks. */
export const runsOf = (folded: string): string[] => folded.match(run) ?? []

export const isUnspaced = (part: string): boolean => startsUnspaced.test(part)

/** Whether a single character is a term of its own, or is found as the beginning of pairs. */
export const isFrequent = (character: string): boolean => frequent.has(character)

/** Terms of unspaced writing: every two neighbours, frequent characters, and the last one, which begins no pair. */
function* pairsOf(part: string): Generator<string> {
  const characters = [...part]
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1]
    if (next !== undefined) yield character + next
    if (next === undefined || isFrequent(character)) yield character
  }
}

/**
 * Returns the term for two words that stand beside each other: one of 1,024 for all pairs, so that it says for most questions that they
 * do not hold a phrase, and takes about a byte for each pair. Private characters, which no word has.
 */
export function neighboursTerm(word: string, next: string): string {
  let hash = 7
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ 32, 0x01000193)
  for (let at = 0; at < next.length; at++) hash = Math.imul(hash ^ next.charCodeAt(at), 0x01000193)
  return String.fromCharCode(0xe000 + ((hash >>> 12) & 1023))
}

/** Returns the terms under which a question is found, each once, with blanks between. */
export function searchTerms(texts: readonly string[]): string {
  const terms = new Set<string>()
  let before: string | undefined
  for (const part of runsOf(foldText(texts.join('\n')))) {
    const isWord = !isUnspaced(part)
    if (isWord) terms.add(part)
    else for (const pair of pairsOf(part)) terms.add(pair)
    if (isWord && before !== undefined) terms.add(neighboursTerm(before, part))
    before = isWord ? part : undefined
  }
  return [...terms].join(' ')
}

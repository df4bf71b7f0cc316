import { scoreInBrackets } from '../../tokens/scores.ts'
import { hanTruth, truthSigns } from '../../tokens/truthWords.ts'
import { anyTypeTag, type TypeHint, typeOfWord } from '../../tokens/typeWords.ts'
import type { JoinedText } from './stretchText.ts'

/** What a bracket of the stem holds: letters, a truth word, 1 or 2, or nothing. Positions in the joined text. */
export type Bracket = { from: number; to: number; content: string }

const bracket = /([([])([^()[\]]{0,40})[)\]]/g
const mismatched = new RegExp(`\\(\\s*([A-H](?:[\\s,、]*[A-H]){0,7}|${hanTruth})\\s*(?=$|[。.])`, 'g')

/** Brackets that may hold an answer, in order. */
export function bracketsOf(folded: string): Bracket[] {
  const found: Bracket[] = []
  if (lastBracketAt(folded) < 0) return found
  bracket.lastIndex = 0
  for (let match = bracket.exec(folded); match; match = bracket.exec(folded)) {
    const content = match[2] ?? ''
    const from = match.index + 1
    found.push({ from, to: from + content.length, content: content.replace(/_/g, ' ').trim() })
  }
  if (found.length === 0) {
    mismatched.lastIndex = 0
    const match = mismatched.exec(folded)
    if (match)
      found.push({ from: match.index + 1, to: match.index + match[0].length, content: (match[1] ?? '').trim() })
  }
  return found
}

const lettersOnly = /^[A-Ha-h](?:(?:[\s,、/.;|]*|\s(?:and|und|et|y|e|og|och|en)\s)[A-Ha-h]){0,7}$/

export const isLetters = (content: string): boolean =>
  lettersOnly.test(content) && (content.length === 1 || !/[a-h][A-H]|[a-h]{4,}/.test(content))

/** "R(A, B)", "Assertion (A):", "capacitance (C)?": brackets that belong to the word before them. */
export function belongsToText(folded: string, { from, to }: Bracket): boolean {
  const [before, after] = [
    folded.charAt(from - 2),
    folded
      .slice(to + 1)
      .trimStart()
      .charAt(0),
  ]
  if (/[A-Za-z\d]/.test(before)) return true
  // "计算机无法工作（C）：" above its options
  if (after === ':' && /\p{Script=Han}/u.test(before) && folded.slice(to + 1).trim() === ':') return false
  return after === ':' || (after === '?' && /[A-Za-z]\s*$/.test(folded.slice(Math.max(0, from - 4), from - 1)))
}

/** A bracket that is empty or holds an answer, a line to write on, or a sign of right or wrong at the end of a line. */
export const blankOrAnswer = `\\(\\s*(?:[A-H]{1,6}|[${truthSigns}对错]{1,6}|${hanTruth})?\\s*\\)|_{2,}|[${truthSigns}]\\s*$`

/** Empties brackets of their answers; both texts stay of one length apart from the bracket's content. */
export function emptyBrackets(
  joined: { text: string; folded: string },
  brackets: readonly Bracket[],
): { text: string; folded: string } {
  let { text, folded } = joined
  for (const { from, to } of [...brackets].sort((a, b) => b.from - a.from)) {
    text = `${text.slice(0, from)} ${text.slice(to)}`
    folded = `${folded.slice(0, from)} ${folded.slice(to)}`
  }
  return { text, folded }
}

const scoreAtEnd = new RegExp(`^${scoreInBrackets}\\s*[。.]?\\s*$`, 'i')
const scoreAtStart = new RegExp(`^\\s*${scoreInBrackets}\\s*`, 'i')
const decimalAtEnd = /^\(\s*\d{1,2}\.\d{1,2}\s*\)\s*$/
const typeAtEnd = new RegExp(`^[(\\[]\\s*(${anyTypeTag})\\s*[)\\]]\\s*[。.]?\\s*$`, 'i')
const leftover = /^[\s.、:,*·)\]]+(?=\S)/
const stars = /^\*{1,3}\s+/
const difficultyAtEnd =
  /^[([](?:难度|难易度?|difficulty)?\s*(?:[:]\s*)?(?:易|中|难|简单|中等|困难|easy|medium|hard)[)\]]\s*$/i

const endsInBracket = /[)\]]\s{0,4}[。.]?\s{0,4}$/

export type StemText = { text: string; folded: string; type: TypeHint | null }

/** Where the last bracket opens; -1 without one. */
const lastBracketAt = (folded: string): number => Math.max(folded.lastIndexOf('('), folded.lastIndexOf('['))

/** Cuts the last bracket off if it is what the pattern says; the match, if it was. */
function cutEnd(stem: StemText, pattern: RegExp): RegExpExecArray | null {
  const at = lastBracketAt(stem.folded)
  const match = at > 0 ? pattern.exec(stem.folded.slice(at)) : null
  if (!match) return null
  stem.text = stem.text.slice(0, at).trimEnd()
  stem.folded = stem.folded.slice(0, stem.text.length)
  return match
}

const cutStart = (stem: StemText, pattern: RegExp): void => {
  const match = pattern.exec(stem.folded)
  if (!match || match[0].length === stem.folded.length) return
  stem.text = stem.text.slice(match[0].length)
  stem.folded = stem.folded.slice(match[0].length)
}

export const hasDecimalScore = (folded: string): boolean =>
  decimalAtEnd.test(folded.slice(Math.max(0, lastBracketAt(folded))))

/** Takes type tags, scores and stray punctuation off both ends. `decimals`: "(1.0)" at the end is a score here. */
export function stripStem(joined: JoinedText, decimals: boolean): StemText {
  const stem: StemText = { text: joined.text.trimEnd(), folded: joined.folded.trimEnd(), type: null }
  if (stem.text.length !== stem.folded.length) stem.folded = joined.folded.slice(0, stem.text.length)
  cutStart(stem, stars)
  cutStart(stem, scoreAtStart)
  cutStart(stem, leftover)
  for (let round = 0; round < 3 && endsInBracket.test(stem.folded); round++) {
    const type = cutEnd(stem, typeAtEnd)
    if (type) stem.type = typeOfWord(type[1] ?? '')
    cutEnd(stem, scoreAtEnd)
    cutEnd(stem, difficultyAtEnd)
    if (decimals) cutEnd(stem, decimalAtEnd)
  }
  return stem
}

/** An empty bracket; `size()` names a method unless it ends the text. */
export const emptyBracket =
  '\\(\\s{1,20}\\)|(?<!\\w|[\\w}]\\))\\(\\)(?!\\s?(?:method|function|constructor|operator)s?\\b)|\\(\\)(?=[.。]?\\s*$)'

const blankSigns = new RegExp(
  `_{2,}|${emptyBracket}|\\[\\s{1,20}\\]|(?<=\\S)\\s{4,}(?=[\\S])|\\s{3,}(?=[。.,;?])|…{2,}(?![」”』])|…\\.{1,4}|_(?<=[\\p{Script=Han},。、:;「『(]\\s?_)(?![\\w_])(?=\\s?[\\p{Script=Han},。、.;?」』)])|(?<=\\S\\s?)\\.{5,}|(?<=[\\p{L}\\p{N}]\\s)…(?=\\s?[\\p{L}\\p{N}.。;?!])|﹍+|▁+|\\(_+\\)`,
  'gu',
)

/** How many blanks a stem has: underscores, empty brackets, wide gaps. */
export const countBlanks = (folded: string): number => folded.match(blankSigns)?.length ?? 0

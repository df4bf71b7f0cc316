import type { Lexed } from '../../lexed.ts'
import { asks } from '../../tokens/asking.ts'
import { namesPartOfPaper } from '../../tokens/kindTitles.ts'
import { hanNumber, romanNumber } from '../../tokens/numerals.ts'

export const endsAsTitle = /(?:(?<![问问课難难主话議议命])[题題]|問題|문제|部分|exercises?|questions?|tasks?)$/i
const endsSentence = /[。?!;,{}=]$|[^.]\.$/
const blank = /\(\s*\)|_{2,}/
const longest = 30
/** Words of letters are longer than signs. */
const longestInLetters = 60
/** One that tells what to do in its questions may be longer. */
const longestOrder = 70

/** What counts a title: digits, a letter, a Roman or a Han number. */
export function countOf(printed: string): number | null {
  if (/^\d/.test(printed)) return Number(printed)
  if (/^[A-H]$/.test(printed) && printed !== 'V') return printed.charCodeAt(0) - 64
  return romanNumber(printed) ?? hanNumber(printed)
}

/** Whether a line may be a title by this name. `isOrder`: it is counted, has a score and leads questions, so it may tell what to do in them. */
export const mayTitle = (line: Lexed, name: string, isOrder: boolean): boolean =>
  name.length > 0 &&
  name.length <= (isOrder ? longestOrder : /\p{Script=Han}/u.test(name) ? longest : longestInLetters) &&
  line.heading?.kind !== 'key' &&
  line.fields.length === 0 &&
  (!line.startsWithOption || isOrder) &&
  line.pieces.length <= 1 &&
  line.tags.length === 0 &&
  line.line.kind !== 'code' &&
  !endsSentence.test(name) &&
  !blank.test(line.line.folded) &&
  (endsAsTitle.test(name) || isOrder || namesPartOfPaper(name) || !asks(name))

import { anyOf } from './words.ts'

/** What is said of one option: "B is correct because", "A 项错误", "(c) wrong". `isExplained`: a reason follows. */
export type OptionVerdict = Readonly<{ index: number; letterAt: number; isRight: boolean; isExplained: boolean }>

const right = anyOf('optionRight')
const wrong = anyOf('optionWrong')

const verdict = new RegExp(
  `^\\W{0,3}(?:(?:option|choice|answer|选项|選項|答案)\\s?)?[([]?([A-L])[)\\]]?\\s?[.、:)-]?\\s?(?:项|選?項)?\\s?(?:[-—–]\\s?)?(?:(?:is|are|was|ist|est|es|está|è|は)\\s?)?(?:the\\s)?(?:(${wrong})|(${right}))(?![\\p{L}-])`,
  'iu',
)
const hanVerdict = new RegExp(
  `^\\W{0,3}(?:选项|選項|答案)?\\s?([A-L]|[a-l](?=\\s?[选選]?[项項]))\\s?[.、:]?\\s?(?:选?项|選?項|は)?\\s?(?:(${wrong})|(${right}))(?=[\\s,。.;:]|$|因|由)`,
  'u',
)

/** "A项：...", "B选项，...", "A、C项：...": speaks of options, whatever it says of them. */
const remark =
  /^\W{0,3}(?:选项|選項)?([A-La-l])(?:\s?[、,和]\s?[A-La-l]){0,4}\s?[选選]?[项項]\s?(?:[:,]|是|属|指|中|的|为)/u
const verdictOfItem = /^\W{0,3}[A-La-l](?:\s?[、,和]\s?[A-La-l]){0,4}\s?[选選]?[项項]/u

/** The option of which a line speaks without a verdict at its beginning; null for any other line. */
export function optionRemark(folded: string): OptionVerdict | null {
  const letter = remark.exec(folded)?.[1]
  if (letter === undefined) return null
  const index = letter.toUpperCase().charCodeAt(0) - 65
  return { index, letterAt: folded.indexOf(letter), isRight: false, isExplained: true }
}

/** "b项正确，因为...": no option is written so. */
export const namesItem = (folded: string): boolean => verdictOfItem.test(folded)

/** Fewer signs behind a verdict give no reason for it. */
const fewest = 4

const opening = new RegExp(`^\\W{0,3}(?:${wrong}|${right})(?![\\p{L}-])`, 'iu')

/** Whether a text opens by saying that something is right or wrong. */
export const opensWithVerdict = (text: string): boolean => opening.test(text)

/** The verdict that a line opens with, or null. */
export function optionVerdict(folded: string): OptionVerdict | null {
  const match = verdict.exec(folded) ?? hanVerdict.exec(folded)
  const letter = match?.[1]
  if (!match || letter === undefined) return null
  return {
    index: letter.toUpperCase().charCodeAt(0) - 65,
    letterAt: match[0].indexOf(letter),
    isRight: match[3] !== undefined,
    isExplained: folded.length - match[0].length >= fewest,
  }
}

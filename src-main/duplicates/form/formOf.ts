import type { QuestionImage } from '../../contract/questionCalls.ts'
import type { Option, QuestionType } from '../../contract/questionTypes.ts'
import { askedInChinese, withoutJoints } from './askedInChinese.ts'
import { askedInEnglish, withoutArticles } from './askedInEnglish.ts'
import { foldCase, isShouted } from './foldCase.ts'
import { plainSigns } from './plainSigns.ts'

export type Asking = {
  type: QuestionType
  stem: string
  options: readonly Option[]
  images: readonly QuestionImage[]
}

const isChinese = /\p{Script=Han}/u
const between = '\u0001'

/** Only before words, or a year: "(2)×(3)", "(3)班" and "3、4、5" begin with numbers that are meant. */
const number =
  /^\s*(?:第\s*\d+\s*题[\s:：.、]*|(?:[(（]\d{1,3}[)）](?!\s*[班组号个年月日期楼类章节])|\d{1,3}\s*[)）、]|\d{1,3}\s*[.．](?!\d)|(?:question|q)\s*\d+\s*[:.)])\s*(?=["“《「'‘$\p{Script=Han}]|[A-Za-z]{2}|[A-Z] |(?:19|20)\d\d))/iu
/** Where a question was set before. */
const origin = /^\s*[(（[【][^)）\]】]{0,30}(?:卷|真题|高考|中考|考研|模拟|期末|期中)[^)）\]】]{0,12}[)）\]】]/u

function withoutNumber(written: string): string {
  const stem = written.replace(number, '').replace(origin, '').replace(number, '')
  return isShouted(stem) ? stem.toLowerCase() : stem
}

/** Spaces stay between words and between numbers; "5 kg" is 5kg. */
const closeUp = (text: string): string =>
  text
    .replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu, (spaces, at: number, whole: string) =>
      /\d/u.test(whole.charAt(at - 1)) && /\d/u.test(whole.charAt(at + spaces.length)) ? ' ' : '',
    )
    .replace(/\s+/gu, ' ')

const allAbove = /^(?:以上|上述|前述)(?:各项|选项|说法|答案)?(?:全部|全|都|均|皆)(?:对|正确|是)$|^all of above$/u
const noneAbove =
  /^(?:以上|上述)(?:各项|选项|说法|答案)?(?:全部|全|都|均|皆)(?:不对|不正确|错误|错|不是)$|^none of above$/u

/** Returns an option as it is compared: what is nothing but an article or 的 stays. */
function optionForm(plain: string): string {
  const text = closeUp(withoutArticles(plain) || plain).trim()
  const bare = isChinese.test(text) ? withoutJoints(text) || text : text
  if (allAbove.test(bare)) return 'all'
  return noneAbove.test(bare) ? 'none' : bare
}

const truthWords: Readonly<Record<string, boolean>> = Object.fromEntries([
  ...'正确 对 是 √ ✓ true right correct yes T'.split(' ').map((word) => [word, true]),
  ...'错误 错 否 × ✗ false wrong incorrect no F'.split(' ').map((word) => [word, false]),
])
/** Returns what an option says that is only right or wrong, as it is compared; undefined for all others. */
export const truthOf = (option: string): boolean | undefined =>
  Object.hasOwn(truthWords, option) ? truthWords[option] : undefined

/** "A和B都对": such an option means something else when the others change their places. */
const namesOthers = /^(?:both |neither |only |仅|只有)?[A-H](?: and | or | nor |和|与|或|及|&| |、)*[A-H](?![A-Za-z])/u

function partsOf({ stem, options }: Pick<Asking, 'stem' | 'options'>): { stem: string; options: string[] } {
  const written = [withoutNumber(stem), ...options.map(({ text }) => text)].join(` ${between} `)
  const [plain = '', ...texts] = foldCase(plainSigns(written)).split(between)
  const forms = texts.map(optionForm)
  const isTold = new Set(forms).size === forms.length
  return { stem: plain, options: isTold ? forms : options.map(({ text }) => text.trim()) }
}

/** Returns each option as it is compared, in their order. Where signs or case are what tells them apart, they stay. */
export const optionForms = (options: readonly Option[]): string[] => partsOf({ stem: '', options }).options

const countBlanks = (plain: string): number => plain.split('□').length - 1

function kindOf(type: QuestionType, options: readonly string[]): string {
  if (type === 'trueFalse' || (options.length === 2 && options.every((text) => truthOf(text) !== undefined)))
    return 'truth'
  return options.length > 0 ? 'choice' : 'open'
}

/**
 * Returns what two questions have in common if they are the same one in other words, and nobody else has: what they ask for, about
 * what, and their options. What makes no difference is gone; all else stays, in its order. undefined: so little is left that it
 * says nothing.
 */
export function formOf(question: Asking): string | undefined {
  const { stem: plain, options } = partsOf(question)
  const { about, wanted } = isChinese.test(plain) ? askedInChinese(closeUp(plain).trim()) : askedInEnglish(plain.trim())
  const kind = kindOf(question.type, options)
  if (kind !== 'choice' && about.length < 2) return undefined
  const compared = kind === 'choice' ? options : []
  if (!compared.some((text) => namesOthers.test(text))) compared.sort()
  const pictures = question.images.map(({ image }) => image).sort()
  const blanks = Math.max(1, countBlanks(plain))
  return JSON.stringify([kind, wanted, blanks, closeUp(about).trim(), ...compared, ...pictures])
}

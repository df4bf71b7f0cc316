import { anyOf, listOf } from './words.ts'

/*
 * Right and wrong: every rule that looks for a truth value builds its pattern from these signs and the words of all languages.
 * Words of `plain` mean nothing else; letters and loose words may, and count only where a truth value is expected.
 */
const plain = {
  yes: { signs: '√✓✔', words: listOf('yes') },
  no: { signs: '×✗✘', words: listOf('no') },
}
const letters = { yes: ['T'], no: ['F'] }
const loose = { yes: listOf('looseYes'), no: listOf('looseNo') }

/** Signs of forms and of other scripts: known as the whole of an answer, sought in no text. */
const rare = {
  yes: ['☑', '✅', '勾', '√√', '∨', 'o', '○', '◯', '〇'],
  no: ['✕', '✖', '╳', '❌', '☒', 'x', 'χ', 'ⅹ', '﹙×﹚', '叉'],
}

/** For a character class: √✓✔, ×✗✘ and all of them. */
export const yesSigns = plain.yes.signs
export const noSigns = plain.no.signs
export const truthSigns = yesSigns + noSigns

const alternatives = (...parts: readonly string[]) => parts.join('|')
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)

const plainYes = plain.yes.words
const plainNo = plain.no.words
const isHan = (word: string) => /^\p{Script=Han}/u.test(word)

/* Alternatives of a pattern, without brackets around them. */

export const yesWords = alternatives(`[${yesSigns}]`, ...longestFirst(plainYes))
export const noWords = alternatives(`[${noSigns}]`, ...longestFirst(plainNo))
/** Words that mean right or wrong and nothing else. */
export const truthWords = alternatives(...longestFirst([...plainYes, ...plainNo]))
/** These and signs. */
export const plainTruth = alternatives(`[${truthSigns}]`, truthWords)
/** Signs and Chinese words: what stands in brackets and behind labels also where a text speaks of true and false. */
export const hanTruth = alternatives(`[${truthSigns}]`, ...longestFirst([...plainYes, ...plainNo].filter(isHan)))
const letterWords = alternatives(...letters.yes, ...letters.no)
/** Single letters that say so in other languages (R, V, Y, N): they count before numbers, where nothing else stands. */
export const letterTruth = alternatives(
  ...[...letters.yes, ...letters.no, ...loose.yes, ...loose.no].filter((word) => word.length === 1 && !isHan(word)),
)
/** Signs, words, and T and F. */
export const shortTruth = alternatives(plainTruth, letterWords)
/** All that may say right or wrong where it is asked. */
export const anyTruth = alternatives(
  `[${truthSigns}]`,
  ...longestFirst([...plainYes, ...plainNo, ...loose.yes, ...loose.no]),
  letterWords,
)

/** Ticks, filled in or not: for a character class. */
export const tickSigns = `${plain.yes.signs}☑✅`
/** What stands in brackets behind a right option. */
export const rightRemark = `[√✓]|${anyOf('rightRemark')}`
/** What stands far behind a right option, on its line: these and words for yes. */
export const rightWord = alternatives(
  anyOf('rightRemark'),
  ...longestFirst([...plainYes, ...loose.yes].filter((word) => word.length > 1 || isHan(word))),
  'ok',
)

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase())
const yes = new Set(lower([...yesSigns, ...plainYes, ...letters.yes, ...loose.yes, ...rare.yes]))
const no = new Set(lower([...noSigns, ...plainNo, ...letters.no, ...loose.no, ...rare.no]))

/** Words that only mean a truth value where nothing else is possible. */
const needsContext = new Set([
  ...lower([...letters.yes, ...letters.no, ...loose.yes, ...loose.no]),
  ...['x', '∨', 'χ', 'ⅹ', 'o', '○', '◯', '〇'],
])

const opening = '([{“"\'‘«„'
const closing = ')]}。.;,、”"\'’»!'

/** Most texts have no such sign, and to look for one is most of the work. */
function trimmed(text: string): string {
  let word = text.trim()
  if (opening.includes(word.charAt(0))) word = word.replace(/^[([{“"'‘«„]+\s*/, '')
  if (closing.includes(word.charAt(word.length - 1)))
    word = word.replace(/(?<![)\]}。.;,、”"'’»!\s])[)\]}。.;,、”"'’»!\s]+$/, '').trim()
  return word.toLowerCase()
}

/** "True 对", "错误 (False)", "正确 / √": the same in two languages, or as a word and a sign. */
const saidTwice = /^([^\s()/|]{1,10})\s?[\s(/|,-]\s?([^\s()/|]{1,10})\)?$/
const longest = 24

/** The truth value that a word stands for, or two of which both stand for it; else null. `strict` leaves out words that may mean something else. */
export function truthOf(text: string, strict = false): boolean | null {
  if (text.length > longest) return null
  const word = trimmed(text)
  if (strict && needsContext.has(word)) return null
  if (yes.has(word)) return true
  if (no.has(word)) return false
  const [, one, other] = saidTwice.exec(word) ?? []
  if (!one || !other || one === other) return null
  const values = [one, other].map((part) => (yes.has(part) ? true : no.has(part) ? false : null))
  return values[0] === values[1] && !(strict && [one, other].every((part) => needsContext.has(part)))
    ? (values[0] ?? null)
    : null
}

/** The truth values of two options that say right and wrong, in their order; null for any others. */
export function truthPairOf(options: readonly string[]): readonly boolean[] | null {
  if (options.length !== 2 || /^[xy] ?[yx]$/i.test(options.map((option) => option.trim()).join(' '))) return null
  const [a, b] = options.map((option) => truthOf(option))
  return typeof a === 'boolean' && typeof b === 'boolean' && a !== b ? [a, b] : null
}

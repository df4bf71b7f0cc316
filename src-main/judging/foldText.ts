import { plainSigns } from './plainSigns.ts'

const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}'
const letter = new RegExp(`(?![${han}])[\\p{L}\\p{M}]`, 'u')
const digit = /\d/

/** "a part" is not "apart" and "1 2" is not "12"; every other space is the typist's. */
function isNeeded(before = '', after = ''): boolean {
  return (letter.test(before) && letter.test(after)) || (digit.test(before) && digit.test(after))
}

const foldSpaces = (text: string): string =>
  text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/ /g, (_, at: number, all: string) => (isNeeded(all[at - 1], all[at + 1]) ? ' ' : ''))

const betweenHan = new RegExp(`(?<=[${han}])[,.:;!?·](?=[${han}])`, 'gu')
const phraseEnd = new RegExp(`(?<=[${han}])[,.:;!?]+$`, 'u')

/** The quotes of `f("r")`, `a = "x"` and `(f, "r")` are what makes them words of a program. */
const isOfCode = (before: string, after: string) =>
  /[\w)\]] ?(?:[([]|[=!<>]=?|<<|\+) ?$/.test(before) || (/, ?$/.test(before) && /^ ?[)\]]/.test(after))

const foldQuotes = (text: string): string =>
  text.replace(/\s+/gu, ' ').replace(/"([^"]+)"/g, (all, inside: string, at: number, whole: string) => {
    return isOfCode(whole.slice(Math.max(0, at - 6), at), whole.slice(at + all.length, at + all.length + 2))
      ? all
      : inside
  })

/** Quotes and titles are how a word is printed; a dot between Han joins the parts of a name, elsewhere it multiplies. */
const foldPunctuation = (text: string): string =>
  text
    .replace(/[「」『』《》〈〉«»]/gu, '')
    .replace(betweenHan, '')
    .replace(phraseEnd, '')
    .replace(/(?<![.,;])[.,;]+$/, '')
    .replace(/·/gu, '*')

const atom = '((?:\\d+(?:\\.\\d+)?|\\p{L}|(?:sqrt)?\\([^()]*\\))(?:\\^(?:-?\\d+|\\p{L}|\\([^()]*\\)))?)'
/** Brackets around what a stroke takes as one anyway: 1/(x^2), (√3)/2. */
const below = new RegExp(`/\\(${atom}\\)(?![\\p{L}\\p{N}(^!'√])`, 'gu')
const above = new RegExp(`(?<![\\p{L}\\p{N})\\]}'])\\(${atom}\\)(?=/)`, 'gu')

const foldMath = (text: string): string =>
  text
    .replace(/(?:√|根号下?|sqrt(?=\d)) ?(\d+(?:\.\d+)?|\p{Script=Latin}|\p{Script=Greek})/gu, 'sqrt($1)')
    .replace(/(?:√|根号下?)(?=\()/gu, 'sqrt')
    .replace(/\^\((-?\d+|\p{L})\)(?!\()/gu, '^$1')
    .replace(below, '/$1')
    .replace(above, '$1')
    .replace(/(?<![\p{L}\p{N})\]}])\^(\d+)(?=[A-Z])/gu, '$1')
    .replace(/(?<=[)\]}])U(?=[([{])/giu, '∪')
    .replace(/[∥‖]/gu, '//')
    .replace(/(?<![\p{L}\p{N}])[OΘΩ]\([^()]*\)/giu, (order) => order.replace(/[ *]/g, ''))
    .replace(/(?<!\p{L})pi(?!\p{L})/giu, 'π')
    .replace(/\^(\d*[+-])(?![\p{L}\p{N}(])/gu, '$1')
    .replace(/(?<=\d)[~至到](?=\d)/gu, '-')

/**
 * Folds what a student would not call a difference: width, white space that parts nothing, quotes, full stops and commas
 * of prose, and case unless it counts. Never an operator, a sign, a point within a number, a digit.
 */
export function foldText(text: string, { keepCase = false } = {}): string {
  const plain = plainSigns(text)
  const folded = foldMath(foldPunctuation(foldSpaces(foldQuotes(plain))))
  const meaning = folded === '' ? plain.replace(/\s+/gu, '') : folded
  return keepCase ? meaning : meaning.toLowerCase()
}

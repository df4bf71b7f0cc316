import { simplify } from '../../db/searchIndex/foldText.ts'
import { withoutLatex } from './withoutLatex.ts'

const raised = /[⁰¹²³⁴-⁹⁺⁻ⁿ]+/gu
const lowered = /[₀-₉₊₋ₐ-ₜ]+/gu
const circled = /[①-⑳]/gu
const isRare = /[⁰¹²³⁴-⁹⁺⁻ⁿ₀-₉₊₋ₐ-ₜ①-⑳]/u

/** NFKC would make "102" of 10², and "1" of ①. */
const keptFromFolding = (text: string): string =>
  text
    .replace(raised, (digits) => `^${digits.normalize('NFKC')}`)
    .replace(lowered, (digits) => `_${digits.normalize('NFKC')}`)
    .replace(circled, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0) - 0x2460))

const sameOperator: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '*': '×',
  '<=': '≤',
  '⩽': '≤',
  '≦': '≤',
  '>=': '≥',
  '⩾': '≥',
  '≧': '≥',
  '!=': '≠',
  '<>': '≠',
}
const operator = /[−–*⩽≦⩾≧]|<=|>=|!=|<>/gu

/** What tells the kind of a question or its points, and nothing of what it asks. */
const hint =
  /\((?:(?:本题)?\d+(?:\.\d+)?分|[单多]项?选择?题?|不定项选?择?题?|判断题?|填空题?|简答题?|\d+ ?(?:points?|marks?|pts?)|select all that apply|choose one|(?:multiple|single)[ -]choice|true or false|true\/false)\)/giu

const isProse = (text: string): boolean => /\p{Script=Han}/u.test(text) || /^[a-z][a-z -]*[a-z]{2}$/iu.test(text.trim())

const withoutBrackets = (text: string): string =>
  text.replace(/\(([^()]*)\)/gu, (whole, content: string) => (isProse(content) ? ` ${content} ` : whole))

const blank = /_{2,}|\(\s+\)|(?<![A-Za-z0-9_])\(\)|【\s*】|\[\s+\]|□+|﹍+/gu

/** Of Markdown, when stars have become signs of multiplication. */
const emphasis = /(?<![\w)×])××?(?=[^\s×])([^×]*[^\s×])××?(?![\w(×])/gu

/** Thousands are one number; a set or a pair of such numbers is left as it is. */
const thousands = /(?<![\d(,.[{])\d{1,3}(?:,\d{3})+(?![\d,])/gu

/** Signs that set words apart. What stands between digits, or makes a formula, stays: 1.5, 3:2, n!. */
const pause =
  /[。?;、,…"“”«»《》〈〉「」『』【】〔〕`•▲●★☆]|—|\.(?![A-Za-z0-9])|(?<![A-Za-z0-9])\.(?!\d)|(?<!\d\s*):|:(?!\s*\d)|(?<![\d)]|\b[a-z])!|(?<=\p{Script=Han})[·・]/giu

/**
 * Returns a text in plain signs: one width, simplified characters, `□` for a blank, a space where a pause was. Operators, numbers
 * and brackets of formulas stay.
 */
export function plainSigns(text: string): string {
  const folded = simplify((isRare.test(text) ? keptFromFolding(text) : text).normalize('NFKC'))
  let plain = /[\\$]/u.test(folded) ? withoutLatex(folded) : folded
  plain = plain.replace(operator, (sign) => sameOperator[sign] ?? sign).replace(emphasis, '$1')
  if (/[_(【[□﹍]/u.test(plain))
    plain = withoutBrackets(withoutBrackets(plain.replace(hint, ' ').replace(blank, ' □ ')))
  return plain
    .replace(/[‘’]/gu, "'")
    .replace(/(?<![A-Za-z0-9)])'([^']*)'(?![A-Za-z])/gu, '$1')
    .replace(thousands, (number) => number.replaceAll(',', ''))
    .replace(/\b(?:[A-Za-z]\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(?<=[A-Za-z])(?<!log)_(?=\d)/gu, '')
    .replace(/(?<=[A-Za-z]{2})-(?=[A-Za-z]{2})/gu, ' ')
    .replace(pause, ' ')
}

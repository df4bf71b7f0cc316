import { hanNumber, romanNumber, signNumber } from './numerals.ts'
import { anyOf } from './words.ts'

/** How a number label is written. Labels of one family are thought to count the same thing. */
export const numberFamilies = ['arabic', 'paren', 'question', 'han', 'hanParen', 'circled', 'roman'] as const
export type NumberFamily = (typeof numberFamilies)[number]

/** Whether numbers of a family count questions; others count sections, parts or points. */
export const countsQuestions = (family: NumberFamily): boolean =>
  family === 'arabic' || family === 'paren' || family === 'question'

/**
 * `end` is where the text behind the label begins. `weak`: it may well be no label at all ("12 men are needed ...").
 * `printed` is the number without punctuation.
 */
export type NumberLabel = {
  family: NumberFamily
  value: number
  printed: string
  start: number
  end: number
  weak: boolean
}

const arabic = /^[*_]{0,3}(\d{1,5})(?!\s:\s?\d)\s*([.、,:)]|\\\.)\*{0,3}(?:[.、]|-(?=[\s¿¡A-ZÁÉÍÓÚÑ]))?\s*/
/** "2 + 5 = ?" begins with no label. */
const bare = /^(\d{1,4})(?:\s+(?![-+×÷*/:–=]\s?\d)(?=\S)|(?=[\u4e00-\u9fff([“《])|$)/
/** "2- text", "14 - text" */
const dashed = /^(\d{1,3})\s?[-–—]\s+(?=[\p{L}([“"《])/u
/** "#3 text" */
const hashed = /^#(\d{1,4})(?:\s?[.、:)]\s*|\s+)(?=\S)/
const starred = /^\*{1,2}(\d{1,4})\*{1,2}\s*$/
const parenthesised = /^[([]\s*(?:例题?\s*)?(\d{1,4})\s*[)\]]\s*[.、:]?\s*/
const ordinal = /^第\s*(\d{1,4}|[一二三四五六七八九十百]{1,5})\s*[题題道问問](?:\s*[.、:)]|\s+|(?=[([])|$)\s*/
const worded = new RegExp(
  `^[*_]{0,3}(?:${anyOf('numbered')})\\s*(?:no\\.?)?\\s*(?:[-–]\\s?(?=\\d{1,3}\\s*[.:)]?$)|[.:#])?(?:\\s?:)?\\s*(\\d{1,5})(?![\\d])(?:\\s*(?:of|\\/)\\s*\\d+)?\\s*(?:[.:、)\\]-]+\\s*|(?=\\s)|(?=[([])|$)[*_]{0,3}\\s*`,
  'i',
)
/** "[第3题]", "[Question 3]" */
const bracketedWord = new RegExp(
  `^\\[\\s*(?:第\\s*(\\d{1,4})\\s*[题題道问問]|(?:${anyOf('numbered')})\\s?(\\d{1,4}))\\s*\\]\\s*[.、:]?\\s*`,
  'i',
)
/** "3ª Questão", "3번" */
const wordBehind = /^(\d{1,4})\s?(?:[ªº]\s?(?:quest(?:ão|ao)|pergunta)|번(?=[\s.:)]|$))\s*[.:)]?\s*/i
/** The text of "Question: 12 eggs cost ..." begins with a number; "Question: 12." and "Question 12" count. */
const beginsText = /^[^\d:]*:[^\d]*\d+\s+$/
/** A word before a number is short. */
const digitNear = /^\D{1,16}\d/
const hanLabel = /^([一二三四五六七八九十百]{1,5})\s*[、.:,]\s*/
const hanParenLabel = /^(?:\(\s*([一二三四五六七八九十]{1,4})\s*\)|([㈠-㈩]))\s*[.、]?\s*/
/** ① is a family of its own; ⑴ and ⒈ are signs for (1) and 1. */
const signFamilies = [
  { family: 'circled', pattern: /^[①-⑳]\s*[.、:]?\s*/ },
  { family: 'paren', pattern: /^[⑴-⒇]\s*/ },
  { family: 'arabic', pattern: /^[⒈-⒛]\s*/ },
] as const
/** "I. M. Wright": the letters of a name. */
const initials = /^[IVX]\.\s?[A-Z]\.\s?(?:[A-Z]\.\s?)*\p{Lu}\p{Ll}/u
const romanLabel = /^([IVX]{1,5}|[Ⅰ-Ⅹ])\s*[.、:)]\s*/

/** The rest of "38.0~38.5". */
const decimalRange = /^\s?[-~–]\s?\d{1,3}\.\d/

/** "1.5 GHz", "2.1 Overview" and "3:30" begin with a number that is no label; "1.2021年" does not. */
function isDecimal(text: string, end: number, separator: string, match: string): boolean {
  if (separator !== '.' && separator !== ':' && separator !== ',') return false
  if (/\s$/.test(match)) return false
  const digits = /^\d+/.exec(text.slice(end, end + 6))?.[0].length ?? 0
  if (digits === 0) return false
  if (decimalRange.test(text.slice(end + digits, end + digits + 8))) return true
  if (
    /^\s*(?:世纪|年|月|日|名|位|个|种|条|项|岁|人|万|亿|余|多|[-~至A-Za-z])/.test(
      text.slice(end + digits, end + digits + 4),
    )
  )
    return false
  return digits < 5
}

/** Units behind a bare number: "12年", "3个" are no labels; "2 月球" and "3 分子" have words that only begin like one. */
const unitBehind =
  /^(?!月[球亮经]|日[本常食照]|时[代态间序钟]|分[子析布娩封泌页段组区层类时支配离工别歧散辨]|名[词著称]|位[移置于示图运]|只有|条约|种[子群]|项[羽目]|章程|节[奏约]|页[面岩表框式]|元[素代朝]|级联|万[历有]|世界|年[轻龄]|号召)(?:[年月日号时分秒个名位只条件种项章节页米元岁级万亿千百届世%]|st\b|nd\b|rd\b|th\b|-?\d)/

function label(
  family: NumberFamily,
  printed: string,
  value: number | null,
  start: number,
  length: number,
  weak = false,
): NumberLabel | null {
  if (value === null || value > 60_000) return null
  return { family, value, printed, start, end: start + length, weak }
}

function readDigits(rest: string, start: number): NumberLabel | null {
  const strong = arabic.exec(rest)
  if (strong) {
    const [match, digits = '', separator = ''] = strong
    if (!isDecimal(rest, match.length, separator, match))
      return label('arabic', digits, Number(digits), start, match.length)
    return null
  }
  const behind = wordBehind.exec(rest)
  if (behind) return label('question', behind[1] ?? '', Number(behind[1]), start, behind[0].length)
  const withDash = dashed.exec(rest)
  if (withDash) return label('arabic', withDash[1] ?? '', Number(withDash[1]), start, withDash[0].length, true)
  const loose = bare.exec(rest)
  if (!loose || unitBehind.test(rest.slice(loose[0].length, loose[0].length + 4))) return null
  return label('arabic', loose[1] ?? '', Number(loose[1]), start, loose[0].length, true)
}

function readOther(rest: string, start: number): NumberLabel | null {
  const first = rest.charAt(0)
  let match: RegExpExecArray | null
  switch (first) {
    case '(':
    case '[':
      match = parenthesised.exec(rest)
      if (match) return label('paren', match[1] ?? '', Number(match[1]), start, match[0].length)
      match = bracketedWord.exec(rest)
      if (match) {
        const digits = match[1] ?? match[2] ?? ''
        return label('question', digits, Number(digits), start, match[0].length)
      }
      match = hanParenLabel.exec(rest)
      return match ? label('hanParen', match[1] ?? '', hanNumber(match[1] ?? ''), start, match[0].length) : null
    case '第':
      match = ordinal.exec(rest)
      if (!match) return null
      return label(
        'question',
        match[1] ?? '',
        /\d/.test(match[1] ?? '') ? Number(match[1]) : hanNumber(match[1] ?? ''),
        start,
        match[0].length,
      )
    case '#':
      match = hashed.exec(rest)
      return match ? label('question', match[1] ?? '', Number(match[1]), start, match[0].length) : null
    case '*':
      match = starred.exec(rest)
      if (match) return label('arabic', match[1] ?? '', Number(match[1]), start, match[0].length)
      match = arabic.exec(rest)
      if (match) return label('arabic', match[1] ?? '', Number(match[1]), start, match[0].length)
  }
  const value = signNumber(first)
  for (const { family, pattern } of signFamilies) {
    match = value === null ? null : pattern.exec(rest)
    if (match) return label(family, family === 'circled' ? first : String(value), value, start, match[0].length)
  }
  if (value !== null) return label('hanParen', first, value, start, (hanParenLabel.exec(rest) ?? [first])[0].length)
  match = hanLabel.exec(rest)
  if (match) return label('han', match[1] ?? '', hanNumber(match[1] ?? ''), start, match[0].length)
  match = digitNear.test(rest) ? worded.exec(rest) : null
  if (match && !(beginsText.test(match[0]) && /^[\p{L}\p{N}]/u.test(rest.slice(match[0].length))))
    return label('question', match[1] ?? '', Number(match[1]), start, match[0].length)
  match = initials.test(rest) ? null : romanLabel.exec(rest)
  return match ? label('roman', match[1] ?? '', romanNumber(match[1] ?? ''), start, match[0].length) : null
}

const canBegin = /^(?:[\d([第*_#一二三四五六七八九十百①-⒛㈠-㈩IVXⅠ-Ⅹ]|\p{L}\D{0,15}\d)/u

/** The number label that stands at `start` of a folded line, if one does. */
export function readNumber(folded: string, start = 0): NumberLabel | null {
  const rest = start === 0 ? folded : folded.slice(start)
  if (!canBegin.test(rest)) return null
  const code = rest.charCodeAt(0)
  return code >= 48 && code <= 57 ? readDigits(rest, start) : readOther(rest, start)
}

import type { Lexed } from '../lexed.ts'
import { readNumber } from './numberLabel.ts'

/**
 * What stands before a point of a list that is counted otherwise than by Latin letters, or not at all. `style` is how it is
 * written: points of one list share it. `value` counts from 1; null for bullets and empty brackets.
 */
export type CountedLabel = Readonly<{
  style: string
  value: number | null
  /** What an answer calls the point. */
  name: string
  ticked: boolean | null
  start: number
  end: number
}>

/** Letters that other scripts count with, in their order. */
export const alphabets = [
  'АБВГДЕЖЗИК',
  'АВСДЕФ',
  '가나다라마바사아',
  'ㄱㄴㄷㄹㅁㅂㅅㅇ',
  'アイウエオカキク',
  'イロハニホヘト',
  '甲乙丙丁戊己庚辛',
]
const ownLetter = new RegExp(
  `^\\(?([${[...new Set(alphabets.join('').toLowerCase() + alphabets.join(''))].join('')}])\\s?([.、:)])\\s*(?=\\S)`,
)
/** Kana and jamo are no words, so a blank behind them is enough: "ア 月". */
const spacedLetter = /^([アイウエオカキクㄱㄴㄷㄹㅁㅂㅅㅇ])(\s)\s*(?=\S)/
const roman = /^\(?(i{1,3}|iv|vi{0,3}|ix|x)([.)])\s+(?=\S)/
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']
const bracket = /^\(\s{0,4}([xX√✓✔*●]?)\s{0,4}\)\s*(?=[^\s.,;:?!。])/

const none: readonly CountedLabel[] = []

const counted = (style: string, value: number | null, name: string, end: number): CountedLabel => ({
  style,
  value,
  name,
  ticked: null,
  start: 0,
  end,
})

function ofNumber({ line, number, lead }: Lexed): CountedLabel | null {
  if (!number || lead || number.value > 12 || number.family === 'question') return null
  if (number.family === 'han' || number.family === 'hanParen') return null
  const sign = line.folded.slice(number.start, number.end).replace(/[\d\s*_\\]|[①-⑳]/g, '')
  const label = counted(`${number.family}${sign}`, number.value, number.printed, number.end)
  return line.folded.startsWith('*') && !line.folded.startsWith('**') ? { ...label, ticked: true } : label
}

/** "*2. text", "√② text": a point with a mark before its label. */
function ofTicked(lexed: Lexed): CountedLabel | null {
  const length = /^[*√✓✔]\s?(?=[\d(①-⑩])/.exec(lexed.line.folded)?.[0].length ?? 0
  const number = length > 0 ? readNumber(lexed.line.folded, length) : null
  const label = number ? ofNumber({ ...lexed, number, lead: null }) : null
  return label && { ...label, ticked: true }
}

const forms: Readonly<Record<string, (value: number) => string>> = {
  arabic: (value) => String(value),
  paren: (value) => `(${value})`,
  circled: (value) => String.fromCharCode(0x245f + value),
  roman: (value) => romans[value - 1] ?? '',
}

/** How the label of a style is written for a value; empty if it has none. */
function written(style: string, value: number): string {
  const [, kind = '', which = '', sign = ''] = /^([a-z]+)(\d?)(.*)/s.exec(style) ?? []
  if (kind === 'own') return `${alphabets[Number(which)]?.[value - 1] ?? ''}${sign}`
  const form = forms[kind]
  if (!form || kind === 'paren') return form?.(value) ?? ''
  return value > 0 ? form(value) + sign : ''
}

/** "① DNS  √② SMTP": the mark belongs to the point behind it. */
const markBefore = /[√✓✔]/

/** The label that goes on behind a point on the same line: "2)" behind "1) red". Blanks stand before it, but not before ②. */
export function labelBehind(
  folded: string,
  from: number,
  to: number,
  style: string,
  value: number,
): CountedLabel | null {
  const sought = written(style, value)
  if (sought.length < (style.startsWith('circled') ? 1 : 2)) return null
  const text = style.startsWith('own') ? folded.toUpperCase() : folded
  for (let at = text.indexOf(sought, from); at >= 0 && at < to; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length
    const start = at > from && markBefore.test(folded.charAt(at - 1)) ? at - 1 : at
    const isParted = style.startsWith('circled') || start === 0 || /[\s。?)]/.test(folded.charAt(start - 1))
    if (!isParted || (/^\d/.test(folded.slice(end, end + 1)) && style.startsWith('arabic.'))) continue
    const name = style.startsWith('own') ? folded.charAt(at) : sought.replace(/[().、:,]/g, '')
    const blank = /^\s*/.exec(folded.slice(end))?.[0].length ?? 0
    return { style, value, name, ticked: start < at ? true : null, start, end: end + blank }
  }
  return null
}

const insideStyles = [
  ...['arabic)', 'paren()', 'circled', 'arabic.', 'arabic、'],
  ...alphabets.flatMap((_, at) => [`own${at})`, `own${at}.`]),
]
/** "1)a 2)b". */
const shortestList = 7
const signs = [')', '、', '①', '.']
const mayListInside = new RegExp(`[1\u0430${[...new Set(alphabets.map(([first]) => first))].join('')}][).、]|①`)

/** A list that begins behind a question on its line: "... is red? 1) sky 2) blood". */
export function labelsInside(folded: string, from: number, to: number): readonly CountedLabel[] {
  if (to - from < shortestList || !signs.some((sign) => folded.indexOf(sign, from) >= 0)) return none
  if (!mayListInside.test(folded)) return none
  return insideStyles.flatMap((style) => labelBehind(folded, from + 1, to, style, 1) ?? [])
}

/** All that the beginning of a line may count as: "а)" is the first letter of two alphabets. */
export function countedLabels(lexed: Lexed): readonly CountedLabel[] {
  const { folded, bullet } = lexed.line
  if (bullet !== '') return [counted('bullet', null, '', 0)]
  const number = ofNumber(lexed) ?? ofTicked(lexed)
  if (number) return [number]
  if (/^\d/.test(folded)) return none
  const inRoman = roman.exec(folded)
  if (inRoman?.[1])
    return [counted(`roman${inRoman[2]}`, romans.indexOf(inRoman[1]) + 1, inRoman[1], inRoman[0].length)]
  const empty = bracket.exec(folded)
  if (empty) return [{ ...counted('box', null, '', empty[0].length), ticked: empty[1] !== '' }]
  return ownLabels(folded)
}

/** The letter of another script than Latin that begins a text and may count it, in every alphabet that has it. */
export function ownLabels(folded: string): readonly CountedLabel[] {
  const own = ownLetter.exec(folded) ?? spacedLetter.exec(folded)
  const letter = own?.[1]
  if (!own || !letter) return none
  return alphabets.flatMap((alphabet, at) => {
    const value = alphabet.indexOf(letter.toUpperCase()) + 1
    return value > 0 ? [counted(`own${at}${own[2]}`, value, letter, own[0].length)] : []
  })
}

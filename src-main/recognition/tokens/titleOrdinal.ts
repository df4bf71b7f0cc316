import { hanNumber, romanNumber } from './numerals.ts'

/** The place that a title gives its section ("III.", "Part C", "三、"): titles of one `shape` count on. */
export type TitleOrdinal = Readonly<{ shape: string; value: number }>

const inHan = /^[([【]?([第제]\s?)?([一二三四五六七八九十]{1,3}|(?<=[第제]\s?)\d{1,2})/u
const behindWord = /^[([]?(\p{L}{2,14}\s{1,2})?(\d{1,2}|[ivx]{1,4}|[a-h])(?=[\s.:)\]、-]|$)/iu

const counterOf = (text: string): readonly [string, number | null] => {
  if (/^\d/.test(text)) return ['digit', Number(text)]
  if (/^[ivx]/i.test(text)) return ['roman', romanNumber(text.toUpperCase())]
  if (/^[a-h]/i.test(text)) return ['letter', text.toUpperCase().charCodeAt(0) - 64]
  return ['han', hanNumber(text)]
}

/** Returns the number or letter that counts a title, or null where none does. */
export function titleOrdinal(folded: string): TitleOrdinal | null {
  const match = inHan.exec(folded) ?? behindWord.exec(folded)
  if (!match) return null
  const [kind, value] = counterOf(match[2] ?? '')
  return value === null ? null : { shape: `${(match[1] ?? '').trim().toLowerCase()} ${kind}`, value }
}

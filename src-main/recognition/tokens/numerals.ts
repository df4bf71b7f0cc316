/** Numbers as they are written otherwise than in digits. */

const hanDigits = '零一二三四五六七八九'
/** For a character class: the signs of Chinese numbers below a hundred. */
export const hanSigns = '一二三四五六七八九十'

/** 1..999 from 二十三 and the like; null for anything else. */
export function hanNumber(text: string): number | null {
  let total = 0
  let digit = 0
  for (const character of text) {
    if (character === '十' || character === '百') {
      total += (digit || 1) * (character === '十' ? 10 : 100)
      digit = 0
    } else {
      digit = hanDigits.indexOf(character)
      if (digit < 0) return null
    }
  }
  return total + digit || null
}

/** Signs that hold a number each, by the code of the first: ① ⑴ ⒈ ㈠ Ⅰ. */
const signsOfNumbers = [
  { first: 0x2460, count: 20 },
  { first: 0x2474, count: 20 },
  { first: 0x2488, count: 20 },
  { first: 0x3220, count: 10 },
] as const

/** The number of a sign such as ③, ⑶, ⒊ or ㈢; null for any other sign. */
export function signNumber(sign: string): number | null {
  const code = sign.charCodeAt(0)
  const block = signsOfNumbers.find(({ first, count }) => code >= first && code < first + count)
  return block ? code - block.first + 1 : null
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** 1..39 from XIV and the like, also as one sign (Ⅳ); null for anything else. */
export function romanNumber(text: string): number | null {
  let total = 0
  const values = Array.from(text, (sign) => romanValues[sign] ?? romanSign(sign))
  for (const [at, value] of values.entries()) total += value < (values[at + 1] ?? 0) ? -value : value
  return total > 0 && total < 40 ? total : null
}

const romanSign = (sign: string): number => {
  const value = sign.charCodeAt(0) - 0x215f
  return value >= 1 && value <= 10 ? value : 0
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** Returns a number from 1 to 99 as Chinese writes it. */
export function chineseNumber(value: number): string {
  if (value <= 10) return digits[value] ?? ''
  const tens = Math.floor(value / 10)
  return `${tens > 1 ? digits[tens] : ''}十${value % 10 > 0 ? digits[value % 10] : ''}`
}

const romans: readonly [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** Returns a number from 1 to 39 in Roman letters. */
export function romanNumber(value: number): string {
  let left = value
  return romans.reduce((text, [worth, letters]) => {
    const times = Math.floor(left / worth)
    left -= times * worth
    return text + letters.repeat(times)
  }, '')
}

export const letterOf = (index: number): string => String.fromCharCode(65 + index)
export const circledDigit = (value: number): string => String.fromCodePoint(0x2460 + value - 1)

/** Puts a number in for `{n}`, `{zh}`, `{A}` or `{roman}`. */
export const numbered = (text: string, value: number): string =>
  text
    .replaceAll('{n}', String(value))
    .replaceAll('{zh}', chineseNumber(value))
    .replaceAll('{A}', letterOf(value - 1))
    .replaceAll('{a}', letterOf(value - 1).toLowerCase())
    .replaceAll('{roman}', romanNumber(value))

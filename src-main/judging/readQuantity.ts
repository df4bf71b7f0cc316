import { isSame, type Rational, times } from './Rational.ts'
import { readNumber } from './readNumber.ts'
import { type Measure, readUnit } from './readUnit.ts'

/** `value` in the basic units of what is measured. */
export type Quantity = Pick<Measure, 'dimension' | 'counter'> & { value: Rational }

const longest = 80
/** Digits behind a leading zero are a code, a number of a room or bits: 0101 is not 101. */
const code = /^\s*-?0\d/

/** Reads a number with or without a unit (after `plainSigns`), the whole text; undefined for anything else. */
export function readQuantity(text: string): Quantity | undefined {
  const trimmed = text.trim().replace(/^[¥$]\s*(?=\d)(.*)$/s, (all, amount: string) => `${amount}${currency(all)}`)
  const whole = readNumber(trimmed)
  if (whole) return { value: whole, dimension: '', counter: false }
  if (trimmed.length > longest) return undefined
  for (let end = trimmed.length - 1; end > 0; end--) {
    const measure = readUnit(trimmed.slice(end))
    const number = measure && readNumber(trimmed.slice(0, end))
    if (number) return { value: times(number, measure.scale), ...measure }
  }
  return undefined
}

const currency = (amount: string) => (amount.startsWith('$') ? '美元' : '元')

export const isCode = (text: string): boolean => code.test(text)

/**
 * Returns whether two are equal in value and in what is measured. A number alone is the same as one with a word that only counts,
 * no more.
 */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  const isSameMeasure = a.dimension === b.dimension
  const isCount = (a.counter && b.dimension === '') || (b.counter && a.dimension === '')
  return isSame(a.value, b.value) && (isSameMeasure || isCount)
}

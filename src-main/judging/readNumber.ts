import { plus, type Rational, rational, tenTo, times } from './Rational.ts'
import { readChineseNumber } from './readChineseNumber.ts'

const decimal =
  /^(-)?(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3})| ?[*x] ?10 ?\^ ?\(?([+-]?\d{1,3})\)?)?$/i
const powerOfTen = /^(-)?10 ?\^ ?\(?([+-]?\d{1,3})\)?$/
const fraction = /^(-)?(?:(\d{1,30}) )?(\d{1,30}) ?\/ ?(-?\d{1,30})$/
const counted = /^(.*?\d) ?(百|千|万|百万|千万|亿|万亿)$/u

const countWords: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }
const mostDigits = 400

const signed = (minus: string | undefined, value: Rational): Rational =>
  minus === undefined ? value : rational(-value.of, value.over)

function readDecimal(text: string): Rational | undefined {
  const [match, minus, grouped = '', decimals = '', exponent, power] = decimal.exec(text) ?? []
  const whole = grouped.replace(/[, ]/g, '')
  if (match === undefined || whole + decimals === '' || (whole + decimals).length > mostDigits) return undefined
  const value = times(rational(BigInt(whole + decimals)), tenTo(-decimals.length))
  return signed(minus, times(value, tenTo(Number(exponent ?? power ?? 0))))
}

function readFraction(text: string): Rational | undefined {
  const [match, minus, whole = '0', of = '0', over = '1'] = fraction.exec(text) ?? []
  if (match === undefined || BigInt(over) === 0n) return undefined
  return signed(minus, plus(rational(BigInt(whole)), rational(BigInt(of), BigInt(over))))
}

/**
 * Returns the exact value of a text (after `plainSigns`) that is a number and nothing else: 1,000 and 1e3, 3*10^8 (also with an
 * x), 1/2 and 2 1/2, 50%, 百分之50, 3.5万, 三十五, 负3. A plus sign in front is no part of a number: a charge of +2 is not a 2.
 */
export function readNumber(text: string): Rational | undefined {
  const number = text
    .trim()
    .replace(/^(?:≈|大?约)\s*/u, '')
    .replace(/^负\s*(?=\d)/u, '-')
    .replace(/^(-?)百分之\s*(\d.*)$/su, '$1$2%')
    .replace(/(?<=\d)[.,;]+$/, '')
  const share = /^(.*\S)\s*([%‰])$/u.exec(number)
  if (share) {
    const value = readPlain(share[1] ?? '')
    return value && times(value, tenTo(share[2] === '%' ? -2 : -3))
  }
  return readPlain(number)
}

function readPlain(number: string): Rational | undefined {
  const [, of = '', word = ''] = counted.exec(number) ?? []
  if (word !== '') {
    const value = readDecimal(of)
    return value && times(value, tenTo(countWords[word] ?? 0))
  }
  const power = powerOfTen.exec(number)
  if (power) return signed(power[1], tenTo(Number(power[2])))
  return readDecimal(number) ?? readFraction(number) ?? readChineseNumber(number)
}

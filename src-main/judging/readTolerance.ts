import { isAtMost, minus, plus, type Rational, rational, times } from './Rational.ts'
import { readNumber } from './readNumber.ts'
import { type Quantity, readQuantity } from './readQuantity.ts'

/** What a key accepts beside its own value. */
export type Tolerance = Pick<Quantity, 'dimension' | 'counter'> & { low: Rational; high: Rational }

const longestTolerance = 200

const around = /^(.*?\S)\s*(?:±|\+-|\+\/-)\s*(\d+(?:\.\d+)?\s*%?)\s*(\D.*)?$/su
const between = /^(-?\d+\.(\d+))\s*[~-]\s*(-?\d+\.(\d+))\s*(\D*)$/su

const turnedPositive = (value: Rational): Rational => (value.of < 0n ? rational(-value.of, value.over) : value)

function readAround(text: string): Tolerance | undefined {
  const [, middle = '', spread = '', unit = ''] = around.exec(text) ?? []
  const centre = readQuantity(/\D$/.test(middle) && unit === '' ? middle : `${middle}${unit}`)
  const number = readNumber(spread)
  if (!centre || !number) return undefined
  const step = readQuantity(`1${unit === '' ? middle.replace(/^.*\d/s, '') : unit}`)
  const isShare = spread.includes('%') && !middle.includes('%')
  const half = isShare ? turnedPositive(times(centre.value, number)) : times(number, step?.value ?? rational(1n))
  return { ...centre, low: minus(centre.value, half), high: plus(centre.value, half) }
}

/** Only decimals of the same length: `7~8` and `1949-1950` are answers themselves. */
function readBetween(text: string): Tolerance | undefined {
  const [, first = '', places, last = '', morePlaces, unit = ''] = between.exec(text) ?? []
  if (places?.length !== morePlaces?.length) return undefined
  const low = readQuantity(first + unit)
  const high = readQuantity(last + unit)
  if (!low || !high || !isAtMost(low.value, high.value)) return undefined
  return { ...low, low: low.value, high: high.value }
}

/** Reads `3.14±0.01`, `9.8±0.1 m/s^2`, `220±5% V` and `3.1~3.2` (after `plainSigns`). */
export const readTolerance = (text: string): Tolerance | undefined =>
  text.length > longestTolerance ? undefined : (readAround(text) ?? readBetween(text))

export function isWithin({ low, high, dimension, counter }: Tolerance, given: Quantity): boolean {
  const isSameMeasure = dimension === given.dimension || (counter && given.dimension === '')
  return isSameMeasure && isAtMost(low, given.value) && isAtMost(given.value, high)
}

/** An exact number, in lowest terms with `over` above 0: 0.1 + 0.2 is 0.3. */
export type Rational = { readonly of: bigint; readonly over: bigint }

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (right !== 0n) [left, right] = [right, left % right]
  return left
}

/** `over` must not be 0. */
export function rational(of: bigint, over = 1n): Rational {
  const divisor = greatestDivisor(of, over) || 1n
  const sign = over < 0n ? -1n : 1n
  return { of: (sign * of) / divisor, over: (sign * over) / divisor }
}

export const one = rational(1n)
export const times = (a: Rational, b: Rational): Rational => rational(a.of * b.of, a.over * b.over)
export const plus = (a: Rational, b: Rational): Rational => rational(a.of * b.over + b.of * a.over, a.over * b.over)
export const minus = (a: Rational, b: Rational): Rational => plus(a, { of: -b.of, over: b.over })
export const isSame = (a: Rational, b: Rational): boolean => a.of === b.of && a.over === b.over
export const isAtMost = (a: Rational, b: Rational): boolean => a.of * b.over <= b.of * a.over

/** Returns 10 to an exponent of at most a few hundred. */
export const tenTo = (exponent: number): Rational =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent))

/** Returns a number to a whole exponent; 0 to a negative one is undefined. */
export function toPower(base: Rational, exponent: number): Rational | undefined {
  if (exponent >= 0) return rational(base.of ** BigInt(exponent), base.over ** BigInt(exponent))
  return base.of === 0n ? undefined : rational(base.over ** BigInt(-exponent), base.of ** BigInt(-exponent))
}

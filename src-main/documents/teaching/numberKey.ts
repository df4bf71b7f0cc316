/** A number as a key: with its tolerance, where it has one, as the judge reads it (docs/grading.md, 1.4). */
export function numberKey(value: string, tolerance = 0): string {
  const text = value.trim()
  return tolerance > 0 && Number.isFinite(Number(text)) ? `${text}±${shortNumber(tolerance)}` : text
}

/** Everything from one number to another. */
export const rangeKey = (from: number, to: number): string =>
  from === to ? shortNumber(from) : `${shortNumber((from + to) / 2)}±${shortNumber(Math.abs(to - from) / 2)}`

/** Without the noise of binary fractions: 0.30000000000000004 is 0.3. */
export const shortNumber = (value: number): string => String(Number(value.toPrecision(12)))

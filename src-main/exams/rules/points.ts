import type { ExamPart, ExamResult, PointRange } from '../../contract/examCalls.ts'

/** Points are added in hundredths, as whole numbers: 0.1 + 0.2 is 0.3. */
const toHundredths = (points: number) => Math.round(points * 100 + 1e-6)

/** A question as far as points go: `score` is null while it is ungraded, `isBlank` earns nothing whatever was scored. */
export type Scored = { worth: number; isBlank: boolean; score: number | null }

/** Score times worth, rounded to a hundredth. What is ungraded may still earn nothing or all. */
export function pointsOf({ worth, isBlank, score }: Scored): PointRange {
  const least = isBlank ? 0 : toHundredths(worth * (score ?? 0)) / 100
  const most = isBlank || score !== null ? least : toHundredths(worth) / 100
  return { min: least, max: most, of: toHundredths(worth) / 100 }
}

export function totalOf(ranges: readonly PointRange[]): PointRange {
  const sum = (of: keyof PointRange) => ranges.reduce((total, range) => total + toHundredths(range[of]), 0) / 100
  return { min: sum('min'), max: sum('max'), of: sum('of') }
}

/** Rounding never fails who has the pass mark to the hundredth. */
export function outcomeOf({ min, max, of }: PointRange, passMark: number): ExamResult['outcome'] {
  const needed = of * passMark - 0.005
  if (min >= needed) return 'passed'
  return max < needed ? 'failed' : 'open'
}

/** Returns the part that a question of this 0-based place belongs to: the parts follow one another. */
export function partAt(parts: readonly ExamPart[], ordinal: number): ExamPart {
  let before = 0
  for (const part of parts) {
    before += part.count
    if (ordinal < before) return part
  }
  throw new Error(`no part of the exam has a place ${ordinal}`)
}

export const countOf = (parts: readonly ExamPart[]): number => parts.reduce((sum, { count }) => sum + count, 0)

export const worthOf = (parts: readonly ExamPart[]): number =>
  parts.reduce((sum, { count, points }) => sum + count * toHundredths(points), 0) / 100

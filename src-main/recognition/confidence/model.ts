import type { Doubt } from './doubts.ts'
import { calibration, certainty, weights } from './weights.ts'

/**
 * What speaks for a question, in log-odds: what a question without doubts has, less what each doubt weighs. `0`: for
 * itself; `1`: with all that is known of its neighbours.
 */
export function scoreOf(doubts: Iterable<Doubt>, stage: 0 | 1): number {
  return certainty[stage] - weightOf(doubts, stage)
}

/** What doubts take away together. */
export function weightOf(doubts: Iterable<Doubt>, stage: 0 | 1): number {
  let sum = 0
  for (const doubt of doubts) sum += weights[doubt]?.[stage] ?? 0
  return sum
}

/** Below this a question is doubtful for itself: it is likelier wrong than two times in five. */
export const doubtfulScore = 0.4

/** The share of questions with such a score that are wholly right, between the points of the calibration. */
export function shareRight(score: number): number {
  const above = calibration.findIndex((point) => point[0] > score)
  if (above === 0) return calibration[0]?.[1] ?? 0
  const [high, low] = [calibration[above], calibration.at(above < 0 ? -1 : above - 1)]
  if (!high || !low) return low?.[1] ?? 0
  return low[1] + ((score - low[0]) / (high[0] - low[0])) * (high[1] - low[1])
}

/** What lowers a question in the end, the heaviest first. */
export const weightsOf = (doubts: Iterable<Doubt>): readonly { doubt: Doubt; weight: number }[] =>
  [...doubts]
    .map((doubt) => ({ doubt, weight: weights[doubt]?.[1] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)

import type { Compared, Match, Pause } from './Compared.ts'
import { pairAlike } from './pairAlike.ts'
import { pairEqual } from './pairEqual.ts'

/**
 * Finds which question of a newer version of a document is which of the older, both in the order in which they stand. First those that
 * say the same, then, of those left, those that say nearly the same. Time grows with the number of questions, and the thread is let go.
 */
export async function matchQuestions(
  older: readonly Compared[],
  newer: readonly Compared[],
  pause: Pause,
): Promise<Match[]> {
  const equal = await pairEqual(older, newer, pause)
  const alike = await pairAlike(older, newer, equal, pause)
  return [...equal, ...alike].sort((one, other) => one.newer - other.newer)
}

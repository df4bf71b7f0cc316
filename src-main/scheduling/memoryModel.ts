import type { MemoryRating } from '../contract/planCalls.ts'

/** What FSRS knows of a memory. Stability: days until recall falls to 90 %; difficulty: 1..10. */
export type Memory = { stability: number; difficulty: number }

export type MemoryModel = {
  /** Expected recall, 0..1, so many days after the last review. */
  recall(elapsedDays: number, stability: number): number
  first(rating: MemoryRating): Memory
  next(memory: Memory, elapsedDays: number, rating: MemoryRating): Memory
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

const leastStability = 0.001
const mostStability = 36_500

/**
 * Returns the formulas of FSRS-6 without its short-term part, for planning and fitting, which take millions of steps: the same
 * numbers as ts-fsrs (a test compares them) at a fifth of its time. `w` has 21 entries within the bounds of ts-fsrs.
 * https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6
 */
export function memoryModel(w: readonly number[]): MemoryModel {
  const at = (index: number) => w[index] ?? Number.NaN
  const decay = -at(20)
  const factor = 0.9 ** (1 / decay) - 1
  const growth = Math.exp(at(8))
  const [byStability, byForgetting, hard, easy] = [-at(9), at(10), at(15), at(16)]
  const [lapse, lapseByDifficulty, lapseByStability, lapseByForgetting] = [at(11), -at(12), at(13), at(14)]
  const [step, reversion] = [at(6), at(7)]
  const firstDifficulty = (rating: MemoryRating) => at(4) - Math.exp((rating - 1) * at(5)) + 1
  const easiest = firstDifficulty(4)

  const recall = (elapsedDays: number, stability: number) => (1 + (factor * elapsedDays) / stability) ** decay

  function stabilityAfter({ stability, difficulty }: Memory, recalled: number, rating: MemoryRating): number {
    if (rating === 1) {
      const lapsed = lapse * difficulty ** lapseByDifficulty * ((stability + 1) ** lapseByStability - 1)
      return clamp(lapsed * Math.exp((1 - recalled) * lapseByForgetting), leastStability, stability)
    }
    const bonus = rating === 2 ? hard : rating === 4 ? easy : 1
    const gained = growth * (11 - difficulty) * stability ** byStability * Math.expm1((1 - recalled) * byForgetting)
    return clamp(stability * (1 + gained * bonus), leastStability, mostStability)
  }

  return {
    recall,
    first: (rating) => ({
      stability: Math.max(at(rating - 1), 0.1),
      difficulty: clamp(firstDifficulty(rating), 1, 10),
    }),
    next(memory, elapsedDays, rating) {
      const moved = memory.difficulty + (-step * (rating - 3) * (10 - memory.difficulty)) / 9
      return {
        stability: stabilityAfter(memory, recall(elapsedDays, memory.stability), rating),
        difficulty: clamp(reversion * easiest + (1 - reversion) * moved, 1, 10),
      }
    },
  }
}

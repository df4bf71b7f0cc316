import type { MemoryRating } from '../contract/planCalls.ts'
import type { QuestionType } from '../contract/questionTypes.ts'

export type RatedAnswer = {
  verdict: 'correct' | 'partial' | 'incorrect'
  type: QuestionType
  /** How many options there are to choose from. */
  options: number
  /** No earlier answer of this question was graded. */
  isFirst: boolean
  durationMs: number
  /** What the person usually needs for such a question (usualTime.ts); only asked for where it decides. */
  usualMs: () => number
}

const quickShare = 0.6
const slowShare = 2
/** Quicker than anyone reads: a slip of the finger or a guess, no sign of ease. */
const tooQuickMs = 1500
/** Below this nobody hesitated, however quick they are else. */
const neverSlowMs = 15_000
/** Above this nobody hesitated either: they went away. */
const awayMs = 600_000
/** An even chance of being right shows too little to be called easy. */
const mostGuessable = 0.5

/** Returns the chance of being right without knowing anything. */
function guessChance({ type, options }: RatedAnswer): number {
  if (type === 'trueFalse') return 0.5
  if (type === 'single') return options > 1 ? 1 / options : 0.25
  return type === 'multiple' ? 1 / (2 ** Math.max(options, 2) - 1) : 0
}

/**
 * FSRS: 1 again, 2 hard, 3 good, 4 easy. Partly right is again: 2 counts as remembered and would lengthen the interval. A right
 * choice at first sight is never easy, nor is one of two. The rules are argued in docs/scheduling.md.
 */
export function rateAnswer(answer: RatedAnswer): MemoryRating {
  const { verdict, isFirst, durationMs, usualMs } = answer
  if (verdict !== 'correct') return 1
  if (durationMs > awayMs) return 3
  if (durationMs > neverSlowMs && durationMs > slowShare * usualMs()) return 2
  const chance = guessChance(answer)
  const isTelling = chance < mostGuessable && (chance === 0 || !isFirst)
  return isTelling && durationMs >= tooQuickMs && durationMs < quickShare * usualMs() ? 4 : 3
}

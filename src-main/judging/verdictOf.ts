/** From here an answer in words is right: readers differ by a tenth. */
const rightFrom = 0.9

/** Returns what a score of 0..1 for an answer in words amounts to, whether a model or the person gave it. */
export const verdictOf = (score: number): 'correct' | 'partial' | 'incorrect' =>
  score >= rightFrom ? 'correct' : score > 0 ? 'partial' : 'incorrect'

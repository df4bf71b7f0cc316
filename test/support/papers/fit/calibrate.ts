/** A question that was not fitted to: its score, how much it counts, whether it was right. */
export type Scored = { score: number; weight: number; isRight: boolean }

/**
 * From here on a question is sure; so much of those that are sure is right. More would make every third question that is read
 * right doubtful.
 */
export const sure = 0.9
const sureShare = 0.9925

type Step = { score: number; weight: number; right: number }

/** Shares of right that never fall with the score, each over a stretch of scores: pools neighbours that are out of order. */
function isotonic(scored: readonly Scored[]): Step[] {
  const steps: Step[] = []
  for (const { score, weight, isRight } of scored) {
    let step: Step = { score: score * weight, weight, right: isRight ? weight : 0 }
    for (let last = steps.at(-1); last && last.right / last.weight >= step.right / step.weight; last = steps.at(-1)) {
      steps.pop()
      step = { score: last.score + step.score, weight: last.weight + step.weight, right: last.right + step.right }
    }
    steps.push(step)
  }
  return steps.map(({ score, weight, right }) => ({ score: score / weight, weight, right: right / weight }))
}

/** The lowest score at and above which nearly all are right. */
export function sureFrom(scored: readonly Scored[]): number {
  const falling = [...scored].sort((a, b) => b.score - a.score)
  let [from, all, right] = [Number.POSITIVE_INFINITY, 0, 0]
  for (const [at, { score, weight, isRight }] of falling.entries()) {
    all += weight
    if (isRight) right += weight
    if (falling[at + 1]?.score !== score && right >= all * sureShare) from = score
  }
  return from
}

/** Score and confidence, ascending: below `from` what was right there, above it what is sure. */
export function calibrate(scored: readonly Scored[], from: number): [number, number][] {
  const ascending = [...scored].sort((a, b) => a.score - b.score)
  const below = isotonic(ascending.filter(({ score }) => score < from))
  const highest = ascending.at(-1)?.score ?? from
  const points: [number, number][] = []
  for (const { score, right, weight } of below) {
    const share = Math.min(right, sure - 0.01)
    const last = points.at(-1)
    if (weight < 5 || (last && share - last[1] < 0.02)) continue
    points.push([score, share])
  }
  points.push([from - 0.001, Math.max(points.at(-1)?.[1] ?? 0, sure - 0.02)], [from, sure])
  points.push([Math.max(from + 0.5, highest), 0.99])
  return points
}

export type WeightedPart = { count: number; weight: number }
export type PartPoints = { count: number; points: number }

const target = 100
/** Below this a hundred points would make every question dear. */
const fewest = 20
const handy = [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25]

/** Total in half points, what it costs in handiness, and how it came to be. */
type State = { cost: number; chosen: readonly PartPoints[] }

/**
 * Handy points for each part that come to a hundred, near to the weights. With `mayLeaveOut` up to a fifth of a part's questions
 * is left out for it. Where that does not work, and for few questions, the weights are the points.
 */
export function spreadPoints(parts: readonly WeightedPart[], { mayLeaveOut }: { mayLeaveOut: boolean }): PartPoints[] {
  const questions = parts.reduce((sum, { count }) => sum + count, 0)
  const plain = parts.map(({ count, weight }) => ({ count, points: weight }))
  if (questions < fewest) return plain
  const scale = target / parts.reduce((sum, { count, weight }) => sum + count * weight, 0)
  let states = new Map<number, State>([[0, { cost: 0, chosen: [] }]])
  for (const { count, weight } of parts) {
    const next = new Map<number, State>()
    for (const [sum, { cost, chosen }] of states)
      for (const option of optionsOf(count, mayLeaveOut ? 0.8 : 1, weight * scale)) {
        const total = sum + option.count * option.points * 2
        const dearer = cost + option.cost
        if (total > target * 2 || dearer >= (next.get(total)?.cost ?? Number.POSITIVE_INFINITY)) continue
        next.set(total, { cost: dearer, chosen: [...chosen, { count: option.count, points: option.points }] })
      }
    states = next
  }
  return [...(states.get(target * 2)?.chosen ?? plain)]
}

function optionsOf(count: number, leastShare: number, ideal: number): (PartPoints & { cost: number })[] {
  const least = Math.max(1, Math.ceil(count * leastShare))
  return handy
    .filter((points) => points >= ideal / 3 && points <= ideal * 3)
    .flatMap((points) =>
      Array.from({ length: count - least + 1 }, (_, fewer) => ({
        count: count - fewer,
        points,
        cost: Math.abs(Math.log(points / ideal)) + (fewer / count) * 2,
      })),
    )
}

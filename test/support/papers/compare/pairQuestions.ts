import type { Comparable } from './comparable.ts'
import { likeness } from './fold.ts'

/** Pairs each true question with at most one recognised: equal stems in order first, then the likest nearby. -1: none. */
export function pairQuestions(truth: readonly Comparable[], got: readonly Comparable[]): number[] {
  const free = new Map<string, number[]>()
  for (const [index, { stem }] of got.entries()) free.set(stem, [...(free.get(stem) ?? []), index])
  const used = new Set<number>()
  const pairs = truth.map((question) => {
    const queue = free.get(question.stem) ?? []
    const agreeing = queue.findIndex((index) => got[index]?.options.join() === question.options.join())
    const [index = -1] = queue.splice(Math.max(0, agreeing), 1)
    if (index >= 0) used.add(index)
    return index
  })
  const scale = truth.length > 0 ? got.length / truth.length : 1
  const reach = Math.max(25, Math.round(got.length * 0.05))
  return pairs.map((paired, at) => {
    const wanted = truth[at]
    if (paired >= 0 || !wanted) return paired
    const centre = Math.round(at * scale)
    let best = -1
    let score = 0.8
    for (let index = Math.max(0, centre - reach); index < Math.min(got.length, centre + reach); index++) {
      const other = got[index]
      if (!other || used.has(index)) continue
      const alike = likeness(wanted.stem, other.stem)
      if (alike > score) [best, score] = [index, alike]
    }
    if (best >= 0) used.add(best)
    return best
  })
}

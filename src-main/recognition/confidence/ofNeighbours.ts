import type { DoubtList } from './DoubtList.ts'
import type { Doubt } from './doubts.ts'

/** What is known of a question only once those around it have been judged for themselves. */
export const doubtsOfNeighbours: readonly Doubt[] = [
  'documentDoubted',
  'documentMuchDoubted',
  'documentMostDoubted',
  'stretchDoubted',
  'stretchMuchDoubted',
  'stretchMostDoubted',
  'doubtfulNeighbour',
  'doubtfulNeighbours',
]

/** Adds what speaks against a question because questions beside it, in its stretch or in its document are doubtful. */
export function addDoubtsOfNeighbours(
  all: readonly DoubtList[],
  isDoubtful: readonly boolean[],
  stretches: readonly (readonly number[])[],
): void {
  const inDocument = isDoubtful.filter(Boolean).length
  all.forEach((doubts, at) => {
    const others = inDocument - (isDoubtful[at] ? 1 : 0)
    const share = others / Math.max(1, all.length - 1)
    if (share > 0.03) doubts.add('documentDoubted')
    if (share > 0.15) doubts.add('documentMuchDoubted')
    if (share > 0.4) doubts.add('documentMostDoubted')
  })
  for (const stretch of stretches) {
    const inStretch = stretch.filter((at) => isDoubtful[at]).length
    for (const [place, at] of stretch.entries()) {
      const doubts = all[at]
      if (!doubts) continue
      const others = inStretch - (isDoubtful[at] ? 1 : 0)
      const share = others / Math.max(1, stretch.length - 1)
      if (share > 0.03) doubts.add('stretchDoubted')
      if (share > 0.15) doubts.add('stretchMuchDoubted')
      if (share > 0.4) doubts.add('stretchMostDoubted')
      const above = isDoubtful[stretch[place - 1] ?? -1] === true
      const below = isDoubtful[stretch[place + 1] ?? -1] === true
      if (above || below) doubts.add('doubtfulNeighbour')
      if (above && below) doubts.add('doubtfulNeighbours')
    }
  }
}

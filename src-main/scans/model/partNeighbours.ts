import { type Quad, sidesOf, slopeOf } from './Quad.ts'

/** Growing makes boxes of one row overlap, and half a letter of the one is read in the other: they are parted half way. */
export function partNeighbours(quads: readonly Quad[]): void {
  const sorted = [...quads].sort((a, b) => a[0][0] - b[0][0])
  sorted.forEach((left, at) => {
    const [width, height] = sidesOf(left)
    if (width < height) return
    for (const right of sorted.slice(at + 1)) {
      if (right[0][0] >= left[1][0]) break
      const cut = overlap(left, right, height) / 2
      if (cut <= 0) continue
      left[1][0] -= cut
      left[2][0] -= cut
      right[0][0] += cut
      right[3][0] += cut
    }
  })
}

/** By how much two boxes at one height overlap; 0 for others. */
function overlap(left: Quad, right: Quad, height: number): number {
  const [width, otherHeight] = sidesOf(right)
  const least = Math.min(height, otherHeight)
  const over = left[1][0] - right[0][0]
  if (width < otherHeight * 0.5 || over > 1.2 * least) return 0
  const drop =
    (right[0][1] + right[3][1]) / 2 - (left[1][1] + left[2][1]) / 2 - slopeOf(left) * (right[0][0] - left[1][0])
  return Math.abs(drop) > 0.4 * least ? 0 : over
}

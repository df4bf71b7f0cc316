import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Ink } from '../pixels/inkOf.ts'

/** From where to where in a shape, as shares of its width and its height. */
type Part = readonly [x0: number, x1: number, y0: number, y1: number]

const corners: readonly Part[] = [
  [0, 0.25, 0, 0.25],
  [0.75, 1, 0, 0.25],
  [0, 0.25, 0.75, 1],
  [0.75, 1, 0.75, 1],
]
const betweenCorners: readonly Part[] = [
  [0.42, 0.58, 0, 0.2],
  [0.42, 0.58, 0.8, 1],
  [0, 0.2, 0.42, 0.58],
  [0.8, 1, 0.42, 0.58],
]

/**
 * What the ink of a shape is where it is a tick or a cross, by its strokes: the recogniser writes nothing where a mark stands alone. A tick
 * begins at the left, turns at the bottom before the middle, ends at the upper right, and leaves the other corners white.
 */
export function markOfShape(ink: Ink, shape: PixelBox): '√' | '×' | undefined {
  const seen = (part: Part) => inkIn(ink, shape, part)
  const has = (part: Part) => seen(part).count > 0
  if (corners.every(has) && has([0.4, 0.6, 0.4, 0.6]) && !betweenCorners.some(has)) return '×'
  const [foot, head, start] = [seen([0, 1, 0.88, 1]), seen([0, 1, 0, 0.12]), seen([0, 0.1, 0, 1])]
  const isTick =
    isWithin(foot.x, 0.12, 0.6) &&
    head.x > 0.6 &&
    isWithin(start.y, 0.3, 0.85) &&
    !has([0.72, 1, 0.55, 1]) &&
    !has([0, 0.25, 0, 0.25])
  return isTick ? '√' : undefined
}

const isWithin = (value: number, least: number, most: number): boolean => value > least && value < most

/** How many pixels of a part of a shape are ink, and where their middle is, in shares of the shape. */
function inkIn({ width, dark }: Ink, { x0, y0, x1, y1 }: PixelBox, [left, right, top, bottom]: Part) {
  const [w, h] = [x1 - x0, y1 - y0]
  let [count, sumX, sumY] = [0, 0, 0]
  for (let y = y0 + Math.floor(top * h); y < y0 + bottom * h; y++)
    for (let x = x0 + Math.floor(left * w); x < x0 + right * w; x++) {
      if (dark[y * width + x] !== 1) continue
      count++
      sumX += x - x0
      sumY += y - y0
    }
  return { count, x: sumX / Math.max(1, count * w), y: sumY / Math.max(1, count * h) }
}

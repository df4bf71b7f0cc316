import type { Point, Quad } from './Quad.ts'
import { cornersOf, smallestRectangle } from './smallestRectangle.ts'

/** What the detector thinks is text, pixel by pixel, from 0 to 1. */
export type TextMap = { values: Float32Array; width: number; height: number }

const threshold = 0.3
/** An area whose pixels are less likely text than this, on the whole, is none. */
const leastScore = 0.5
const leastPixels = 12
const leastSide = 3
/** The detector was taught areas that were shrunk; they grow again by this share of what is within their edge. */
const growth = 1.6

/** Connected areas of text, each as the smallest rectangle round it. */
export function findAreas(map: TextMap): Quad[] {
  const seen = new Uint8Array(map.width * map.height)
  const stack = new Int32Array(map.width * map.height)
  const quads: Quad[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (map.values[start] as number) <= threshold) continue
    const quad = quadOf(flood(map, start, seen, stack))
    if (quad) quads.push(quad)
  }
  return quads
}

type Area = { count: number; sum: number; rows: Map<number, Point> }

/** Marks all that hangs together with `start`. By row, the first and the last pixel of it are enough for what is round it. */
function flood({ values, width, height }: TextMap, start: number, seen: Uint8Array, stack: Int32Array): Area {
  const area: Area = { count: 0, sum: 0, rows: new Map() }
  let top = 0
  stack[top++] = start
  seen[start] = 1
  while (top > 0) {
    const at = stack[--top] as number
    const y = (at / width) | 0
    const x = at - y * width
    area.count++
    area.sum += values[at] as number
    const row = area.rows.get(y)
    if (!row) area.rows.set(y, [x, x])
    else if (x < row[0]) row[0] = x
    else if (x > row[1]) row[1] = x
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (seen[next] || (values[next] as number) <= threshold) continue
        seen[next] = 1
        stack[top++] = next
      }
  }
  return area
}

function quadOf({ count, sum, rows }: Area): Quad | undefined {
  if (count < leastPixels || sum / count < leastScore) return undefined
  const points = [...rows].flatMap(([y, [from, to]]): Point[] => [
    [from, y],
    [to + 1, y],
    [from, y + 1],
    [to + 1, y + 1],
  ])
  const rectangle = smallestRectangle(points)
  const { width, height } = rectangle
  if (Math.min(width, height) < leastSide) return undefined
  const grow = (width * height * growth) / (width + height)
  return cornersOf({ ...rectangle, width: width + grow, height: height + grow })
}

import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Ink } from '../pixels/inkOf.ts'

/** A small square with straight sides, to be ticked; `isMarked`: with something in it. */
export type Square = PixelBox & { isMarked: boolean }

/** How large its sides are, in heights of boxes of text. */
const side = { least: 0.32, most: 0.95 }
const mostUneven = 1.2
/** How far from its edge a side is looked for, and how much of it is there. */
const depth = 0.14
const leastInked = 0.9
/** The share of ink within: more is a tick, and much more is no square that is ticked. */
const marked = { least: 0.07, most: 0.75 }
/** What is within begins so far from the edge. */
const inset = 0.24

/** Finds the squares of a page, which no model writes: its inked shapes of the size of a letter that are nothing but four sides. */
export function findSquares({ width, height, dark }: Ink, textHeight: number): Square[] {
  const seen = new Uint8Array(dark.length)
  const stack: number[] = []
  const found: Square[] = []
  const most = textHeight * side.most
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] === 0 || seen[start] === 1) continue
    const box = shapeAt(start)
    const [w, h] = [box.x1 - box.x0, box.y1 - box.y0]
    if (Math.min(w, h) < textHeight * side.least || Math.max(w, h) > most) continue
    if (Math.max(w, h) > Math.min(w, h) * mostUneven) continue
    const square = squareIn(box)
    if (square) found.push(square)
  }
  return found

  function shapeAt(start: number): PixelBox {
    const box = { x0: width, y0: height, x1: 0, y1: 0 }
    stack.push(start)
    seen[start] = 1
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = (at / width) | 0
      const x = at - y * width
      box.x0 = Math.min(box.x0, x)
      box.x1 = Math.max(box.x1, x + 1)
      box.y0 = Math.min(box.y0, y)
      box.y1 = Math.max(box.y1, y + 1)
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (dark[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    return box
  }

  function squareIn(box: PixelBox): Square | undefined {
    const { x0, y0, x1, y1 } = box
    const [w, h] = [x1 - x0, y1 - y0]
    const reach = Math.max(2, Math.round(Math.min(w, h) * depth))
    const isInked = (x: number, y: number) => dark[y * width + x] === 1
    const near = (each: (step: number) => boolean) => Array.from({ length: reach }, (_, step) => step).some(each)
    const along = (length: number, each: (at: number) => boolean) =>
      Array.from({ length }, (_, at) => at).filter(each).length >= length * leastInked
    const hasSides =
      along(w, (at) => near((step) => isInked(x0 + at, y0 + step))) &&
      along(w, (at) => near((step) => isInked(x0 + at, y1 - 1 - step))) &&
      along(h, (at) => near((step) => isInked(x0 + step, y0 + at))) &&
      along(h, (at) => near((step) => isInked(x1 - 1 - step, y0 + at)))
    if (!hasSides) return undefined
    const [dx, dy] = [Math.round(w * inset), Math.round(h * inset)]
    let [inked, all] = [0, 0]
    for (let y = y0 + dy; y < y1 - dy; y++)
      for (let x = x0 + dx; x < x1 - dx; x++) {
        all++
        if (isInked(x, y)) inked++
      }
    const share = inked / Math.max(1, all)
    return share > marked.most ? undefined : { ...box, isMarked: share > marked.least }
  }
}

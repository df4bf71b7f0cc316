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

/** Finds the squares among the shapes of a page: those of the size of a letter that have four sides. */
export function findSquares({ width, dark }: Ink, shapes: readonly PixelBox[], textHeight: number): Square[] {
  const isInked = (x: number, y: number) => dark[y * width + x] === 1
  return shapes.flatMap((shape) => {
    const [w, h] = [shape.x1 - shape.x0, shape.y1 - shape.y0]
    const [small, large] = [Math.min(w, h), Math.max(w, h)]
    if (small < textHeight * side.least || large > textHeight * side.most || large > small * mostUneven) return []
    if (!hasSides(shape, isInked)) return []
    const share = inkWithin(shape, isInked)
    return share > marked.most ? [] : [{ ...shape, isMarked: share > marked.least }]
  })
}

type IsInked = (x: number, y: number) => boolean

function hasSides({ x0, y0, x1, y1 }: PixelBox, isInked: IsInked): boolean {
  const [w, h] = [x1 - x0, y1 - y0]
  const reach = Math.max(2, Math.round(Math.min(w, h) * depth))
  const isNear = (each: (step: number) => boolean) => {
    for (let step = 0; step < reach; step++) if (each(step)) return true
    return false
  }
  const isAlong = (length: number, each: (at: number) => boolean) => {
    let inked = 0
    for (let at = 0; at < length; at++) if (each(at)) inked++
    return inked >= length * leastInked
  }
  return (
    isAlong(w, (at) => isNear((step) => isInked(x0 + at, y0 + step))) &&
    isAlong(w, (at) => isNear((step) => isInked(x0 + at, y1 - 1 - step))) &&
    isAlong(h, (at) => isNear((step) => isInked(x0 + step, y0 + at))) &&
    isAlong(h, (at) => isNear((step) => isInked(x1 - 1 - step, y0 + at)))
  )
}

function inkWithin({ x0, y0, x1, y1 }: PixelBox, isInked: IsInked): number {
  const [dx, dy] = [Math.round((x1 - x0) * inset), Math.round((y1 - y0) * inset)]
  let [inked, all] = [0, 0]
  for (let y = y0 + dy; y < y1 - dy; y++)
    for (let x = x0 + dx; x < x1 - dx; x++) {
      all++
      if (isInked(x, y)) inked++
    }
  return inked / Math.max(1, all)
}

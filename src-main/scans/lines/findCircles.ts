import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Ink } from '../pixels/inkOf.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** How large a circle round a letter is, in heights of boxes of text: printed signs such as ① are smaller. */
const side = { least: 0.95, most: 2.4 }
/** Circles drawn by hand are as uneven as this. */
const mostUneven = 1.45
/** Its line is between these shares of its radius, in nearly all directions. */
const ring = { from: 0.7, to: 1.02, directions: 36, least: 32 }
/** A letter fills so much of what is within. */
const letter = { within: 0.6, least: 0.03, most: 0.45 }

/** Finds circles that were drawn round a letter among the shapes of a page. */
export function findCircles(ink: Ink, shapes: readonly PixelBox[], textHeight: number): PixelBox[] {
  return shapes.filter((shape) => {
    const [w, h] = [shape.x1 - shape.x0, shape.y1 - shape.y0]
    if (Math.min(w, h) < side.least * textHeight || Math.max(w, h) > side.most * textHeight) return false
    if (Math.max(w, h) > Math.min(w, h) * mostUneven) return false
    const share = inkWithin(ink, shape)
    return share > letter.least && share < letter.most && isRound(ink, shape)
  })
}

function isRound({ width, dark }: Ink, { x0, y0, x1, y1 }: PixelBox): boolean {
  const [cx, cy, rx, ry] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2]
  let inked = 0
  for (let step = 0; step < ring.directions; step++) {
    const angle = (step / ring.directions) * 2 * Math.PI
    const [dx, dy] = [Math.cos(angle) * rx, Math.sin(angle) * ry]
    for (let share = ring.from; share < ring.to; share += 0.5 / Math.max(rx, ry)) {
      if (dark[Math.floor(cy + dy * share) * width + Math.floor(cx + dx * share)] !== 1) continue
      inked++
      break
    }
  }
  return inked >= ring.least
}

function inkWithin({ width, dark }: Ink, box: PixelBox): number {
  let [inked, all] = [0, 0]
  eachPixel(box, width, (at, share) => {
    if (share > letter.within) return
    all++
    if (dark[at] === 1) inked++
  })
  return inked / Math.max(1, all)
}

/** Calls with where each pixel of a box is, and how far from the middle, as a share of the radius. */
function eachPixel({ x0, y0, x1, y1 }: PixelBox, width: number, call: (at: number, share: number) => void): void {
  const [cx, cy, rx, ry] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2]
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) call(y * width + x, Math.hypot((x + 0.5 - cx) / rx, (y + 0.5 - cy) / ry))
}

/** The picture without the lines of the circles, so that the letters within can be read. */
export function withoutCircles(picture: Pixels, circles: readonly PixelBox[]): Pixels {
  const data = new Uint8ClampedArray(picture.data)
  for (const { x0, y0, x1, y1 } of circles) {
    const box = {
      x0: Math.max(0, x0 - 1),
      y0: Math.max(0, y0 - 1),
      x1: Math.min(picture.width, x1 + 1),
      y1: Math.min(picture.height, y1 + 1),
    }
    const paper = data.slice((box.y0 * picture.width + box.x0) * 4, (box.y0 * picture.width + box.x0) * 4 + 4)
    eachPixel(box, picture.width, (at, share) => {
      if (share > ring.from) data.set(paper, at * 4)
    })
  }
  return { ...picture, data }
}

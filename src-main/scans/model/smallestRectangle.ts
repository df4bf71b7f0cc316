import type { Point, Quad } from './Quad.ts'

export type TurnedRectangle = { cx: number; cy: number; width: number; height: number; angle: number }

/** The smallest rectangle, however turned, round some points; its width is the side nearest to level. */
export function smallestRectangle(points: readonly Point[]): TurnedRectangle {
  const hull = hullOf(points)
  let best: (TurnedRectangle & { area: number }) | undefined
  hull.forEach((from, at) => {
    const to = hull[(at + 1) % hull.length] ?? from
    const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
    const rectangle = rectangleAt(hull, angle)
    const area = rectangle.width * rectangle.height
    if (!best || area < best.area) best = { ...rectangle, area }
  })
  return nearestToLevel(best ?? { cx: 0, cy: 0, width: 0, height: 0, angle: 0 })
}

export function cornersOf({ cx, cy, width, height, angle }: TurnedRectangle): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corner = (x: number, y: number): Point => [cx + (x * cos - y * sin) / 2, cy + (x * sin + y * cos) / 2]
  return [corner(-width, -height), corner(width, -height), corner(width, height), corner(-width, height)]
}

function rectangleAt(hull: readonly Point[], angle: number): TurnedRectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const along = hull.map(([x, y]) => x * cos + y * sin)
  const across = hull.map(([x, y]) => -x * sin + y * cos)
  const [left, right] = [Math.min(...along), Math.max(...along)]
  const [top, bottom] = [Math.min(...across), Math.max(...across)]
  const [u, v] = [(left + right) / 2, (top + bottom) / 2]
  return { cx: u * cos - v * sin, cy: u * sin + v * cos, width: right - left, height: bottom - top, angle }
}

function nearestToLevel(rectangle: TurnedRectangle): TurnedRectangle {
  let { angle, width, height } = rectangle
  while (angle > Math.PI / 4) {
    angle -= Math.PI / 2
    ;[width, height] = [height, width]
  }
  while (angle < -Math.PI / 4) {
    angle += Math.PI / 2
    ;[width, height] = [height, width]
  }
  return { cx: rectangle.cx, cy: rectangle.cy, width, height, angle }
}

/** Andrew's monotone chain. */
function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...halfHull(sorted), ...halfHull(sorted.reverse())]
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = []
  for (const point of sorted) {
    for (;;) {
      const [before, last] = [hull.at(-2), hull.at(-1)]
      if (!before || !last || cross(before, last, point) > 0) break
      hull.pop()
    }
    hull.push(point)
  }
  hull.pop()
  return hull
}

const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

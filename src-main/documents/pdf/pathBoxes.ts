import { type Matrix, mapX, mapY } from './matrix.ts'
import type { Box } from './PageContent.ts'

/** Numbers that follow each drawing code of pdf.js: move, line, curve, quadratic curve, close. */
const operands = [2, 2, 6, 4, 0]

/** A page of outlines has paths of many thousand points; none of them is a table. */
const mostNumbers = 20_000

/**
 * The boxes that a path draws: a filled path is one box a figure, a stroked one a thin box for each level or upright side.
 * Slanting lines and curves are none.
 */
export function pathBoxes(path: unknown, matrix: Matrix, isFill: boolean): Box[] {
  const data = Array.isArray(path) ? (path[0] as ArrayLike<number> | null) : null
  if (!data || data.length > mostNumbers) return []
  const boxes: Box[] = []
  for (const figure of figures(data, matrix)) {
    if (isFill) boxes.push(around(figure))
    else for (let at = 1; at < figure.length; at++) boxes.push(...side(figure[at - 1], figure[at]))
  }
  return boxes
}

type Point = readonly [number, number]

function figures(data: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = []
  let figure: Point[] = []
  for (let at = 0; at < data.length; ) {
    const code = data[at] ?? 4
    const count = operands[code]
    if (count === undefined) return all
    const start = figure[0]
    if (code === 0) {
      figure = []
      all.push(figure)
    }
    if (code === 4 && start) figure.push(start)
    if (count > 0) {
      const [x, y] = [data[at + count - 1] ?? 0, data[at + count] ?? 0]
      figure.push([mapX(matrix, x, y), mapY(matrix, x, y)])
    }
    at += count + 1
  }
  return all.filter((points) => points.length > 1)
}

function around(points: readonly Point[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  for (const [x, y] of points) {
    box.x0 = Math.min(box.x0, x)
    box.x1 = Math.max(box.x1, x)
    box.y0 = Math.min(box.y0, y)
    box.y1 = Math.max(box.y1, y)
  }
  return box
}

function side(from: Point | undefined, to: Point | undefined): Box[] {
  if (!from || !to) return []
  const box = around([from, to])
  return box.x1 - box.x0 < 1 || box.y1 - box.y0 < 1 ? [box] : []
}

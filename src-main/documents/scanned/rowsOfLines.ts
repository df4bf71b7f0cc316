import { median } from './median.ts'
import type { ScannedLetter } from './ScannedPage.ts'

export type StraightLetter = Omit<ScannedLetter, 'y0' | 'y1'> & { y: number }

/** A line that was found, with level letters; `y` is its middle. */
export type StraightLine = {
  letters: readonly StraightLetter[]
  x0: number
  x1: number
  y: number
  height: number
}

/** Lines side by side at one height. */
export type Row = { y: number; height: number; lines: StraightLine[] }

/** How far the middles of two lines of a row may lie apart, in heights. */
const reach = 0.4
/** A row is looked for among so many before: those higher up are past. */
const recent = 6

/** Groups lines at one height: what stands beside what is one row, whose letters then have one base line and one size. */
export function rowsOfLines(lines: readonly StraightLine[]): Row[] {
  const rows: Row[] = []
  for (const line of [...lines].sort((a, b) => a.y - b.y)) {
    const row = rows.slice(-recent).find((it) => isBeside(line, it))
    if (row) row.lines.push(line)
    else rows.push({ y: line.y, height: line.height, lines: [line] })
  }
  return rows.map(({ lines: own }) => ({
    y: median(own.map(({ y }) => y)),
    height: median(own.map(({ height }) => height)),
    lines: own,
  }))
}

const isBeside = (line: StraightLine, row: Row): boolean =>
  Math.abs(row.y - line.y) < reach * Math.min(row.height, line.height) &&
  !row.lines.some((other) => overlap(other, line) > 0.3 * Math.min(other.x1 - other.x0, line.x1 - line.x0))

const overlap = (a: StraightLine, b: StraightLine): number => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)

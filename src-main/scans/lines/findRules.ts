import { median } from '../../documents/scanned/median.ts'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import type { Ink } from '../pixels/inkOf.ts'

/** Gaps that a printer leaves, in pixels: letters stand farther apart. */
const mostGap = 2
const mostThick = 7
/** Where a box of text has the bottoms of its letters, as a share of its height: strokes are above, underlines below. */
const bottomOfLetters = 0.9
/** Longer ones, in heights of boxes, are no strokes that run together. */
const surely = 12
/** The shortest rule, in heights of boxes, which are a little higher than letters. */
const shortest = 1.2
/** How near an upright rule ends to a level one, in pixels: the edge of a cell; a stroke of a letter touches none. */
const touching = 6

type Run = { l0: number; l1: number; a0: number; a1: number }

/** The ruled lines of a page with text in these boxes: what tables are found by, lines to write on, and underlines. */
export function findRules({ width, height, dark }: Ink, quads: readonly Quad[]): PixelBox[] {
  const letterHeight = median(quads.map((quad) => Math.min(...sidesOf(quad))))
  const level = (line: number, along: number) => dark[line * width + along] === 1
  const upright = (line: number, along: number) => dark[along * width + line] === 1
  const all = runs(level, height, width, letterHeight * shortest).map(({ l0, l1, a0, a1 }) => ({
    x0: a0,
    y0: l0,
    x1: a1,
    y1: l1,
  }))
  const levels = all.filter((rule) => isRule(rule, letterHeight, quads))
  const meets = (x: number, y: number) =>
    levels.some(
      (rule) => x >= rule.x0 - touching && x <= rule.x1 + touching && Math.abs((rule.y0 + rule.y1) / 2 - y) <= touching,
    )
  const uprights = runs(upright, width, height, letterHeight * 2.4)
    .map(({ l0, l1, a0, a1 }) => ({ x0: l0, y0: a0, x1: l1, y1: a1 }))
    .filter(({ x0, y0, y1 }) => meets(x0, y0) && meets(x0, y1))
  return [...levels, ...uprights]
}

/** Strokes of letters side by side look like a rule; a short rule is one only below a text, as its underline. */
function isRule(rule: PixelBox, letterHeight: number, quads: readonly Quad[]): boolean {
  const length = (rule.x1 - rule.x0) / letterHeight
  if (length > surely) return true
  const depths = quads.map((quad) => depthIn(rule, quad))
  if (depths.some((depth) => depth > 0.05 && depth < bottomOfLetters)) return false
  return length > 2.5 || depths.some((depth) => depth >= bottomOfLetters && depth < 1.3)
}

/** How far down in a box the middle of a rule is, as a share of its height; negative where it is beside the box. */
function depthIn({ x0, y0, x1, y1 }: PixelBox, quad: Quad): number {
  const [[left, top], [right, topRight], , [, bottom]] = quad
  const middle = (x0 + x1) / 2
  if (middle < left || middle > right) return -1
  const fall = ((topRight - top) * (middle - left)) / Math.max(1, right - left)
  return ((y0 + y1) / 2 - top - fall) / Math.max(1, bottom - top)
}

/** Long runs of ink along one direction, joined with those on the lines beside them. */
function runs(isInk: (line: number, along: number) => boolean, lines: number, length: number, least: number): Run[] {
  let open: Run[] = []
  const done: Run[] = []
  for (let line = 0; line < lines; line++) {
    for (const [a0, a1] of runsOfLine((along) => isInk(line, along), length, least)) {
      const same = open.find((run) => run.l1 === line && Math.min(run.a1, a1) > Math.max(run.a0, a0))
      if (same) {
        same.l1 = line + 1
        same.a0 = Math.min(same.a0, a0)
        same.a1 = Math.max(same.a1, a1)
      } else open.push({ l0: line, l1: line + 1, a0, a1 })
    }
    done.push(...open.filter(({ l1 }) => l1 < line + 1))
    open = open.filter(({ l1 }) => l1 === line + 1)
  }
  return [...done, ...open].filter(({ l0, l1, a0, a1 }) => l1 - l0 <= mostThick || (a1 - a0) / (l1 - l0) > 25)
}

function runsOfLine(isInk: (along: number) => boolean, length: number, least: number): [number, number][] {
  const found: [number, number][] = []
  let [from, last] = [-1, 0]
  for (let along = 0; along <= length; along++) {
    if (along < length && isInk(along)) {
      if (from < 0) from = along
      last = along
    } else if (from >= 0 && (along - last > mostGap || along === length)) {
      if (last - from + 1 >= least) found.push([from, last + 1])
      from = -1
    }
  }
  return found
}

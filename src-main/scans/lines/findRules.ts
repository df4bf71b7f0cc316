import { median } from '../../documents/scanned/median.ts'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import type { Pixels } from '../pixels/Pixels.ts'

/** Ink is this much darker than paper. */
const inkOfPaper = 0.68
/** Gaps that a printer leaves, in pixels. */
const mostGap = 3
const mostThick = 7
/** The shortest rule, in heights of boxes, which are a little higher than letters. */
const shortest = 1.2
/** How near an upright rule ends to a level one, in pixels: the edge of a cell; a stroke of a letter touches none. */
const touching = 6

type Run = { l0: number; l1: number; a0: number; a1: number }

/** The ruled lines of a page with text in these boxes: what tables are found by, lines to write on, and underlines. */
export function findRules(picture: Pixels, quads: readonly Quad[]): PixelBox[] {
  const letterHeight = median(quads.map((quad) => Math.min(...sidesOf(quad))))
  const ink = inkOf(picture)
  const { width, height } = picture
  const level = (line: number, along: number) => ink[line * width + along] === 1
  const upright = (line: number, along: number) => ink[along * width + line] === 1
  const all = runs(level, height, width, letterHeight * shortest).map(({ l0, l1, a0, a1 }) => ({
    x0: a0,
    y0: l0,
    x1: a1,
    y1: l1,
  }))
  const levels = all.filter(
    (rule) => rule.x1 - rule.x0 >= letterHeight * 2.5 || quads.some((quad) => isUnder(rule, quad)),
  )
  const meets = (x: number, y: number) =>
    levels.some(
      (rule) => x >= rule.x0 - touching && x <= rule.x1 + touching && Math.abs((rule.y0 + rule.y1) / 2 - y) <= touching,
    )
  const uprights = runs(upright, width, height, letterHeight * 2.4)
    .map(({ l0, l1, a0, a1 }) => ({ x0: l0, y0: a0, x1: l1, y1: a1 }))
    .filter(({ x0, y0, y1 }) => meets(x0, y0) && meets(x0, y1))
  return [...levels, ...uprights]
}

/** A stroke of a letter is shorter, and stands higher: a short rule below a line is an underline. */
function isUnder({ x0, y0, x1, y1 }: PixelBox, quad: Quad): boolean {
  const [[left, top], [right, topRight], , [, bottom]] = quad
  const height = bottom - top
  const middle = (x0 + x1) / 2
  const drop = (y0 + y1) / 2 - top - ((topRight - top) * (middle - left)) / Math.max(1, right - left)
  return middle > left && middle < right && drop > 0.78 * height && drop < 1.2 * height
}

function inkOf({ width, height, data }: Pixels): Uint8Array {
  const sample: number[] = []
  for (let at = 1; at < data.length; at += 4 * 97) sample.push(data[at] as number)
  const paper = sample.sort((a, b) => a - b)[Math.floor(sample.length * 0.7)] ?? 255
  const limit = paper * inkOfPaper
  const ink = new Uint8Array(width * height)
  for (let at = 0, p = 0; at < ink.length; at++, p += 4) {
    const light = (data[p] as number) * 0.3 + (data[p + 1] as number) * 0.6 + (data[p + 2] as number) * 0.1
    if (light < limit) ink[at] = 1
  }
  return ink
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

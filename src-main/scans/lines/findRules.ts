import { median } from '../../documents/scanned/median.ts'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import type { Ink } from '../pixels/inkOf.ts'

/** Gaps that a printer leaves, and those between signs that are lines, in heights of boxes; letters stand farther apart. */
const mostGap = 0.12
const mostThick = 7
/** Where a box of text has the bottoms of its letters, as a share of its height: strokes are above, underlines below. */
const bottomOfLetters = 0.9
/** Longer ones, in heights of boxes, are no strokes that run together. */
const surely = 12
/** The shortest rule, in heights of boxes, which are a little higher than letters. */
const shortest = 1.2
/** Under a short word in a high box: whole, with nothing close above and below. Strokes of a letter are shorter, or bear others. */
const underline = { shortest: 1.1, from: 0.66, whole: 0.98, apart: [2, 3], mostBeside: 0.15 }
/** Letters may touch a line below them; it is one where nothing touches it from below, and it is longer than a stroke. */
const touched = { above: 0.6, below: 0.1, long: { length: 3, whole: 0.94 }, short: { length: 1.5, whole: 0.99 } }
/** The stem of a letter that reaches below a line may stand at its end, with a gap; in pixels. */
const stem = 6
/** A line leaves room for letters that reach below it, such as g and p; in heights. It goes on behind them. */
const mostRoom = 0.5
/** How near an upright rule ends to a level one, in pixels: the edge of a cell; a stroke of a letter touches none. */
const touching = 6

type Run = { l0: number; l1: number; a0: number; a1: number }

/**
 * The ruled lines of a page with text in these boxes: what tables are found by, lines to write on, and underlines. `slope`: how far
 * lines fall for each step to the right; a thin line of a page that lies askew is nowhere level for long.
 */
export function findRules({ width, height, dark }: Ink, quads: readonly Quad[], slope = 0): PixelBox[] {
  const letterHeight = median(quads.map((quad) => Math.min(...sidesOf(quad))))
  const gap = Math.max(2, Math.round(letterHeight * mostGap))
  const fall = Int16Array.from({ length: width }, (_, x) => Math.round((x - width / 2) * slope))
  const lean = Int16Array.from({ length: height }, (_, y) => Math.round((y - height / 2) * slope))
  const level = (line: number, along: number) => {
    const y = line + (fall[along] as number)
    return y >= 0 && y < height && dark[y * width + along] === 1
  }
  const upright = (line: number, along: number) => {
    const x = line - (lean[along] as number)
    return x >= 0 && x < width && dark[along * width + x] === 1
  }
  const at = (shifts: Int16Array, along: number) =>
    shifts[Math.max(0, Math.min(shifts.length - 1, Math.round(along)))] ?? 0
  const levels = runs(level, height, width, letterHeight * underline.shortest, gap)
    .map(({ l0, l1, a0, a1 }) => {
      const down = at(fall, (a0 + a1) / 2)
      const isApart = isWhole((x, row) => level(row, x), { l0, l1, a0, a1 }, letterHeight)
      return { rule: { x0: a0, y0: l0 + down, x1: a1, y1: l1 + down }, isApart }
    })
    .filter(({ rule, isApart }) => isRule(rule, letterHeight, quads, isApart))
    .map(({ rule }) => rule)
    .sort((a, b) => a.x0 - b.x0)
  const isLetterBetween = (left: PixelBox, right: PixelBox) => {
    for (let x = left.x1 - stem; x < right.x0 + stem; x++)
      for (let y = Math.round(left.y1); y < left.y1 + 5; y++) if (dark[y * width + x] === 1) return true
    return false
  }
  joinAcrossLetters(levels, letterHeight * mostRoom, isLetterBetween)
  const meets = (x: number, y: number) =>
    levels.some((rule) => {
      const own = (rule.y0 + rule.y1) / 2 + (x - (rule.x0 + rule.x1) / 2) * slope
      return x >= rule.x0 - touching && x <= rule.x1 + touching && Math.abs(own - y) <= touching
    })
  const uprights = runs(upright, width, height, letterHeight * 2.4, gap)
    .map(({ l0, l1, a0, a1 }) => {
      const aside = at(lean, (a0 + a1) / 2)
      return { x0: l0 - aside, y0: a0, x1: l1 - aside, y1: a1 }
    })
    .filter(({ x0, x1, y0, y1 }) => {
      const half = ((y1 - y0) / 2) * slope
      const middle = (x0 + x1) / 2
      return meets(middle + half, y0) && meets(middle - half, y1)
    })
  return [...levels, ...uprights]
}

/** Strokes of letters side by side look like a rule; a short rule is one only below a text, as its underline. */
function isRule(rule: PixelBox, letterHeight: number, quads: readonly Quad[], isApart: boolean): boolean {
  const length = (rule.x1 - rule.x0) / letterHeight
  if (length > surely) return true
  const depths = quads.map((quad) => depthIn(rule, quad))
  if (isApart && depths.some((depth) => depth > underline.from && depth < 1.3)) return true
  if (length < shortest) return false
  if (depths.some((depth) => depth > 0.05 && depth < bottomOfLetters)) return false
  if (length > 2.5 || depths.some((depth) => depth >= bottomOfLetters && depth < 1.3)) return true
  return quads.some((quad) => isBlankBeside(rule, quad, letterHeight))
}

/** Whether a run has no gaps, and hardly any ink close above it and below. */
function isWhole(isInk: (x: number, row: number) => boolean, { l0, l1, a0, a1 }: Run, letterHeight: number): boolean {
  let own = 0
  const [above, below] = [underline.apart.map(() => 0), underline.apart.map(() => 0)]
  for (let x = a0; x < a1; x++) {
    const isAtEnd = x < a0 + stem || x >= a1 - stem
    for (let row = l0; row < l1; row++)
      if (isAtEnd || isInk(x, row)) {
        own++
        break
      }
    underline.apart.forEach((apart, at) => {
      if (isInk(x, l0 - apart)) above[at] = (above[at] ?? 0) + 1
      if (isInk(x, l1 - 1 + apart)) below[at] = (below[at] ?? 0) + 1
    })
  }
  const length = a1 - a0
  const share = { own: own / length, above: Math.min(...above) / length, below: Math.min(...below) / length }
  if (share.own >= underline.whole && share.above + share.below <= 2 * underline.mostBeside) return true
  if (share.above > touched.above || share.below > touched.below) return false
  const { long, short } = touched
  return [long, short].some((least) => length >= least.length * letterHeight && share.own >= least.whole)
}

/** Makes one of the parts of a line that has letters in its gaps; `levels` from left to right. */
function joinAcrossLetters(
  levels: PixelBox[],
  most: number,
  isLetterBetween: (left: PixelBox, right: PixelBox) => boolean,
): void {
  for (let at = 0; at < levels.length; at++) {
    const left = levels[at] as PixelBox
    const next = levels.findIndex(
      ({ x0, y0 }, index) => index > at && x0 > left.x1 && x0 - left.x1 < most && Math.abs(y0 - left.y0) <= 3,
    )
    const right = levels[next]
    if (!right || !isLetterBetween(left, right)) continue
    levels.splice(next, 1)
    levels[at--] = { x0: left.x0, x1: right.x1, y0: left.y0, y1: right.y1 }
  }
}

/**
 * A line to write on, at the foot of a text that goes before it or after it: where, as a share of its height, and how near, in heights.
 * The box of the text may reach a little over it.
 */
const foot = { from: 0.6, to: 1.1, near: 2, over: 0.5 }

function isBlankBeside({ x0, y0, x1, y1 }: PixelBox, [a, b, , d]: Quad, letterHeight: number): boolean {
  const gap = Math.max(x0 - b[0], a[0] - x1)
  const isOutside = (x0 + x1) / 2 > b[0] || (x0 + x1) / 2 < a[0]
  if (!isOutside || gap < -foot.over * letterHeight || gap > foot.near * letterHeight) return false
  const fall = ((b[1] - a[1]) * ((x0 + x1) / 2 - a[0])) / Math.max(1, b[0] - a[0])
  const depth = ((y0 + y1) / 2 - a[1] - fall) / Math.max(1, d[1] - a[1])
  return depth > foot.from && depth < foot.to
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
function runs(
  isInk: (line: number, along: number) => boolean,
  lines: number,
  length: number,
  least: number,
  gap: number,
): Run[] {
  let open: Run[] = []
  const done: Run[] = []
  for (let line = 0; line < lines; line++) {
    for (const [a0, a1] of runsOfLine((along) => isInk(line, along), length, least, gap)) {
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

function runsOfLine(isInk: (along: number) => boolean, length: number, least: number, gap: number): [number, number][] {
  const found: [number, number][] = []
  let [from, last] = [-1, 0]
  for (let along = 0; along <= length; along++) {
    if (along < length && isInk(along)) {
      if (from < 0) from = along
      last = along
    } else if (from >= 0 && (along - last > gap || along === length)) {
      if (last - from + 1 >= least) found.push([from, last + 1])
      from = -1
    }
  }
  return found
}

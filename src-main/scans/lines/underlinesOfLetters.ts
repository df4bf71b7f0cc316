import { median } from '../../documents/scanned/median.ts'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import { isWide } from '../../documents/wideSigns.ts'
import { sidesOf } from '../model/Quad.ts'
import type { Ink } from '../pixels/inkOf.ts'
import type { ReadLetter, ReadLine } from './ReadLine.ts'

/** Where the foot of a letter is looked for, in heights of its line; how wide a letter is, in half, where it surely has its underline. */
const look = { from: 0.4, to: 1.1, wide: 0.26, narrow: 0.12 }
/** Half of what a letter takes of its line, in heights. */
const half = { wide: 0.4, narrow: 0.22 }
/** An underline is so much lower than the letters of its line end, in heights and pixels at least, and whole, within so many rows. */
const below = { heights: 0.05, pixels: 2, whole: 0.94, rows: 3 }
/** Fewer letters do not tell where a line has its foot, and more underlined ones neither. */
const leastLetters = 5
const mostShare = 0.6
/** A rule so near to it, in pixels, is the same line. */
const near = 6

/**
 * Finds what is underlined below where the other letters of its line end: single letters too, and those whose last stroke touches the rule.
 * A rule that was found there begins and ends with these letters: strokes beside it may have been taken for more of it.
 */
export function underlinesOfLetters(lines: readonly ReadLine[], rules: readonly PixelBox[], ink: Ink): PixelBox[] {
  const found = lines.flatMap((line) => underlinesOf(line, ink))
  const isSame = (rule: PixelBox, other: PixelBox) =>
    rule.y1 - rule.y0 < rule.x1 - rule.x0 &&
    Math.abs((rule.y0 + rule.y1 - other.y0 - other.y1) / 2) <= near &&
    Math.min(rule.x1, other.x1) - Math.max(rule.x0, other.x0) > 0
  const isPart = (rule: PixelBox, other: PixelBox) => other.x1 - other.x0 < (rule.x1 - rule.x0) / 2
  const own = found.filter((one) => !rules.some((rule) => isSame(rule, one) && isPart(rule, one)))
  return [...rules.filter((rule) => !own.some((one) => isSame(rule, one))), ...own]
}

type Foot = { letter: ReadLetter; down: number; isRuled: boolean }

function underlinesOf(line: ReadLine, ink: Ink): PixelBox[] {
  const [, height] = sidesOf(line.quad)
  const feet = line.letters
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .flatMap((letter) => footOf(line, letter, ink) ?? [])
  if (feet.length < leastLetters) return []
  const foot = median(feet.map(({ down }) => down))
  const least = foot + Math.max(below.pixels, below.heights * height)
  const isUnder = (one: Foot) => one.isRuled && one.down >= least
  if (feet.filter(isUnder).length > mostShare * feet.length) return []
  const groups: Foot[][] = []
  feet.forEach((one, at) => {
    const before = feet[at - 1]
    if (!isUnder(one)) return
    if (before && isUnder(before)) groups.at(-1)?.push(one)
    else groups.push([one])
  })
  return groups.map((group) => boxOf(line, group))
}

const halfOf = ({ text }: ReadLetter, size: { wide: number; narrow: number }): number =>
  isWide(text) ? size.wide : size.narrow

/** How far down in its line a letter has its lowest ink, in pixels, and whether that is a stroke all along it. */
function footOf(line: ReadLine, letter: ReadLetter, { width, height, dark }: Ink): Foot | undefined {
  const [a, b, , d] = line.quad
  const [length, high] = sidesOf(line.quad)
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const [vx, vy] = [(d[0] - a[0]) / high, (d[1] - a[1]) / high]
  const reach = halfOf(letter, look) * high
  const lowest: number[] = []
  for (let along = letter.at - reach; along <= letter.at + reach; along++) {
    let last = -1
    for (let down = Math.round(look.to * high); down > look.from * high; down--) {
      const [x, y] = [Math.round(a[0] + ux * along + vx * down), Math.round(a[1] + uy * along + vy * down)]
      if (x < 0 || y < 0 || x >= width || y >= height || dark[y * width + x] !== 1) continue
      last = down
      break
    }
    lowest.push(last)
  }
  const down = Math.max(...lowest)
  if (down < 0) return undefined
  const level = lowest.filter((one) => one >= down - below.rows)
  return { letter, down, isRuled: level.length >= below.whole * lowest.length }
}

function boxOf({ quad: [a, b, c, d] }: ReadLine, group: readonly Foot[]): PixelBox {
  const [length, high] = sidesOf([a, b, c, d])
  const [first, last] = [group[0], group.at(-1)]
  const from = (first?.letter.at ?? 0) - (first ? halfOf(first.letter, half) * high : 0)
  const to = (last?.letter.at ?? 0) + (last ? halfOf(last.letter, half) * high : 0)
  const down = median(group.map((one) => one.down))
  const y = a[1] + ((b[1] - a[1]) * (from + to)) / 2 / length + ((d[1] - a[1]) * down) / high
  const x = (along: number) => a[0] + ((b[0] - a[0]) * along) / length + ((d[0] - a[0]) * down) / high
  return { x0: Math.round(x(from)), x1: Math.round(x(to)), y0: Math.round(y) - 1, y1: Math.round(y) + 1 }
}

import type { Point, Quad } from '../model/Quad.ts'
import { sidesOf } from '../model/Quad.ts'
import type { Pixels } from '../pixels/Pixels.ts'
import { type ReadLine, textOf } from './ReadLine.ts'

/** How far to the right a lost bracket is looked for, in line heights. */
const farthest = 12
/** By how much a box is made higher where no ink is beside it, in heights. */
const moreHigh = 0.12
/** Fewer letters more, or what was taken in is another text. */
const mostMore = 12

/**
 * The detector never sees a bracket that stands alone after a wide blank, and one that is left open joins the next lines to it.
 * Where a line ends with an opening bracket, ink to the right of it is taken in and the line read again; without any, as a whole.
 */
export async function completeBrackets(
  lines: readonly ReadLine[],
  picture: Pixels,
  read: (quads: readonly Quad[]) => Promise<ReadLine[]>,
): Promise<ReadLine[]> {
  const wider = new Map<ReadLine, Quad>()
  for (const line of lines) {
    if (/[（(]\s*$/.test(textOf(line))) wider.set(line, withInkBeside(line.quad, lines, picture) ?? higher(line.quad))
  }
  if (wider.size === 0) return [...lines]
  const again = await read([...wider.values()])
  return lines.map((line) => {
    const better = again.find(({ quad }) => quad === wider.get(line))
    return better && closes(textOf(line), textOf(better)) ? better : line
  })
}

const closes = (before: string, after: string): boolean =>
  /[)）]/.test(after.slice(before.trimEnd().length - 2)) && after.length < before.length + mostMore

/** Two brackets close together are read as one, and as two when they are drawn a little smaller. */
function higher([a, b, c, d]: Quad): Quad {
  const more = sidesOf([a, b, c, d])[1] * moreHigh
  return [
    [a[0], a[1] - more],
    [b[0] + 2 * more, b[1] - more],
    [c[0] + 2 * more, c[1] + more],
    [d[0], d[1] + more],
  ]
}

function withInkBeside(quad: Quad, lines: readonly ReadLine[], picture: Pixels): Quad | undefined {
  const [a, b, c, d] = quad
  const [length, height] = sidesOf(quad)
  const step: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const reach = Math.min(farthest * height, picture.width - b[0] - 2, roomBeside(quad, lines))
  if (reach < 0.4 * height) return undefined
  const last = lastInk(picture, b, c, step, reach)
  if (last < 0) return undefined
  const more = Math.min(reach, last + 0.35 * height)
  const moved = ([x, y]: Point): Point => [x + step[0] * more, y + step[1] * more]
  return [a, moved(b), moved(c), d]
}

/** How far it is to the next box at this height. */
function roomBeside(quad: Quad, lines: readonly ReadLine[]): number {
  const [a, b, c] = quad
  const [length, height] = sidesOf(quad)
  let room = Infinity
  for (const { quad: other } of lines) {
    const own = (b[1] + c[1]) / 2 + ((b[1] - a[1]) / length) * (other[0][0] - b[0])
    const isLevel = Math.abs((other[0][1] + other[3][1]) / 2 - own) < 0.6 * height
    if (isLevel && other[0][0] > b[0] - 0.3 * height) room = Math.min(room, other[0][0] - b[0] - 0.15 * height)
  }
  return room
}

/** How far beyond the end of a box (from `b` down to `c`) its last ink is; negative where there is none. */
function lastInk({ width, height, data }: Pixels, b: Point, c: Point, step: Point, reach: number): number {
  const darkest: number[] = []
  const seen: number[] = []
  for (let x = 1; x < reach; x++) {
    let dark = 255
    for (let down = 0.12; down < 0.88; down += 0.04) {
      const px = Math.round(b[0] + step[0] * x + (c[0] - b[0]) * down)
      const py = Math.round(b[1] + step[1] * x + (c[1] - b[1]) * down)
      if (px < 0 || py < 0 || px >= width || py >= height) continue
      const at = (py * width + px) * 4
      const light = ((data[at] as number) * 3 + (data[at + 1] as number) * 6 + (data[at + 2] as number)) / 10
      seen.push(light)
      dark = Math.min(dark, light)
    }
    darkest.push(dark)
  }
  const paper = seen.sort((p, q) => p - q)[Math.floor(seen.length * 0.8)] ?? 255
  return darkest.findLastIndex((light) => light < paper * 0.62)
}

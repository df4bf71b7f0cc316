import { sidesOf } from '../model/Quad.ts'
import type { Ink } from '../pixels/inkOf.ts'
import { type ReadLine, textOf } from './ReadLine.ts'

/** From where to where behind an answer a line to write on is looked for, along and down its box, in heights. */
const room = { from: 0.35, to: 1.1, top: 0.65, bottom: 1.1 }
/** So much of it is to have ink. */
const leastInked = 0.6

/** Puts the rest of a line to write on behind the letters that were written on it: the recogniser leaves it out. */
export function withLineOn(line: ReadLine, ink: Ink): ReadLine {
  const last = line.letters.findLast(({ text }) => text.trim() !== '')
  if (!last || !/_\s?[A-H]{1,8}\s*$/.test(textOf(line)) || !goesOn(line, last.at, ink)) return line
  const [, height] = sidesOf(line.quad)
  const on = [0.6, 0.9].map((more) => ({ ...last, text: '_', at: last.at + more * height }))
  return { ...line, letters: [...line.letters, ...on] }
}

function goesOn({ quad: [a, b, c, d] }: ReadLine, at: number, { width, height, dark }: Ink): boolean {
  const [length, high] = sidesOf([a, b, c, d])
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  const [vx, vy] = [(d[0] - a[0]) / high, (d[1] - a[1]) / high]
  let [inked, all] = [0, 0]
  for (let along = at + room.from * high; along < at + room.to * high; along++) {
    all++
    for (let down = room.top * high; down < room.bottom * high; down++) {
      const [x, y] = [Math.round(a[0] + ux * along + vx * down), Math.round(a[1] + uy * along + vy * down)]
      if (x < 0 || y < 0 || x >= width || y >= height || dark[y * width + x] !== 1) continue
      inked++
      break
    }
  }
  return all > 0 && inked >= leastInked * all
}

import { isUnsure } from './contentOfScan.ts'
import type { ScannedPage } from './ScannedPage.ts'

type Box = readonly [x: number, y: number, width: number, height: number]

/** Where letters of a page may well be others: runs of them, in points, on the picture as it is. */
export function unsureBoxes({ lines, points, width }: ScannedPage): Box[] {
  const scale = points / width
  const boxes: Box[] = []
  for (const { letters } of lines)
    for (let at = 0; at < letters.length; at++) {
      const from = at
      while (at < letters.length && letters[at] && isUnsure(letters[at] as (typeof letters)[number])) at++
      const run = letters.slice(from, at)
      if (run.length === 0) continue
      const [x0, y0] = [Math.min(...run.map((one) => one.x0)), Math.min(...run.map((one) => one.y0))]
      const [x1, y1] = [Math.max(...run.map((one) => one.x1)), Math.max(...run.map((one) => one.y1))]
      boxes.push([x0 * scale, y0 * scale, (x1 - x0) * scale, (y1 - y0) * scale])
    }
  return boxes
}

import type { Planes } from '../pixels/sampleQuad.ts'

/** From column to column, the first without ink to the first with ink again. */
export type WhiteRun = readonly [from: number, to: number]

/** Narrower ones stand between any two letters. */
const leastColumns = 7
/** Rows at the edges of a line are of its neighbours. */
const edge = 5
/** Less contrast than this is an empty line. */
const leastContrast = 0.3

/** Runs of columns without ink in a line, from the picture of it that the recogniser sees. */
export function whiteRuns({ values, at, stride }: Planes, width: number, height: number): WhiteRun[] {
  const green = at + stride * height
  const darkest = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    let dark = 1
    for (let y = edge; y < height - edge; y++) dark = Math.min(dark, values[green + y * stride + x] as number)
    darkest[x] = dark
  }
  const sorted = darkest.toSorted()
  const [ink, paper] = [sorted[Math.floor(width * 0.1)] ?? 0, sorted[Math.floor(width * 0.97)] ?? 0]
  if (paper - ink < leastContrast) return []
  return runsAbove(darkest, paper - 0.35 * (paper - ink))
}

function runsAbove(darkest: Float32Array, limit: number): WhiteRun[] {
  const runs: WhiteRun[] = []
  let from = -1
  for (let x = 0; x <= darkest.length; x++) {
    const isWhite = x < darkest.length && (darkest[x] as number) >= limit
    if (isWhite && from < 0) from = x
    if (isWhite || from < 0) continue
    if (x - from >= leastColumns) runs.push([from, x])
    from = -1
  }
  return runs
}

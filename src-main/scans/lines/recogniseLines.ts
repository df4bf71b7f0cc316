import type { Model } from '../model/Model.ts'
import { type Quad, sidesOf } from '../model/Quad.ts'
import type { Pixels } from '../pixels/Pixels.ts'
import { sampleQuad } from '../pixels/sampleQuad.ts'
import { decodeLine } from './decodeLine.ts'
import type { ReadLine } from './ReadLine.ts'
import { type WhiteRun, whiteRuns } from './whiteRuns.ts'

/** The recogniser reads lines of this height, in pixels. */
const height = 48
const leastWidth = 16
/** So many columns are read at once: more take more memory, and no less time. */
const mostColumns = 2000
const mostLines = 16
/** What is read together is nearly of one width: padding is work, too. */
const mostWider = 1.02

type Job = { quad: Quad; width: number }

/**
 * Reads what stands in each box. Boxes of one width go together, so that little of what is read is padding. `narrow`: how wide they are
 * drawn, as a share of what they are: it saves as much work.
 */
export async function recogniseLines(
  model: Model,
  picture: Pixels,
  quads: readonly Quad[],
  narrow = 1,
): Promise<ReadLine[]> {
  const jobs = quads.map((quad) => jobOf(quad, narrow)).sort((a, b) => a.width - b.width)
  const lines: ReadLine[] = []
  for (let from = 0; from < jobs.length; ) {
    const batch = jobs.slice(from, from + sizeOfBatch(jobs, from))
    lines.push(...(await recogniseBatch(model, picture, batch, narrow)))
    from += batch.length
  }
  return lines
}

function jobOf(quad: Quad, narrow: number): Job {
  const [length, own] = sidesOf(quad)
  return { quad, width: Math.max(leastWidth, Math.round((length * height * narrow) / Math.max(1, own))) }
}

function sizeOfBatch(jobs: readonly Job[], from: number): number {
  const least = jobs[from]?.width ?? 0
  let size = 1
  for (; size < mostLines; size++) {
    const width = jobs[from + size]?.width
    if (width === undefined || width * (size + 1) > mostColumns || width > least * mostWider + 8) break
  }
  return size
}

async function recogniseBatch(
  model: Model,
  picture: Pixels,
  batch: readonly Job[],
  narrow: number,
): Promise<ReadLine[]> {
  const stride = Math.ceil((batch.at(-1)?.width ?? 0) / 8) * 8 + 8
  const size = 3 * height * stride
  const values = new Float32Array(batch.length * size)
  batch.forEach(({ quad, width }, index) => {
    sampleQuad(picture, quad, { width, height, cut: false }, { values, at: index * size, stride })
  })
  const answer = await model.recognise(values, [batch.length, 3, height, stride])
  const [, steps = 0, classes = 0] = answer.dims
  return batch.map(({ quad, width }, index) => {
    const gaps = whiteRuns({ values, at: index * size, stride }, width, height).map(
      ([from, to]): WhiteRun => [from / narrow, to / narrow],
    )
    const own = { values: answer.values, from: index * steps * classes, steps, classes }
    return {
      quad,
      letters: decodeLine(own, model, { columns: stride / narrow, gaps, pixels: (sidesOf(quad)[0] / width) * narrow }),
    }
  })
}

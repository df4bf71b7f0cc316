import type { Pixels } from '../pixels/Pixels.ts'
import { resizeForDetector } from '../pixels/resizeForDetector.ts'
import { findAreas } from './findAreas.ts'
import type { Model } from './Model.ts'
import { partNeighbours } from './partNeighbours.ts'
import type { Point, Quad } from './Quad.ts'

/** The detector takes sides that are multiples of this. */
const step = 32
/** So much is looked at once, in pixels: each takes the network 200 bytes and more. */
const mostAtOnce = 1_300_000
/** How far a strip reaches into its neighbours, so that a line at its edge is seen whole; in pixels. */
const overlap = 3 * step

/** Finds the boxes of text in a picture, which is looked at in a size whose longer side is `side` pixels. */
export async function detectText(model: Model, picture: Pixels, side: number): Promise<Quad[]> {
  const scale = side / Math.max(picture.width, picture.height)
  const [width, height] = [toStep(picture.width * scale), toStep(picture.height * scale)]
  const values = await textMap(model, picture, width, height)
  const [sx, sy] = [picture.width / width, picture.height / height]
  const onPicture = ([x, y]: Point): Point => [x * sx, y * sy]
  const quads = findAreas({ values, width, height }).map((quad) => quad.map(onPicture) as Quad)
  partNeighbours(quads)
  return quads
}

/** How likely text each pixel is, strip by strip from the top, as memory that the network took is never given back. */
async function textMap(model: Model, picture: Pixels, width: number, height: number): Promise<Float32Array> {
  const values = new Float32Array(width * height)
  for (const { top, bottom, from, to } of stripsOf(width, height)) {
    const strip = resizeForDetector(picture, { width, height, from, to })
    const answer = await model.detect(strip, [1, 3, to - from, width])
    values.set(answer.values.subarray((top - from) * width, (bottom - from) * width), top * width)
  }
  return values
}

type Strip = { top: number; bottom: number; from: number; to: number }

function stripsOf(width: number, height: number): Strip[] {
  const most = Math.max(step, Math.floor(mostAtOnce / width / step) * step)
  if (height <= most) return [{ top: 0, bottom: height, from: 0, to: height }]
  const count = Math.ceil(height / Math.max(step, most - 2 * overlap))
  const own = toStep(height / count + step / 2)
  return Array.from({ length: Math.ceil(height / own) }, (_, at) => {
    const [top, bottom] = [at * own, Math.min(height, (at + 1) * own)]
    return { top, bottom, from: Math.max(0, top - overlap), to: Math.min(height, bottom + overlap) }
  })
}

const toStep = (side: number): number => Math.max(step, Math.round(side / step) * step)

import type { Pixels } from '../pixels/Pixels.ts'
import { resizeForDetector } from '../pixels/resizeForDetector.ts'
import { findAreas } from './findAreas.ts'
import type { Model } from './Model.ts'
import { partNeighbours } from './partNeighbours.ts'
import type { Point, Quad } from './Quad.ts'

/** The detector takes sides that are multiples of this. */
const step = 32

/** Finds the boxes of text in a picture, which is looked at in a size whose longer side is `side` pixels. */
export async function detectText(model: Model, picture: Pixels, side: number): Promise<Quad[]> {
  const scale = side / Math.max(picture.width, picture.height)
  const [width, height] = [toStep(picture.width * scale), toStep(picture.height * scale)]
  const { values } = await model.detect(resizeForDetector(picture, width, height), [1, 3, height, width])
  const [sx, sy] = [picture.width / width, picture.height / height]
  const onPicture = ([x, y]: Point): Point => [x * sx, y * sy]
  const quads = findAreas({ values, width, height }).map((quad) => quad.map(onPicture) as Quad)
  partNeighbours(quads)
  return quads
}

const toStep = (side: number): number => Math.max(step, Math.round(side / step) * step)

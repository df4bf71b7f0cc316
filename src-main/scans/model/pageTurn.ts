import type { Pixels } from '../pixels/Pixels.ts'
import { sampleQuad } from '../pixels/sampleQuad.ts'
import type { Model } from './Model.ts'
import { type Quad, sidesOf } from './Quad.ts'

/** What the classifier looks at. */
const room = { width: 192, height: 48, cut: true }
const mostAsked = 12

/** How many quarters clockwise a page is to be turned. Tall boxes tell a quarter, the classifier tells upside down. */
export async function pageTurn(model: Model, picture: Pixels, quads: readonly Quad[]): Promise<0 | 1 | 2 | 3> {
  const shapes = quads.map(sidesOf)
  const wide = shapes.filter(([w, h]) => w > 2 * h).length
  const tall = shapes.filter(([w, h]) => h > 2 * w).length
  const isSideways = tall > wide && tall >= 3
  const asked = quads
    .filter((quad) => isLong(quad, isSideways))
    .sort((a, b) => Math.max(...sidesOf(b)) - Math.max(...sidesOf(a)))
    .slice(0, mostAsked)
    .map((quad) => (isSideways ? quarterOn(quad) : quad))
  const isDown = asked.length > 0 && (await votesForDown(model, picture, asked)) > 0
  return isSideways ? (isDown ? 3 : 1) : isDown ? 2 : 0
}

function isLong(quad: Quad, isSideways: boolean): boolean {
  const [w, h] = sidesOf(quad)
  return isSideways ? h > 3 * w : w > 3 * h
}

/** The box as if the page had been turned by a quarter. */
const quarterOn = ([a, b, c, d]: Quad): Quad => [d, a, b, c]

async function votesForDown(model: Model, picture: Pixels, quads: readonly Quad[]): Promise<number> {
  const size = 3 * room.height * room.width
  const values = new Float32Array(quads.length * size)
  quads.forEach((quad, index) => {
    const [length, height] = sidesOf(quad)
    const width = Math.min(room.width, Math.max(1, Math.round((length * room.height) / Math.max(1, height))))
    sampleQuad(picture, quad, { ...room, width }, { values, at: index * size, stride: room.width })
  })
  const answer = await model.classify(values, [quads.length, 3, room.height, room.width])
  return quads.reduce((sum, _, index) => sum + (answer.values[2 * index + 1] ?? 0) - (answer.values[2 * index] ?? 0), 0)
}

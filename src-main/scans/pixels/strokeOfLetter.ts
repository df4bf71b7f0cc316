import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from './Pixels.ts'

/** What is hardly darker than paper is noise, as a share of the blackest. */
const noise = 0.15
/** Less contrast between paper and ink is no print. */
const leastContrast = 60
const leastInk = 5

/**
 * How thick the strokes in a box are, in pixels, blurred or not: the mass of its ink over the length of its edges, as a stroke has two.
 * Undefined where there is no print.
 */
export function strokeOfLetter({ width, height, data }: Pixels, { x0, y0, x1, y1 }: PixelBox): number | undefined {
  const [left, right] = [Math.max(0, Math.round(x0)), Math.min(width, Math.round(x1))]
  const [top, bottom] = [Math.max(0, Math.round(y0)), Math.min(height, Math.round(y1))]
  const [w, h] = [right - left, bottom - top]
  if (w < 2 || h < 4) return undefined
  const lightAt = (x: number, y: number) => data[((top + y) * width + left + x) * 4 + 1] as number
  const lights = new Uint32Array(256)
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) lights[lightAt(x, y)] = (lights[lightAt(x, y)] ?? 0) + 1
  const [black, paper] = [lightBelow(lights, w * h * 0.01), lightBelow(lights, w * h * 0.9)]
  if (paper - black < leastContrast) return undefined
  const inkAt = (x: number, y: number) => {
    if (x >= w || y >= h) return 0
    const ink = Math.min(1, (paper - lightAt(x, y)) / (paper - black))
    return ink < noise ? 0 : ink
  }
  let [mass, across, down] = [0, 0, 0]
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const ink = inkAt(x, y)
      mass += ink
      across += Math.abs(ink - inkAt(x + 1, y)) + (x === 0 ? ink : 0)
      down += Math.abs(ink - inkAt(x, y + 1)) + (y === 0 ? ink : 0)
    }
  return mass < leastInk ? undefined : (2 * mass) / Math.hypot(across, down)
}

/** The lightest that so many pixels are as dark as. */
function lightBelow(lights: Uint32Array, count: number): number {
  let sum = 0
  for (let light = 0; light < 256; light++) {
    sum += lights[light] as number
    if (sum > count) return light
  }
  return 255
}

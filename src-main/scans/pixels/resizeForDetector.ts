import type { Pixels } from './Pixels.ts'

/** What the detector was trained with, for blue, green and red. */
const mean = [0.485, 0.456, 0.406] as const
const deviation = [0.229, 0.224, 0.225] as const
const samplesAtMost = 4

/** The size that a picture is to have, and the rows of it that are wanted. */
type Strip = { width: number; height: number; from: number; to: number }

/** Returns a strip of a picture in another size as three planes, averaged where it is made smaller. */
export function resizeForDetector(picture: Pixels, { width, height, from, to }: Strip): Float32Array {
  const { width: fullWidth, height: fullHeight, data } = picture
  const columns = samplesAlong(fullWidth, width)
  const rows = samplesAlong(fullHeight, height)
  const [nx, ny] = [columns.each, rows.each]
  const plane = width * (to - from)
  const out = new Float32Array(3 * plane)
  const whole = nx * ny * 255
  // every pixel of a page goes through here: no arrays are made within
  for (let y = from; y < to; y++)
    for (let x = 0; x < width; x++) {
      let red = 0
      let green = 0
      let blue = 0
      for (let j = y * ny; j < (y + 1) * ny; j++) {
        const row = (rows.first[j] as number) * fullWidth
        const dy = rows.share[j] as number
        for (let i = x * nx; i < (x + 1) * nx; i++) {
          const p = (row + (columns.first[i] as number)) * 4
          const q = p + fullWidth * 4
          const dx = columns.share[i] as number
          const k = (1 - dx) * (1 - dy)
          const l = dx * (1 - dy)
          const m = (1 - dx) * dy
          const n = dx * dy
          red += at(data, p) * k + at(data, p + 4) * l + at(data, q) * m + at(data, q + 4) * n
          green += at(data, p + 1) * k + at(data, p + 5) * l + at(data, q + 1) * m + at(data, q + 5) * n
          blue += at(data, p + 2) * k + at(data, p + 6) * l + at(data, q + 2) * m + at(data, q + 6) * n
        }
      }
      const place = (y - from) * width + x
      out[place] = (blue / whole - mean[0]) / deviation[0]
      out[place + plane] = (green / whole - mean[1]) / deviation[1]
      out[place + 2 * plane] = (red / whole - mean[2]) / deviation[2]
    }
  return out
}

/** Where samples are taken along one side: `each` of them a new pixel, the first of two old pixels, and the share of the second. */
function samplesAlong(full: number, size: number): { each: number; first: Int32Array; share: Float64Array } {
  const step = full / size
  const each = Math.max(1, Math.min(samplesAtMost, Math.round(step)))
  const [first, share] = [new Int32Array(size * each), new Float64Array(size * each)]
  for (let at = 0; at < first.length; at++) {
    const place = Math.min(full - 1.001, Math.max(0, ((at + 0.5) / each) * step - 0.5))
    first[at] = place
    share[at] = place - (place | 0)
  }
  return { each, first, share }
}

const at = (data: Uint8ClampedArray, index: number): number => data[index] as number

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
  const [sx, sy] = [fullWidth / width, fullHeight / height]
  const nx = Math.max(1, Math.min(samplesAtMost, Math.round(sx)))
  const ny = Math.max(1, Math.min(samplesAtMost, Math.round(sy)))
  const plane = width * (to - from)
  const out = new Float32Array(3 * plane)
  for (let y = from; y < to; y++)
    for (let x = 0; x < width; x++) {
      let [red, green, blue] = [0, 0, 0]
      for (let j = 0; j < ny; j++) {
        const fy = Math.min(fullHeight - 1.001, Math.max(0, (y + (j + 0.5) / ny) * sy - 0.5))
        const y0 = fy | 0
        const dy = fy - y0
        for (let i = 0; i < nx; i++) {
          const fx = Math.min(fullWidth - 1.001, Math.max(0, (x + (i + 0.5) / nx) * sx - 0.5))
          const x0 = fx | 0
          const dx = fx - x0
          const p = (y0 * fullWidth + x0) * 4
          const q = p + fullWidth * 4
          const [k, l, m, n] = [(1 - dx) * (1 - dy), dx * (1 - dy), (1 - dx) * dy, dx * dy]
          red += at(data, p) * k + at(data, p + 4) * l + at(data, q) * m + at(data, q + 4) * n
          green += at(data, p + 1) * k + at(data, p + 5) * l + at(data, q + 1) * m + at(data, q + 5) * n
          blue += at(data, p + 2) * k + at(data, p + 6) * l + at(data, q + 2) * m + at(data, q + 6) * n
        }
      }
      const whole = nx * ny * 255
      const place = (y - from) * width + x
      out[place] = (blue / whole - mean[0]) / deviation[0]
      out[place + plane] = (green / whole - mean[1]) / deviation[1]
      out[place + 2 * plane] = (red / whole - mean[2]) / deviation[2]
    }
  return out
}

const at = (data: Uint8ClampedArray, index: number): number => data[index] as number

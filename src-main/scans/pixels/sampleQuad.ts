import { distance, type Quad } from '../model/Quad.ts'
import type { Pixels } from './Pixels.ts'

/** Where a sample goes: three planes (blue, green, red) from `at` on, each `stride` wide. Values are from -1 to 1. */
export type Planes = { values: Float32Array; at: number; stride: number }

const samplesAtMost = 3

/**
 * Draws what a quad holds, `width` by `height`, averaged where it is made smaller. `cut`: a quad that is longer for its height
 * than the room is not squeezed into it, but cut.
 */
export function sampleQuad(
  { width: fullWidth, height: fullHeight, data }: Pixels,
  quad: Quad,
  { width, height, cut }: { width: number; height: number; cut: boolean },
  { values, at, stride }: Planes,
): void {
  const [a, b, , d] = quad
  const natural = Math.round((distance(a, b) * height) / Math.max(1, distance(a, d)))
  const across = cut ? Math.max(width, natural) : width
  const [ux, uy] = [(b[0] - a[0]) / across, (b[1] - a[1]) / across]
  const [vx, vy] = [(d[0] - a[0]) / height, (d[1] - a[1]) / height]
  const plane = stride * height
  const samples = Math.max(1, Math.min(samplesAtMost, Math.round(Math.hypot(vx, vy))))
  const half = samples * samples * 127.5
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let red = 0
      let green = 0
      let blue = 0
      for (let j = 0; j < samples; j++)
        for (let i = 0; i < samples; i++) {
          const px = x + (i + 0.5) / samples
          const py = y + (j + 0.5) / samples
          const fx = Math.min(fullWidth - 1.001, Math.max(0, a[0] + px * ux + py * vx - 0.5))
          const fy = Math.min(fullHeight - 1.001, Math.max(0, a[1] + px * uy + py * vy - 0.5))
          const x0 = fx | 0
          const y0 = fy | 0
          const dx = fx - x0
          const dy = fy - y0
          const p = (y0 * fullWidth + x0) * 4
          const q = p + fullWidth * 4
          const k = (1 - dx) * (1 - dy)
          const l = dx * (1 - dy)
          const m = (1 - dx) * dy
          const n = dx * dy
          red += blend(data, p, q, k, l, m, n)
          green += blend(data, p + 1, q + 1, k, l, m, n)
          blue += blend(data, p + 2, q + 2, k, l, m, n)
        }
      const to = at + y * stride + x
      values[to] = blue / half - 1
      values[to + plane] = green / half - 1
      values[to + 2 * plane] = red / half - 1
    }
}

/** A value between four pixels: `p` and the one right of it, `q` below and the one right of that. */
const blend = (data: Uint8ClampedArray, p: number, q: number, k: number, l: number, m: number, n: number): number =>
  (data[p] as number) * k + (data[p + 4] as number) * l + (data[q] as number) * m + (data[q + 4] as number) * n

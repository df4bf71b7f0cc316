import { createCanvas } from '@napi-rs/canvas'
import type { Pixels } from '../../../src-main/scans/pixels/Pixels.ts'
import { pickOf, type Seeded } from '../papers/content/seeded.ts'

/** How a page comes to be a picture. Angles in degrees, `slant` the share of the width that a far edge is shorter. */
export type Capture = {
  kind: 'clean' | 'office' | 'poor' | 'photo'
  dpi: number
  quality: number
  isGrey: boolean
  angle: number
  slant: number
  shadow: number
  noise: number
}

const between = (random: Seeded, low: number, high: number) => low + (random.below(1001) / 1000) * (high - low)

export function drawCapture(random: Seeded, kind: Capture['kind']): Capture {
  const plain = { kind, slant: 0, shadow: 0, noise: 0, angle: 0, isGrey: false }
  switch (kind) {
    case 'clean':
      return { ...plain, dpi: 200, quality: 85 }
    case 'office':
      return {
        ...plain,
        dpi: pickOf([200, 300], random),
        quality: pickOf([65, 75, 85], random),
        isGrey: random.below(2) === 0,
        angle: between(random, -1.5, 1.5),
        noise: between(random, 0, 8),
      }
    case 'poor':
      return {
        ...plain,
        dpi: pickOf([150, 200], random),
        quality: pickOf([45, 55, 65], random),
        isGrey: true,
        angle: between(random, -3, 3),
        noise: between(random, 8, 18),
      }
    case 'photo':
      return {
        kind,
        dpi: pickOf([180, 220], random),
        quality: pickOf([60, 75, 85], random),
        isGrey: false,
        angle: between(random, -2, 2),
        slant: between(random, 0.01, 0.05),
        shadow: between(random, 0.15, 0.5),
        noise: between(random, 3, 10),
      }
  }
}

/** Makes of a drawn page the JPEG that a scanner or a phone would have made. */
export function degrade(page: Pixels, capture: Capture, random: Seeded): Uint8Array {
  const { width, height } = page
  const out = new Uint8ClampedArray(width * height * 4)
  const angle = (capture.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  for (let y = 0; y < height; y++) {
    const narrow = 1 - capture.slant * (1 - y / height)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [(x - width / 2) / narrow, y - height / 2]
      const [sx, sy] = [width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos]
      const light = 1 - capture.shadow * (x / width) * (y / height)
      const noise = capture.noise === 0 ? 0 : (random.below(2001) / 1000 - 1) * capture.noise
      for (let channel = 0; channel < 3; channel++)
        out[(y * width + x) * 4 + channel] = sample(page, sx, sy, channel) * light + noise
      out[(y * width + x) * 4 + 3] = 255
    }
  }
  if (capture.isGrey) toGrey(out)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  image.data.set(out)
  context.putImageData(image, 0, 0)
  return new Uint8Array(canvas.toBuffer('image/jpeg', capture.quality))
}

function sample({ width, height, data }: Pixels, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return 236
  const [x0, y0] = [x | 0, y | 0]
  const [dx, dy] = [x - x0, y - y0]
  const at = (y0 * width + x0) * 4 + channel
  const [a = 0, b = 0] = [data[at], data[at + 4]]
  const [c = 0, d = 0] = [data[at + width * 4], data[at + width * 4 + 4]]
  return (a * (1 - dx) + b * dx) * (1 - dy) + (c * (1 - dx) + d * dx) * dy
}

function toGrey(data: Uint8ClampedArray): void {
  for (let at = 0; at < data.length; at += 4) {
    const light = (data[at] ?? 0) * 0.3 + (data[at + 1] ?? 0) * 0.59 + (data[at + 2] ?? 0) * 0.11
    data.fill(light, at, at + 3)
  }
}

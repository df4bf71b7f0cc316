import type { Pixels } from './Pixels.ts'

/** Turns a picture clockwise by so many quarters. */
export function turnPixels({ width, height, data }: Pixels, quarters: number): Pixels {
  const [w, h] = quarters % 2 === 1 ? [height, width] : [width, height]
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [fromX, fromY] = source(quarters, x, y, width, height)
      to[y * w + x] = from[fromY * width + fromX] as number
    }
  return { width: w, height: h, data: new Uint8ClampedArray(to.buffer) }
}

function source(quarters: number, x: number, y: number, width: number, height: number): readonly [number, number] {
  switch (quarters) {
    case 1:
      return [y, height - 1 - x]
    case 2:
      return [width - 1 - x, height - 1 - y]
    case 3:
      return [width - 1 - y, x]
    default:
      return [x, y]
  }
}

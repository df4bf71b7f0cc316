import { createCanvas, ImageData } from '@napi-rs/canvas'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Pixels } from './Pixels.ts'

const quality = 85
/** Around what is cut out, in pixels. */
const margin = 5

/** Cuts a box out of a picture: a JPEG, in base64. */
export function cropJpeg({ width, height, data }: Pixels, box: PixelBox): string {
  const [x0, y0] = [Math.max(0, Math.floor(box.x0) - margin), Math.max(0, Math.floor(box.y0) - margin)]
  const [x1, y1] = [Math.min(width, Math.ceil(box.x1) + margin), Math.min(height, Math.ceil(box.y1) + margin)]
  const canvas = createCanvas(Math.max(1, x1 - x0), Math.max(1, y1 - y0))
  const part = new Uint8ClampedArray(canvas.width * canvas.height * 4)
  for (let y = 0; y < canvas.height; y++) {
    const from = ((y0 + y) * width + x0) * 4
    part.set(data.subarray(from, from + canvas.width * 4), y * canvas.width * 4)
  }
  canvas.getContext('2d').putImageData(new ImageData(part, canvas.width, canvas.height), 0, 0)
  return canvas.toBuffer('image/jpeg', quality).toString('base64')
}

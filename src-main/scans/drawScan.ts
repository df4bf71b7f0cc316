import { createCanvas, ImageData } from '@napi-rs/canvas'
import { pagePixels } from './pagePixels.ts'
import type { Pixels } from './pixels/Pixels.ts'
import { turnPixels } from './pixels/turnPixels.ts'

/** Of a page, as shares of its width and height: 0 to 1, from the top left. */
export type PagePart = readonly [x0: number, y0: number, x1: number, y1: number]

/** `turned`: by how many degrees clockwise its reading had to turn it; `width`: no more pixels than these. */
export type HowDrawn = { turned: 0 | 90 | 180 | 270; part?: PagePart; width: number }

const quality = 82

/**
 * Draws a page (from 0) of a document that was read from its pixels, upright, or a part of it: JPEG. `points`: how wide a
 * page of a PDF is that needs no turning. Throws as readScan does.
 */
export async function drawScan(
  bytes: Uint8Array,
  name: string,
  page: number,
  { turned, part = [0, 0, 1, 1], width }: HowDrawn,
): Promise<{ jpeg: Uint8Array; width: number; height: number; points?: number }> {
  const { pixels, points } = await pagePixels(bytes, name, page)
  const upright = turned === 0 ? pixels : turnPixels(pixels, turned / 90)
  const drawn = await encode(upright, part, width)
  return points === undefined || turned % 180 !== 0 ? drawn : { ...drawn, points }
}

async function encode(pixels: Pixels, [x0, y0, x1, y1]: PagePart, most: number) {
  const within = (share: number, length: number) => Math.round(Math.min(1, Math.max(0, share)) * length)
  const [left, top] = [within(x0, pixels.width), within(y0, pixels.height)]
  const wide = Math.max(1, within(x1, pixels.width) - left)
  const high = Math.max(1, within(y1, pixels.height) - top)
  const scale = Math.min(1, most / wide)
  const whole = createCanvas(pixels.width, pixels.height)
  whole.getContext('2d').putImageData(new ImageData(pixels.data, pixels.width, pixels.height), 0, 0)
  const drawn = createCanvas(Math.max(1, Math.round(wide * scale)), Math.max(1, Math.round(high * scale)))
  drawn.getContext('2d').drawImage(whole, left, top, wide, high, 0, 0, drawn.width, drawn.height)
  const jpeg = await drawn.encode('jpeg', quality)
  return { jpeg: new Uint8Array(jpeg), width: drawn.width, height: drawn.height }
}

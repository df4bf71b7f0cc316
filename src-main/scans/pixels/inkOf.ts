import type { Pixels } from './Pixels.ts'

/** Which pixels of a picture are ink: 1, row by row. */
export type Ink = { width: number; height: number; dark: Uint8Array }

/** Ink is this much darker than paper. */
const inkOfPaper = 0.68
/** What is dark for its surroundings, of so many pixels across: a photo has shadows. */
const tile = 64
/** Paper is as light as the lightest fifth. */
const lightest = 0.8

/** Tells ink from paper. `share`: how light ink may be, of the paper round it; thin lines of a poor scan are pale. */
export function inkOf({ width, height, data }: Pixels, share = inkOfPaper): Ink {
  const dark = new Uint8Array(width * height)
  for (let top = 0; top < height; top += tile)
    for (let left = 0; left < width; left += tile) {
      const [right, bottom] = [Math.min(width, left + tile), Math.min(height, top + tile)]
      const limit = paperOf(data, width, { left, top, right, bottom }) * share
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++)
          if ((data[(y * width + x) * 4 + 1] as number) < limit) dark[y * width + x] = 1
    }
  return { width, height, dark }
}

type Tile = { left: number; top: number; right: number; bottom: number }

function paperOf(data: Uint8ClampedArray, width: number, { left, top, right, bottom }: Tile): number {
  const sample: number[] = []
  for (let y = top; y < bottom; y += 4)
    for (let x = left; x < right; x += 4) sample.push(data[(y * width + x) * 4 + 1] as number)
  return sample.sort((a, b) => a - b)[Math.floor(sample.length * lightest)] ?? 255
}

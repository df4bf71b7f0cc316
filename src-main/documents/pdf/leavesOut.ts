import type { Bitmap } from './encodePng.ts'
import type { PageContent, Picture } from './PageContent.ts'

/** A picture over so much of a page is the page itself, scanned. */
const mostOfPage = 0.5
/** The page is looked at in squares of so many points, some of which have ink: a letter has one or two. */
const square = 6
const samplesOfPoint = 1.5
/** Ink is so much darker than paper, and fills so much of a square that has it; a square that is all dark is no print. */
const inkOfPaper = 0.6
const inked = { least: 0.04, most: 0.7 }
/** How far from a letter its ink may be, in points: who read the page before was not exact. */
const around = 5
/** Fewer squares with ink and no letter are dirt, a stamp or a figure. */
const leastOut = 120
/** Paper with print on it is light, and mostly empty. */
const paper = { light: 140, mostInked: 0.6 }

/**
 * Whether most of what is printed on a scanned page is not in its text: somebody read a part of it, or only the mark of a shop was put on it.
 * `bitmap`: the picture of the page.
 */
export function leavesOut({ glyphs, width, height }: PageContent, picture: Picture, bitmap: Bitmap): boolean {
  const [columns, rows] = [Math.ceil(width / square), Math.ceil(height / square)]
  const isRead = new Uint8Array(columns * rows)
  for (const { x0, x1, y, size } of glyphs)
    each(isRead, columns, rows, { x0: x0 - around, x1: x1 + around, y0: y - size - around, y1: y + around })
  const ink = inkedSquares(picture, bitmap, columns, rows)
  if (!ink) return false
  let [out, within] = [0, 0]
  ink.forEach((isInked, at) => {
    if (isInked && isRead[at]) within++
    else if (isInked) out++
  })
  return out >= leastOut && out > within && out + within < columns * rows * paper.mostInked
}

/** The picture that covers the page, if there is one. */
export const pictureOfPage = ({ pictures, width, height }: PageContent): Picture | undefined =>
  pictures.find(({ id, x0, x1, y0, y1 }) => id !== '' && (x1 - x0) * (y1 - y0) > width * height * mostOfPage)

type Area = { x0: number; x1: number; y0: number; y1: number }

function each(squares: Uint8Array, columns: number, rows: number, { x0, x1, y0, y1 }: Area): void {
  for (let row = Math.max(0, Math.floor(y0 / square)); row <= Math.min(rows - 1, Math.floor(y1 / square)); row++)
    for (let column = Math.max(0, Math.floor(x0 / square)); column <= Math.min(columns - 1, x1 / square); column++)
      squares[row * columns + column] = 1
}

/** Which squares of the page have ink in the picture; undefined where it shows no paper. */
function inkedSquares(picture: Picture, bitmap: Bitmap, columns: number, rows: number): Uint8Array | undefined {
  const light = lightOf(bitmap)
  if (!light) return undefined
  const { width, height } = bitmap
  const [sx, sy] = [width / (picture.x1 - picture.x0), height / (picture.y1 - picture.y0)]
  const step = Math.max(1, Math.round(Math.min(sx, sy) / samplesOfPoint))
  const sample: number[] = []
  for (let y = 0; y < height; y += step * 8) for (let x = 0; x < width; x += step * 8) sample.push(light(x, y))
  const white = sample.sort((a, b) => a - b)[Math.floor(sample.length * 0.8)] ?? 0
  if (white < paper.light) return undefined
  const [dark, all] = [new Uint32Array(columns * rows), new Uint32Array(columns * rows)]
  for (let y = 0; y < height; y += step)
    for (let x = 0; x < width; x += step) {
      const [column, row] = [Math.floor((picture.x0 + x / sx) / square), Math.floor((picture.y0 + y / sy) / square)]
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue
      const at = row * columns + column
      all[at] = (all[at] as number) + 1
      if (light(x, y) < white * inkOfPaper) dark[at] = (dark[at] as number) + 1
    }
  return Uint8Array.from(dark, (count, at) => {
    const share = count / Math.max(1, all[at] as number)
    return share > inked.least && share < inked.most ? 1 : 0
  })
}

/** How light a pixel is, 0 to 255; undefined for a picture that is laid out in another way. */
function lightOf({ width, height, data }: Bitmap): ((x: number, y: number) => number) | undefined {
  const channels = data.length / (width * height)
  if (channels === 3 || channels === 4) return (x, y) => data[(y * width + x) * channels + 1] as number
  const stride = (width + 7) >> 3
  if (data.length !== stride * height) return undefined
  const isSet = (x: number, y: number) => ((data[y * stride + (x >> 3)] as number) & (0x80 >> (x & 7))) !== 0
  return (x, y) => (isSet(x, y) ? 255 : 0)
}

import { median } from '../../documents/scanned/median.ts'
import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'

/** Shapes smaller and larger than this are no letters, in heights of boxes of text. */
const letters = { least: 0.25, most: 2.5 }
/** The boxes of Han are so much higher than its shapes at most, as it fills its line; those of Latin letters are higher still. */
const han = 1.75
/** How narrow lines are drawn for the recogniser: Han is read as well, letters that are narrow themselves are not. */
export const narrow = { han: 0.76, latin: 0.94 }

/** Returns how narrow the lines of a page are best drawn, which is how much work they are. `textHeight`: of boxes. */
export function howNarrow(shapes: readonly PixelBox[], textHeight: number): number {
  const sizes = shapes
    .map(({ x0, x1, y0, y1 }) => Math.max(x1 - x0, y1 - y0))
    .filter((size) => size > letters.least * textHeight && size < letters.most * textHeight)
  return sizes.length > 0 && textHeight < han * median(sizes) ? narrow.han : narrow.latin
}

import type { PixelBox } from '../../documents/scanned/ScannedPage.ts'
import type { Ink } from './inkOf.ts'

/** Fewer pixels are dirt. */
const leastPixels = 6

/** Returns the boxes round all ink that hangs together, from the top of the page down. */
export function shapesOf({ width, height, dark }: Ink): PixelBox[] {
  const seen = new Uint8Array(dark.length)
  const stack: number[] = []
  const shapes: PixelBox[] = []
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] === 0 || seen[start] === 1) continue
    const box = { x0: width, y0: height, x1: 0, y1: 0 }
    let count = 0
    stack.push(start)
    seen[start] = 1
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const y = (at / width) | 0
      const x = at - y * width
      count++
      if (x < box.x0) box.x0 = x
      if (x >= box.x1) box.x1 = x + 1
      if (y < box.y0) box.y0 = y
      if (y >= box.y1) box.y1 = y + 1
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)]
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let next = ny * width + left; next <= ny * width + right; next++) {
          if (dark[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          stack.push(next)
        }
    }
    if (count >= leastPixels) shapes.push(box)
  }
  return shapes
}

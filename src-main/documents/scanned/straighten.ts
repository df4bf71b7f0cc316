import type { ScannedPage } from './ScannedPage.ts'

/** Returns what turns a point of the picture about its middle, so that lines are level; `back`: the other way. */
export function straighten(
  { width, height, skew }: Pick<ScannedPage, 'width' | 'height' | 'skew'>,
  back = false,
): (x: number, y: number) => readonly [number, number] {
  const angle = ((back ? skew : -skew) * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  return (x, y) => [cx + (x - cx) * cos - (y - cy) * sin, cy + (x - cx) * sin + (y - cy) * cos]
}

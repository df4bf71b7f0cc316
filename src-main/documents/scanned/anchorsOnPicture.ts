import type { Block } from '../SourceDocument.ts'
import type { ScannedPage, ScannedPages } from './ScannedPage.ts'
import { straighten } from './straighten.ts'

/** Puts the boxes of blocks, which were laid out on straightened pages, where they stand on the pictures of the pages. */
export const anchorsOnPicture = (blocks: readonly Block[], scanned: ScannedPages): Block[] =>
  blocks.map((block) => {
    const { anchor } = block
    const page = anchor.kind === 'page' ? scanned.get(anchor.page) : undefined
    if (anchor.kind !== 'page' || !page || page.skew === 0) return block
    return { ...block, anchor: { ...anchor, box: boxOnPicture(anchor.box, page) } }
  })

type Corners = readonly [number, number, number, number]

function boxOnPicture([x, y, width, height]: Corners, page: ScannedPage): Corners {
  const scale = page.points / page.width
  const turn = straighten(page, true)
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([px = 0, py = 0]) => turn(px / scale, py / scale))
  const [xs, ys] = [corners.map(([px]) => px * scale), corners.map(([, py]) => py * scale)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(Math.round) as unknown as Corners
}

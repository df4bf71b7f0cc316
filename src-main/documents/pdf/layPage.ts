import { buildLines } from './buildLines.ts'
import { findFrames, holds } from './findFrames.ts'
import { findTables } from './findTables.ts'
import { markFromDrawing } from './markFromDrawing.ts'
import type { PageContent, Picture } from './PageContent.ts'
import { figuresOf } from './pagePictures.ts'
import type { LaidPage } from './pagesToBlocks.ts'

/** Puts what a page draws in lines from top to bottom, tables and pictures among them. `shelve` keeps a picture, and names it. */
export function layPage(content: PageContent, shelve: (picture: Picture) => string | undefined): LaidPage {
  const tables = findTables(content)
  markFromDrawing(content, tables)
  const inTables = new Set(
    tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.glyphs))),
  )
  const frames = tables.length > 0 ? [] : findFrames(content)
  const free = content.glyphs.filter((glyph) => !inTables.has(glyph))
  const frameOf = (x: number, y: number) => frames.find((frame) => holds(frame, x, y))
  const lines = buildLines(free.filter(({ x0, y }) => !frameOf(x0, y)))
  const boxed = [
    ...tables.map((table) => ({ ...table, table })),
    ...figuresOf(content).map((picture) => ({ ...picture, image: shelve(picture) })),
  ].map(({ x0, x1, y0, y1, ...more }) => ({
    y: y0,
    size: 10,
    segments: [{ x0, x1, y0, y1, y: y0, size: 10, glyphs: [] }],
    ...more,
  }))
  const inOrder = (some: LaidPage['lines']) => some.sort((a, b) => a.y - b.y)
  const frameOfBox = ({ segments: [box] }: (typeof boxed)[number]) => frameOf(box?.x0 ?? 0, (box?.y0 ?? 0) + 1)
  const framed = frames.map((frame) => {
    const own = buildLines(free.filter(({ x0, y }) => frameOf(x0, y) === frame))
    return { ...frame, lines: inOrder([...own, ...boxed.filter((box) => frameOfBox(box) === frame)]) }
  })
  const all = inOrder([...lines, ...boxed.filter((box) => !frameOfBox(box))])
  return { index: content.index, width: content.width, height: content.height, lines: all, frames: framed }
}

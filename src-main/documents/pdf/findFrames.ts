import type { Box, PageContent } from './PageContent.ts'

const near = 3
/** So much of the page's width and height a frame takes at least: a slide, not a box to tick or to write in. */
const least = 0.15
const sameSize = 0.06
const fewestGlyphs = 4

/**
 * Boxes of one size side by side, each with text of its own: slides that are printed several to a page, or cards. In the order in which
 * they are read, row by row. Empty where none stand side by side: then their lines are in order as they are.
 */
export function findFrames(page: PageContent): Box[] {
  const found = distinct([...page.forms, ...drawnFrames(page.rules)]).filter(
    ({ x0, x1, y0, y1 }) => x1 - x0 > page.width * least && y1 - y0 > page.height * least * 0.6,
  )
  const [first] = found
  if (!first || found.length < 2) return []
  const alike = found.filter((box) => isAlike(box, first))
  const isApart = alike.every((box, at) => alike.slice(at + 1).every((other) => !overlap(box, other)))
  const told = alike.filter(
    (box) => page.glyphs.filter((glyph) => holds(box, glyph.x0, glyph.y)).length >= fewestGlyphs,
  )
  const areSideBySide = told.some((box) => told.some((other) => box.x1 <= other.x0 + near && isLevel(box, other)))
  if (!isApart || !areSideBySide) return []
  return told.sort((a, b) => (isLevel(a, b) ? a.x0 - b.x0 : a.y0 - b.y0))
}

export const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1

const isLevel = (a: Box, b: Box): boolean => Math.abs(a.y0 - b.y0) < (a.y1 - a.y0) * 0.3
const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > near && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > near

function isAlike(a: Box, b: Box): boolean {
  const [width, height] = [b.x1 - b.x0, b.y1 - b.y0]
  return Math.abs(a.x1 - a.x0 - width) < width * sameSize && Math.abs(a.y1 - a.y0 - height) < height * sameSize
}

function distinct(boxes: readonly Box[]): Box[] {
  const isSame = (a: Box, b: Box) =>
    Math.abs(a.x0 - b.x0) + Math.abs(a.x1 - b.x1) + Math.abs(a.y0 - b.y0) + Math.abs(a.y1 - b.y1) < near * 4
  return boxes.filter((box, at) => !boxes.slice(0, at).some((other) => isSame(box, other)))
}

/** Pages with more rules than this are drawings, or tables. */
const mostRules = 400

/** Rectangles of four rules. */
function drawnFrames(rules: readonly Box[]): Box[] {
  if (rules.length < 8 || rules.length > mostRules) return []
  const levels = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 > y1 - y0)
  const uprights = rules.filter(({ x0, x1, y0, y1 }) => y1 - y0 >= x1 - x0)
  const isUpright = (x: number, top: number, bottom: number) => (rule: Box) =>
    Math.abs((rule.x0 + rule.x1) / 2 - x) < near && Math.abs(rule.y0 - top) < near && Math.abs(rule.y1 - bottom) < near
  return levels.flatMap((above) =>
    levels.flatMap((below) => {
      const isPair =
        below.y0 > above.y0 + near && Math.abs(above.x0 - below.x0) < near && Math.abs(above.x1 - below.x1) < near
      const hasSides =
        isPair &&
        uprights.some(isUpright(above.x0, above.y0, below.y0)) &&
        uprights.some(isUpright(above.x1, above.y0, below.y0))
      return hasSides ? [{ x0: above.x0, x1: above.x1, y0: above.y0, y1: below.y0 }] : []
    }),
  )
}

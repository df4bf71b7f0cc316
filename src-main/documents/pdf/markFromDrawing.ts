import type { RuledTable } from './findTables.ts'
import type { Box, Glyph, PageContent } from './PageContent.ts'

/**
 * A PDF has no underline and no highlight, only rules under and areas behind the letters. This puts them on the glyphs, and
 * prints a rule that has no letters above it as the blank to fill in that it is.
 */
export function markFromDrawing(page: PageContent, tables: readonly RuledTable[]): void {
  for (const fill of page.fills) {
    const isGround = (fill.x1 - fill.x0) * (fill.y1 - fill.y0) > page.width * page.height * 0.3
    if (isGround) continue
    for (const glyph of page.glyphs) if (isBehind(fill, glyph)) glyph.look = { ...glyph.look, highlight: fill.colour }
  }
  const drawn: Glyph[] = []
  for (const rule of page.rules) {
    if (rule.x1 - rule.x0 < 4 || rule.y1 - rule.y0 > 2.5 || tables.some((table) => isOnTable(rule, table))) continue
    const above = page.glyphs.filter((glyph) => isAbove(rule, glyph))
    if (above.length > 0) for (const glyph of above) glyph.look = { ...glyph.look, underline: true }
    else drawn.push(...blank(rule, page))
  }
  page.glyphs.push(...drawn)
}

const isBehind = (fill: Box, glyph: Glyph): boolean => {
  const [x, y] = [(glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.35]
  return x > fill.x0 && x < fill.x1 && y > fill.y0 && y < fill.y1
}

const isOnTable = (rule: Box, table: RuledTable): boolean =>
  rule.x0 > table.x0 - 4 && rule.x1 < table.x1 + 4 && rule.y0 > table.y0 - 4 && rule.y1 < table.y1 + 4

const isAbove = (rule: Box, glyph: Glyph): boolean => {
  const x = (glyph.x0 + glyph.x1) / 2
  const drop = (rule.y0 + rule.y1) / 2 - glyph.y
  return x > rule.x0 && x < rule.x1 && drop > -glyph.size * 0.18 && drop < glyph.size * 0.35
}

/** How far text may stand from its blank, in heights of a letter: across the gutter of columns it is not its own. */
const beside = 2

/** Only in a line of text, and too short to be the rule under a heading. */
function blank(rule: Box, page: PageContent): Glyph[] {
  const y = (rule.y0 + rule.y1) / 2
  const gapTo = ({ x0, x1 }: Glyph) => Math.max(x0 - rule.x1, rule.x0 - x1)
  const neighbour = page.glyphs.find(
    (glyph) => Math.abs(y - glyph.y) < glyph.size * 0.4 && gapTo(glyph) < glyph.size * beside,
  )
  const width = rule.x1 - rule.x0
  if (!neighbour || width < neighbour.size || width > page.width * 0.6) return []
  const text = '_'.repeat(Math.min(20, Math.max(2, Math.round((width / neighbour.size) * 2))))
  return [{ text, x0: rule.x0, x1: rule.x1, y: neighbour.y, size: neighbour.size, look: {}, blanks: 0 }]
}

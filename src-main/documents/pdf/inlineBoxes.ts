import type { Box, Glyph, PageContent } from './PageContent.ts'

/** A box around words is so much higher than they are at most. */
const highest = 2
/** Letters within stand so near to its side, in points; those outside a blank away at most, in sizes. */
const close = 1.2
const blank = 0.6
const sameLine = 1.5
const sameHeight = 1

/**
 * The rules of a page without the sides of boxes that stand around words within a line, as inline code has them: one line high, with
 * letters close to the one hand and text that goes on at the other. Boxes of two lines touch nearly, and would be the cells of a table.
 */
export function rulesOfTables({ rules, glyphs }: PageContent): readonly Box[] {
  const shown = glyphs.filter(({ text }) => text.trim() !== '')
  const sides = rules.filter((rule) => rule.y1 - rule.y0 >= rule.x1 - rule.x0).map((rule) => sideOf(rule, shown))
  const within = sides.filter(({ goesOn }) => goesOn)
  // where a line begins or ends with a box, nothing goes on beyond
  const isEnd = ({ rule, isClose }: Side) =>
    isClose && within.some((side) => Math.abs(side.rule.y0 - rule.y0) + Math.abs(side.rule.y1 - rule.y1) < sameHeight)
  const left = new Set(sides.filter((side) => side.goesOn || isEnd(side)).map(({ rule }) => rule))
  return left.size === 0 ? rules : rules.filter((rule) => !left.has(rule))
}

type Side = Readonly<{ rule: Box; isClose: boolean; goesOn: boolean }>

function sideOf(rule: Box, glyphs: readonly Glyph[]): Side {
  const x = (rule.x0 + rule.x1) / 2
  const around = glyphs.filter(
    ({ x0, x1, y, size }) =>
      y > rule.y0 && y <= rule.y1 + sameLine && rule.y1 - rule.y0 < highest * size && x1 > x - size && x0 < x + size,
  )
  const isNear = (gap: number, most: number) => gap > -close && gap < most
  const before = around.filter(({ x1, size }) => isNear(x - x1, blank * size))
  const behind = around.filter(({ x0, size }) => isNear(x0 - x, blank * size))
  const closeBefore = before.filter(({ x1 }) => isNear(x - x1, close))
  const closeBehind = behind.filter(({ x0 }) => isNear(x0 - x, close))
  const isPair = (some: readonly Glyph[], others: readonly Glyph[]) =>
    some.some((one) => others.some((other) => one !== other && Math.abs(one.y - other.y) < sameLine))
  return {
    rule,
    isClose: closeBefore.length + closeBehind.length > 0,
    goesOn: isPair(closeBefore, behind) || isPair(before, closeBehind),
  }
}

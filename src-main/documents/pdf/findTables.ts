import { rulesOfTables } from './inlineBoxes.ts'
import type { Box, Glyph, PageContent } from './PageContent.ts'

/** A ruled table: for each row the cells from left to right, each under its column of the grid. */
export type RuledTable = Box & { rows: { y: number; cells: (Box & { glyphs: Glyph[] })[] }[]; columns: number }

const near = 3
/** No letter has room in less, in points: a rule of its own within a cell stands so near to its side. */
const narrowest = 7
/** Pages with more rules than this are drawings. */
const mostRules = 4000

/** Tables whose cells are drawn: at least two rows and two columns of rules that meet. */
export function findTables(page: PageContent): RuledTable[] {
  if (page.rules.length < 6 || page.rules.length > mostRules) return []
  const rules = rulesOfTables(page)
  const levels = mergeRules(
    rules.filter((rule) => rule.x1 - rule.x0 > rule.y1 - rule.y0 && rule.x1 - rule.x0 > 8),
    'level',
  )
  const uprights = mergeRules(
    rules.filter((rule) => rule.y1 - rule.y0 >= rule.x1 - rule.x0 && rule.y1 - rule.y0 > 5),
    'upright',
  )
  return connect(levels, uprights)
    .map((group) => layGrid(group.levels, group.uprights))
    .filter((table) => table !== undefined)
    .map((table) => fill(table, page.glyphs))
    .filter((table) => table.rows.filter(({ cells }) => cells.some(({ glyphs }) => glyphs.length > 0)).length >= 2)
}

type Direction = 'level' | 'upright'

/** Rules in line that touch are one; cells are mostly drawn side by side. */
function mergeRules(rules: readonly Box[], direction: Direction): Box[] {
  const isLevel = direction === 'level'
  const across = (rule: Box) => (isLevel ? rule.y0 + rule.y1 : rule.x0 + rule.x1) / 2
  const start = (rule: Box) => (isLevel ? rule.x0 : rule.y0)
  const end = (rule: Box) => (isLevel ? rule.x1 : rule.y1)
  const sorted = [...rules].sort((a, b) => Math.round((across(a) - across(b)) / 2) || start(a) - start(b))
  const merged: Box[] = []
  for (const rule of sorted) {
    const last = merged.at(-1)
    if (last && Math.abs(across(last) - across(rule)) < 2 && start(rule) <= end(last) + near) {
      if (isLevel) last.x1 = Math.max(last.x1, rule.x1)
      else last.y1 = Math.max(last.y1, rule.y1)
    } else merged.push({ ...rule })
  }
  return merged
}

const meet = (level: Box, upright: Box): boolean =>
  level.x0 <= upright.x1 + near &&
  level.x1 >= upright.x0 - near &&
  upright.y0 <= level.y1 + near &&
  upright.y1 >= level.y0 - near

/** Groups of rules that meet one another, directly or through others. */
function connect(levels: readonly Box[], uprights: readonly Box[]): { levels: Box[]; uprights: Box[] }[] {
  const groups: { levels: Box[]; uprights: Box[] }[] = []
  for (const upright of uprights) {
    const own = { levels: levels.filter((level) => meet(level, upright)), uprights: [upright] }
    const joined = groups.filter((group) => group.levels.some((level) => own.levels.includes(level)))
    for (const group of joined) {
      own.levels = [...new Set([...own.levels, ...group.levels])]
      own.uprights.push(...group.uprights)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(own)
  }
  return groups
}

const distinct = (values: readonly number[]): number[] =>
  [...values].sort((a, b) => a - b).filter((value, index, all) => index === 0 || value - (all[index - 1] ?? 0) > near)

function layGrid(levels: readonly Box[], uprights: readonly Box[]): RuledTable | undefined {
  const ys = distinct(levels.map(({ y0, y1 }) => (y0 + y1) / 2))
  const bands = ys.slice(1).map((bottom, index) => {
    const top = ys[index] ?? 0
    const middle = (top + bottom) / 2
    const across = uprights.filter(({ y0, y1 }) => y0 <= middle && y1 >= middle)
    return { top, bottom, bounds: distinct(across.map(({ x0, x1 }) => (x0 + x1) / 2)) }
  })
  const xs = wideColumns(
    distinct(uprights.map(({ x0, x1 }) => (x0 + x1) / 2)),
    bands.map(({ bounds }) => bounds),
  )
  if (ys.length < 3 || xs.length < 3) return undefined
  const isBound = (bound: number) => xs.some((x) => Math.abs(x - bound) <= near)
  const rows = bands.map(({ top, bottom, bounds: all }) => {
    const bounds = all.filter(isBound)
    const cells = bounds
      .slice(1)
      .map((right, cell) => ({ x0: bounds[cell] ?? 0, x1: right, y0: top, y1: bottom, glyphs: [] }))
    return { y: top, cells: cells.length > 0 ? underColumns(cells, xs) : [] }
  })
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  return { x0: left, x1: right, y0: ys[0] ?? 0, y1: ys.at(-1) ?? 0, rows, columns: xs.length - 1 }
}

/** Where columns begin and end, without what would leave one no room for a letter: of two so near the one that bounds more rows stays. */
function wideColumns(xs: readonly number[], rows: readonly (readonly number[])[]): number[] {
  const rowsAt = (x: number) => rows.filter((bounds) => bounds.some((bound) => Math.abs(bound - x) <= near)).length
  const kept: number[] = []
  for (const x of xs) {
    const before = kept.at(-1)
    if (before === undefined || x - before >= narrowest) kept.push(x)
    else if (rowsAt(x) > rowsAt(before)) kept[kept.length - 1] = x
  }
  return kept
}

/** A cell over several columns is followed by empty ones, so that columns keep their index. */
function underColumns(
  cells: readonly (Box & { glyphs: Glyph[] })[],
  xs: readonly number[],
): (Box & { glyphs: Glyph[] })[] {
  return xs.slice(0, -1).map((x) => {
    const own = cells.find((cell) => Math.abs(cell.x0 - x) <= near)
    return own ?? { x0: x, x1: x, y0: 0, y1: 0, glyphs: [] }
  })
}

function fill(table: RuledTable, glyphs: readonly Glyph[]): RuledTable {
  for (const glyph of glyphs) {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3]
    if (x < table.x0 || x > table.x1 || y < table.y0 || y > table.y1) continue
    for (const { cells } of table.rows) {
      const cell = cells.find(
        (candidate) => x >= candidate.x0 && x < candidate.x1 && y >= candidate.y0 && y < candidate.y1,
      )
      if (cell) cell.glyphs.push(glyph)
    }
  }
  return table
}

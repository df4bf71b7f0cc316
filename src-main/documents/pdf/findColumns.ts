import type { Segment, TextLine } from './buildLines.ts'
import { textOfSegments } from './buildLines.ts'
import { cutAtNarrowGutters, widestPage } from './narrowGutters.ts'

/** Lines of one column, or of the whole width where a line spans columns. `isWhole`: the page has no columns. */
export type Region = { x0: number; x1: number; lines: TextLine[]; isWhole: boolean }

/** Where the columns of a page part, and where the lines of each but the first begin. */
export type Columns = { gutters: readonly number[]; starts: readonly number[] }

type Extent = { left: number; right: number }

/**
 * The lines of a page in reading order: column after column, where a gutter runs down the page. A line across the gutter
 * (a title) ends the columns above it. Options that stand side by side have gaps too; they are told by their letters.
 */
export function findColumns(printed: readonly TextLine[], before: Columns | null = null): Region[] {
  const lines = cutAtNarrowGutters(printed)
  const extent = extentOf(lines)
  const mayPart = extent && lines.length >= 6 && extent.right - extent.left <= widestPage
  const own = mayPart ? findGutters(lines, extent) : []
  const gutters = own.length === 0 && before && goesOn(lines, before) ? before.gutters : own
  if (!extent || gutters.length === 0)
    return [{ x0: extent?.left ?? 0, x1: extent?.right ?? 0, lines: [...lines], isWhole: true }]
  return readByColumn(lines, gutters, extent)
}

/** The columns that a page was read in; null if it has none. */
export function columnsOf(regions: readonly Region[]): Columns | null {
  const left = Math.min(...regions.map(({ x0 }) => x0))
  const later = regions.filter(({ isWhole, x0 }) => !isWhole && x0 > left)
  const gutters = [...new Set(later.map(({ x0 }) => x0))].sort((a, b) => a - b)
  const starts = gutters.map((gutter) =>
    Math.min(
      ...later.flatMap(({ x0, lines }) =>
        x0 === gutter ? lines.flatMap(({ segments }) => segments[0]?.x0 ?? []) : [],
      ),
    ),
  )
  return gutters.length === 0 ? null : { gutters, starts }
}

/** On a page with few lines: those behind the gutters of the page before begin just where they did there, and none runs across. */
function goesOn(lines: readonly TextLine[], { gutters, starts }: Columns): boolean {
  const ends = endsOf(lines, gutters)
  const inside = lines.filter((line) => !isAcross(line, gutters, ends))
  if (inside.length < 2 || lines.length - inside.length > inside.length * 0.25) return false
  return starts.every((start, at) => {
    const own = inside.flatMap(({ segments, size }) =>
      segments.flatMap((segment) => (columnOf(segment, gutters) === at + 1 ? [(segment.x0 - start) / size] : [])),
    )
    return own.some((by) => Math.abs(by) < 0.3) && own.every((by) => by > -0.3)
  })
}

function extentOf(lines: readonly TextLine[]): Extent | undefined {
  const segments = lines.flatMap((line) => line.segments)
  if (segments.length === 0) return undefined
  return { left: Math.min(...segments.map(({ x0 }) => x0)), right: Math.max(...segments.map(({ x1 }) => x1)) }
}

/** Tries three columns, then two: the most that the page bears. */
function findGutters(lines: readonly TextLine[], extent: Extent): number[] {
  for (const columns of [3, 2]) {
    const gutters = Array.from({ length: columns - 1 }, (_, index) =>
      findGutter(lines, extent, (index + 1) / columns, columns),
    )
    const found = gutters.filter((gutter) => gutter !== undefined)
    if (found.length === columns - 1 && isColumnar(lines, found, extent)) return found
  }
  return []
}

/** The middle of the widest strip near that share of the width which the fewest lines cross; undefined if many do. */
function findGutter(
  lines: readonly TextLine[],
  { left, right }: Extent,
  share: number,
  columns: number,
): number | undefined {
  const width = right - left
  const reach = (width / columns) * 0.2
  const centre = left + width * share
  const runs: { x: number; crossing: number; length: number }[] = []
  for (let x = centre - reach; x <= centre + reach; x += 2) {
    const crossing = lines.filter(({ segments }) => segments.some((segment) => segment.x0 < x && segment.x1 > x)).length
    const last = runs.at(-1)
    if (last?.crossing === crossing) last.length += 2
    else runs.push({ x, crossing, length: 0 })
  }
  const [best] = runs.sort((a, b) => a.crossing - b.crossing || b.length - a.length)
  return best && best.crossing <= lines.length * 0.2 ? best.x + best.length / 2 : undefined
}

const columnOf = (segment: Segment, gutters: readonly number[]): number =>
  gutters.filter((gutter) => (segment.x0 + segment.x1) / 2 > gutter).length

/** "13. C   38. C   63. A": a row of a key, whichever gutters run between its entries. */
const keyRow = /^\s*(?:\d{1,3}\s*(?:[.、．:：)）-]\s*)?[A-H]{1,6}(?![\p{L}\p{N}])(?:[\s,，;；]+|$)){2,}$/u
const mayBeKeyRow = /^\s*\d{1,3}\D.{0,160}$/

const isKeyRow = ({ segments }: TextLine): boolean => {
  const text = textOfSegments(segments)
  return mayBeKeyRow.test(text) && keyRow.test(text)
}

const isAcross = (line: TextLine, gutters: readonly number[], ends: readonly number[]): boolean =>
  isKeyRow(line) ||
  line.segments.some((segment) =>
    gutters.some((gutter, at) => segment.x0 < gutter - 1 && segment.x1 > Math.max(gutter + 1, ends[at] ?? 0)),
  )

/** How far a line of code may run over its column into the next one, as a share of that. */
const overrun = 0.15

/** For each gutter how far lines to its left may go and still be of their column: a little into the text behind it. */
function endsOf(lines: readonly TextLine[], gutters: readonly number[]): readonly number[] {
  return gutters.map((gutter, at) => {
    const next = gutters[at + 1] ?? Number.POSITIVE_INFINITY
    const behind = lines.flatMap(({ segments }) => segments.filter(({ x0 }) => x0 > gutter - 1 && x0 < next))
    const start = behind.map(({ x0 }) => x0).sort((a, b) => a - b)[Math.floor(behind.length * 0.1)] ?? gutter
    const end = Math.max(start, ...behind.map(({ x1 }) => x1))
    return start + (Math.min(end, next) - start) * overrun
  })
}

/** Boxes to tick and points at the edge of a page are no column. */
const wordsIn = /\p{L}{2}|\p{Script=Han}|\d\s?[+*/=]/u

/** With so many lines that go over most of it a column is one, however many letters and numbers stand alone in it. */
const fewestFull = 4

/** Every column holds several lines, and they do not go on with B, C, D what the column before began with A. */
function isColumnar(lines: readonly TextLine[], gutters: readonly number[], { left, right }: Extent): boolean {
  const ends = endsOf(lines, gutters)
  const inside = lines.filter((line) => !isAcross(line, gutters, ends))
  const edges = [left, ...gutters, right]
  const widths = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
  if (Math.max(...widths) > Math.min(...widths) * 1.6) return false
  for (let column = 0; column <= gutters.length; column++) {
    const own = inside.flatMap(({ segments }) => segments.filter((segment) => columnOf(segment, gutters) === column))
    if (own.length < Math.max(3, lines.length * 0.15)) return false
    const starts = own.map((segment) => textOfSegments([segment]).trimStart())
    const said = starts.filter((text) => wordsIn.test(text)).length
    const full = own.filter(({ x0, x1 }) => x1 - x0 > (widths[column] ?? 0) * 0.6).length
    const isFilled = full >= Math.max(fewestFull, own.length * 0.1)
    if (!isFilled && (said < own.length * 0.5 || new Set(starts).size < own.length * 0.5)) return false
    const later = starts.filter((text) => /^[（([]?[B-F][.．、)）\]：:\s]/.test(text)).length
    const first = starts.filter((text) => /^(?:[（([]?A[.．、)）\]：:\s]|\d+\s*[.．、)）])/.test(text)).length
    if (column > 0 && later > own.length * 0.4 && first < later / 4) return false
  }
  return true
}

function readByColumn(lines: readonly TextLine[], gutters: readonly number[], { left, right }: Extent): Region[] {
  const edges = [left, ...gutters, right]
  const ends = endsOf(lines, gutters)
  const regions: Region[] = []
  let band: TextLine[][] = []
  const closeBand = (isEnded: boolean) => {
    const below = isEnded ? [] : takeBelow(band)
    band.forEach((own, column) => {
      if (own.length > 0)
        regions.push({ x0: edges[column] ?? left, x1: edges[column + 1] ?? right, lines: own, isWhole: false })
    })
    if (below.length > 0) regions.push({ x0: left, x1: right, lines: below, isWhole: false })
    band = []
  }
  for (const line of lines) {
    if (isAcross(line, gutters, ends)) {
      closeBand(false)
      regions.push({ x0: left, x1: right, lines: [line], isWhole: false })
      continue
    }
    for (let column = 0; column <= gutters.length; column++) {
      const segments = line.segments.filter((segment) => columnOf(segment, gutters) === column)
      const own = band[column] ?? []
      band[column] = own
      if (segments.length > 0) own.push(lineOf(segments, line))
    }
  }
  closeBand(true)
  return regions
}

/** In line heights, what parts a title of what follows from the columns above it. */
const apart = 1.9

/** Takes lines off the first column that stand below all columns, with a gap above them: they belong to what follows across the page. */
function takeBelow([first = [], ...others]: TextLine[][]): TextLine[] {
  const bottom = Math.max(0, ...others.map((lines) => lines.at(-1)?.y ?? 0))
  const at = first.findIndex((line, index) => {
    const above = first[index - 1]
    return above !== undefined && Math.min(line.y - above.y, line.y - bottom) > above.size * apart
  })
  return at > 0 && others.length > 0 && bottom > 0 ? first.splice(at) : []
}

/** The part of a line in one column: what is large in another column says nothing about it. */
function lineOf(segments: Segment[], line: TextLine): TextLine {
  const { y, size } = line
  const glyphs = segments.flatMap((segment) => segment.glyphs)
  const largest = Math.max(0, ...glyphs.map((glyph) => glyph.size))
  if (largest === 0 || largest > size * 0.9) return { ...line, segments }
  const own = { y: glyphs.find((glyph) => glyph.size === largest)?.y ?? y, size: largest }
  return { ...line, ...own, segments: segments.map((segment) => ({ ...segment, ...own })) }
}

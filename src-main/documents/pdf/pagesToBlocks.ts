import { joinCells } from '../joinCells.ts'
import type { Line } from '../lineBuilder.ts'
import type { Anchor, Block } from '../SourceDocument.ts'
import { type DocumentWords, wordsOf } from '../wraps/joinTexts.ts'
import { buildLines, firstWordWidth, printSegments, type TextLine } from './buildLines.ts'
import { type Columns, columnsOf, findColumns, type Region } from './findColumns.ts'
import type { RuledTable } from './findTables.ts'
import { joinSplitRows } from './joinSplitRows.ts'
import { joinWrapped } from './joinWrapped.ts'
import { takeMarginScores } from './marginScores.ts'
import type { Box } from './PageContent.ts'
import type { Part, PlacedLine } from './PlacedLine.ts'

/** A line of text, or a table or picture that stands where a line would. */
type LaidLine = TextLine & { table?: RuledTable; image?: string | undefined }
/** `frames` hold lines that are read frame by frame, between the others. */
export type LaidPage = {
  index: number
  width: number
  height: number
  lines: LaidLine[]
  frames: readonly (Box & { lines: LaidLine[] })[]
}

export function pagesToBlocks(pages: readonly LaidPage[]): Block[] {
  takeMarginScores(pages.flatMap(({ lines, frames }) => [...lines, ...frames.flatMap((frame) => frame.lines)]))
  let columns: Columns | null = null
  const regions = pages.flatMap((page) => {
    const own = regionsOf(page, columns)
    columns = columnsOf(own) ?? columns
    return own.map((region) => ({ page, region }))
  })
  const edges = columnEdges(regions)
  const pitches = linePitches(regions.map(({ region }) => region))
  const laid: Laid[] = []
  for (const { page, region } of regions)
    for (const line of region.lines as LaidLine[]) laid.push(layLine(line, page, region, edges, pitches))
  const words = wordsOf(laid.flatMap(linesWithin))
  const parts = laid.map(
    (one): Part => (one.kind === 'table' ? { kind: 'other', blocks: tableBlocks(one, words) } : one),
  )
  return joinParts(joinSplitRows(parts), words)
}

/** A table whose cells have their lines, and whether these wrap is still to be seen. */
type LaidTable = {
  kind: 'table'
  table: RuledTable
  page: number
  rows: readonly (readonly (readonly PlacedLine[])[])[]
}
type Laid = Part | LaidTable

function linesWithin(laid: Laid): readonly Line[] {
  if (laid.kind === 'table') return laid.rows.flat(2)
  return laid.kind === 'line' ? [laid.line] : []
}

function regionsOf({ lines, frames }: LaidPage, before: Columns | null): Region[] {
  const [first] = frames
  if (!first) return findColumns(lines, before)
  const framed = frames.map(({ x0, x1, lines: own }) => ({ x0, x1, lines: own, isWhole: false }))
  const [above, below] = [lines.filter(({ y }) => y < first.y0), lines.filter(({ y }) => y >= first.y0)]
  return [...findColumns(above), ...framed, ...findColumns(below)]
}

function layLine(
  line: LaidLine,
  page: LaidPage,
  region: Region,
  edges: ReadonlyMap<string, { left: number; right: number }>,
  pitches: ReadonlyMap<number, number>,
): Laid {
  if (line.table) return layTable(line.table, page.index)
  const [first, last] = [line.segments[0], line.segments.at(-1)]
  if (!first || !last || first.glyphs.length === 0) return { kind: 'other', blocks: pictureBlocks(line, page.index) }
  const { left, right } = edges.get(keyOf(region)) ?? { left: first.x0, right: last.x1 }
  const placed: PlacedLine = {
    ...printSegments(line.segments),
    page: page.index,
    x0: first.x0,
    x1: last.x1,
    y: line.y,
    base: baseOf(line),
    bottom: line.y,
    size: line.size,
    left,
    right: last.score?.textEdge ?? right,
    pitch: pitches.get(Math.round(line.size)) ?? line.size * 1.6,
    column: Math.round(region.x0 / 20),
    firstWord: firstWordWidth(line),
    ...(last.score && { score: last.score.text }),
  }
  return { kind: 'line', line: placed }
}

/** Where the first letters of its own size stand. */
const baseOf = ({ segments, size, y }: TextLine): number =>
  segments.flatMap(({ glyphs }) => glyphs).find((glyph) => glyph.size > size * 0.9)?.y ?? y

const keyOf = (region: Region): string => `${Math.round(region.x0 / 20)} ${Math.round((region.x1 - region.x0) / 40)}`

/** So many lines must end at an edge for it to be one where lines break. */
const enoughAtEdge = 3
/** A line that goes over so much of the page may have wrapped, even if it is the only one. */
const farEnough = 0.7

/**
 * How far the text of a column really reaches, over all pages: the farthest but the outliers. Where hardly a line ends there and none is
 * long, the text may reach as near to the right edge of the page as it stands to the left one.
 */
function columnEdges(
  regions: readonly { page: LaidPage; region: Region }[],
): Map<string, { left: number; right: number }> {
  const ends = new Map<string, { lefts: number[]; rights: number[]; size: number; limit: number }>()
  for (const { page, region } of regions) {
    const own = ends.get(keyOf(region)) ?? { lefts: [], rights: [], size: 0, limit: 0 }
    ends.set(keyOf(region), own)
    if (region.isWhole) own.limit = Math.max(own.limit, page.width - region.x0)
    for (const { segments, size } of region.lines) {
      const [first, last] = [segments[0], segments.at(-1)]
      if (!first || !last || first.glyphs.length === 0) continue
      own.lefts.push(first.x0)
      own.rights.push(last.x1)
      own.size = size
    }
  }
  const at = (values: number[], share: number) =>
    values.sort((a, b) => a - b)[Math.ceil((values.length - 1) * share)] ?? 0
  const edge = ({ rights, size, limit }: { rights: number[]; size: number; limit: number }) => {
    const endAt = (x: number) => rights.filter((right) => right > x - size * 3).length
    const usual = at(rights, 0.98)
    if (endAt(usual) >= enoughAtEdge) return usual
    const last = at(rights, 1)
    return endAt(last) >= enoughAtEdge || last > limit * farEnough ? last : limit
  }
  return new Map([...ends].map(([key, own]) => [key, { left: at(own.lefts, 0.02), right: edge(own) }]))
}

/** The usual distance of lines by the size of their letters: the most frequent one. */
function linePitches(regions: readonly Region[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { lines } of regions) {
    lines.forEach((line, index) => {
      const before = lines[index - 1]
      const distance = before ? Math.round((line.y - before.y) * 2) / 2 : 0
      if (distance < line.size * 0.8 || distance > line.size * 3) return
      const own = counts.get(Math.round(line.size)) ?? new Map<number, number>()
      counts.set(Math.round(line.size), own)
      own.set(distance, (own.get(distance) ?? 0) + 1)
    })
  }
  return new Map([...counts].map(([size, own]) => [size, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? size * 1.6]))
}

function joinParts(parts: readonly Part[], words: DocumentWords): Block[] {
  const blocks: Block[] = []
  let run: PlacedLine[] = []
  const closeRun = () => {
    let before: PlacedLine | undefined
    for (const line of joinWrapped(run, words)) {
      if (before && isApart(before, line)) blocks.push({ kind: 'paragraph', text: '', anchor: anchorOf(line, 0) })
      blocks.push(lineBlock(line))
      if (line.score) blocks.push({ kind: 'paragraph', text: line.score, anchor: anchorOf(line, line.size * 1.3) })
      before = line
    }
    run = []
  }
  for (const part of parts) {
    if (part.kind === 'line') run.push(part.line)
    else {
      closeRun()
      blocks.push(...part.blocks)
    }
  }
  closeRun()
  return blocks
}

/** More distance than between lines is printed like a blank line. */
const isApart = (before: PlacedLine, line: PlacedLine): boolean =>
  before.page === line.page && before.column === line.column && line.y - before.bottom > line.pitch * 1.6

const anchorOf = ({ page, x0, x1, y, size }: PlacedLine, height: number): Anchor => ({
  kind: 'page',
  page,
  box: [Math.round(x0), Math.round(y - size), Math.round(x1 - x0), Math.round(height)],
})

function lineBlock(line: PlacedLine): Block {
  const { text, marks, images } = line
  return {
    kind: 'paragraph',
    text,
    ...(marks && { marks }),
    ...(images && { images }),
    anchor: anchorOf(line, line.size * 1.3),
  }
}

function pictureBlocks({ image, segments }: LaidLine, page: number): Block[] {
  const box = segments[0]
  if (image === undefined || !box) return []
  const anchor: Anchor = {
    kind: 'page',
    page,
    box: [box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0].map(Math.round) as [number, number, number, number],
  }
  return [{ kind: 'image', text: '', images: [{ at: 0, image }], anchor }]
}

const layTable = (table: RuledTable, page: number): LaidTable => ({
  kind: 'table',
  table,
  page,
  rows: table.rows.map(({ cells }) => cells.map(({ glyphs, x1 }) => cellLines(buildLines(glyphs), x1))),
})

function tableBlocks({ table, page, rows }: LaidTable, words: DocumentWords): Block[] {
  return table.rows.flatMap(({ cells }, at) => {
    const texts = rows[at]?.map((lines) => joinedCell(lines, words)) ?? []
    if (texts.every((lines) => lines.every(({ text }) => text === ''))) return []
    const [first, last] = [cells[0], cells.at(-1)]
    const box = [table.x0, first?.y0 ?? table.y0, table.x1 - table.x0, (last?.y1 || table.y1) - (first?.y0 ?? table.y0)]
    const anchor: Anchor = { kind: 'page', page, box: box.map(Math.round) as [number, number, number, number] }
    return [{ kind: 'tableRow' as const, ...joinCells(texts), anchor }]
  })
}

/** The lines of a cell, joined where they only wrap at its edge. */
function joinedCell(lines: readonly PlacedLine[], words: DocumentWords): Line[] {
  const joined = joinWrapped(lines, words)
  return joined.length === 0
    ? [{ text: '' }]
    : joined.map(({ text, marks, images }) => ({ text, ...(marks && { marks }), ...(images && { images }) }))
}

function cellLines(lines: readonly TextLine[], edge: number): PlacedLine[] {
  const left = Math.min(...lines.map((line) => line.segments[0]?.x0 ?? 0))
  const right = Math.max(...lines.map((line) => line.segments.at(-1)?.x1 ?? 0))
  return lines.map((line) => ({
    ...printSegments(line.segments),
    page: 0,
    x0: line.segments[0]?.x0 ?? 0,
    x1: line.segments.at(-1)?.x1 ?? 0,
    y: line.y,
    base: baseOf(line),
    bottom: line.y,
    size: line.size,
    left,
    right: edge - right < line.size * 3 ? right : edge,
    pitch: line.size * 2,
    column: 0,
    firstWord: firstWordWidth(line),
  }))
}

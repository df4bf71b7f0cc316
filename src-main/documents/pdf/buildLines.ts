import { isSameLook, type Line, LineBuilder, type Look, plain } from '../lineBuilder.ts'
import { scriptText } from '../scriptText.ts'
import { isWide } from '../wideSigns.ts'
import type { Box, Glyph } from './PageContent.ts'

/** Glyphs on one base line without a wide gap between them; `score` stood at the right edge beside them. */
export type Segment = Box & {
  y: number
  size: number
  glyphs: Glyph[]
  score?: { text: string; textEdge: number }
}

/** Segments on one base line, from left to right. */
export type TextLine = { y: number; size: number; segments: Segment[] }

/** A base line under way, and how far it reaches. */
type Row = { y: number; size: number; x0: number; x1: number; glyphs: Glyph[] }

/** A gap of this many letter heights may part columns. */
const columnGap = 1.3

/**
 * Groups the glyphs of a page by base line. Smaller glyphs above or below the base line of bigger ones are theirs:
 * exponents and indexes.
 */
export function buildLines(glyphs: readonly Glyph[]): TextLine[] {
  const rows: Row[] = []
  const bySize = [...glyphs].sort((a, b) => b.size - a.size || a.y - b.y)
  const buckets = new Map<number, Row[]>()
  let last: Row | undefined
  for (const glyph of bySize) {
    const bucket = Math.round(glyph.y / 8)
    const row = last?.y === glyph.y && last.size === glyph.size ? last : nearestRow(glyph, bucket, buckets)
    if (row) {
      row.glyphs.push(glyph)
      row.x0 = Math.min(row.x0, glyph.x0)
      row.x1 = Math.max(row.x1, glyph.x1)
      continue
    }
    last = { y: glyph.y, size: glyph.size, x0: glyph.x0, x1: glyph.x1, glyphs: [glyph] }
    rows.push(last)
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), last])
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, glyphs: own }) => ({ y, size, segments: cutSegments(own, y, size) }))
}

function nearestRow(glyph: Glyph, bucket: number, buckets: ReadonlyMap<number, readonly Row[]>): Row | undefined {
  let nearest: Row | undefined
  const isSmall = (row: Row) => glyph.size < row.size * 0.8
  const isNearer = (row: Row, other: Row) =>
    isSmall(row) && isBeside(glyph, row) !== isBeside(glyph, other)
      ? isBeside(glyph, row)
      : Math.abs(row.y - glyph.y) < Math.abs(other.y - glyph.y)
  for (let near = bucket - 1; near <= bucket + 1; near++)
    for (const row of buckets.get(near) ?? [])
      if ((!nearest || isNearer(row, nearest)) && isOnLine(glyph, row)) nearest = row
  return nearest
}

const isBeside = (glyph: Glyph, row: Row): boolean =>
  glyph.x0 < row.x1 + row.size * columnGap && glyph.x1 > row.x0 - row.size * columnGap

/** Off the base line a small glyph belongs to what it stands beside: across a gap there is another column. */
function isOnLine(glyph: Glyph, row: Row): boolean {
  const distance = Math.abs(glyph.y - row.y)
  if (distance <= row.size * 0.3) return true
  return glyph.size < row.size * 0.8 && distance <= row.size * 0.55 && isBeside(glyph, row)
}

function cutSegments(glyphs: readonly Glyph[], y: number, size: number): Segment[] {
  const segments: Segment[] = []
  for (const glyph of withoutDoubles([...glyphs].sort((a, b) => a.x0 - b.x0))) {
    const last = segments.at(-1)
    if (last && glyph.x0 - last.x1 < size * columnGap) {
      last.glyphs.push(glyph)
      last.x1 = Math.max(last.x1, glyph.x1)
    } else segments.push({ x0: glyph.x0, x1: glyph.x1, y0: y - size, y1: y + size * 0.25, y, size, glyphs: [glyph] })
  }
  return segments
}

/** The same glyph printed twice with a slight shift is a way to print bold. */
function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of sorted) {
    const twin = [kept.at(-3), kept.at(-2), kept.at(-1)].find((other) => other && isSamePrint(other, glyph))
    if (twin) twin.look = { ...twin.look, bold: true }
    else kept.push(glyph)
  }
  return kept
}

const isSamePrint = (other: Glyph, glyph: Glyph): boolean =>
  other.text === glyph.text &&
  Math.abs(other.x0 - glyph.x0) < (other.x1 - other.x0) * 0.3 &&
  Math.abs(other.y - glyph.y) < 1

/**
 * Adds the glyphs of a segment or of a whole line to `out`, with the blanks that their distance shows. What parts the columns of a line
 * that is underlined from end to end is nothing to write on.
 */
function addGlyphs(glyphs: readonly Glyph[], y: number, size: number, out: LineBuilder): void {
  let before: Glyph | undefined
  let run = ''
  let look = plain
  const add = (text: string, own: Look) => {
    if (text === '') return
    // What is underlined goes piece by piece: its blanks are lines to write on.
    if (own !== look || own.underline) {
      if (run !== '') out.add(run, look)
      run = ''
      look = own
    }
    run += text
  }
  const scripts = scriptsAmong(glyphs, y, size)
  const isWhollyUnderlined = glyphs.every((glyph) => glyph.look.underline)
  for (const glyph of glyphs) {
    if (before) {
      const blanks = blanksBetween(before, glyph, size)
      add(' '.repeat(blanks), isWhollyUnderlined && blanks > 1 ? plain : commonLook(before.look, glyph.look))
    }
    if (glyph.picture !== undefined) {
      if (run !== '') out.add(run, look)
      run = ''
      out.addImage(glyph.picture)
    }
    add(scripts.has(glyph) ? scriptText(glyph.text, glyph.y < y ? 'superscript' : 'subscript') : glyph.text, glyph.look)
    before = glyph
  }
  if (run !== '') out.add(run, look)
}

/** Small glyphs off the base line that stand close to what they belong to; a letter with a gap around it is a label. */
function scriptsAmong(glyphs: readonly Glyph[], y: number, size: number): ReadonlySet<Glyph> {
  const scripts = new Set<Glyph>()
  const isSmall = (glyph: Glyph | undefined) =>
    glyph !== undefined && glyph.size < size * 0.8 && Math.abs(glyph.y - y) > size * 0.1
  const touch = (a: Glyph | undefined, b: Glyph | undefined) =>
    a !== undefined && b !== undefined && b.x0 - a.x1 < size * 0.17
  for (let at = 0; at < glyphs.length; at++) {
    if (!isSmall(glyphs[at])) continue
    const first = at
    while (isSmall(glyphs[at + 1])) at++
    if (touch(glyphs[first - 1], glyphs[first]) || touch(glyphs[at], glyphs[at + 1]))
      for (const glyph of glyphs.slice(first, at + 1)) scripts.add(glyph)
  }
  return scripts
}

function blanksBetween(before: Glyph, glyph: Glyph, size: number): number {
  const gap = (glyph.x0 - before.x1) / size
  if (gap > 1) return Math.min(12, Math.max(glyph.blanks, Math.round(gap * 2)))
  const areWide = isWide(before.text) && isWide(glyph.text)
  if (glyph.blanks > 0 && (gap > 0.1 || !areWide)) return gap > glyph.blanks * 0.12 ? glyph.blanks : 1
  return gap > (areWide ? 0.45 : 0.17) ? 1 : 0
}

/** A blank between two equal looks has it too, so that one mark spans them. */
const commonLook = (a: Look, b: Look): Look => (isSameLook(a, b) ? a : plain)

export function printSegments(segments: readonly Segment[]): Line {
  const out = new LineBuilder()
  const first = segments[0]
  if (first)
    addGlyphs(
      segments.flatMap((segment) => segment.glyphs),
      first.y,
      first.size,
      out,
    )
  return out.take()[0] ?? { text: '' }
}

export const textOfSegments = (segments: readonly Segment[]): string => printSegments(segments).text

/** How wide the first word of a line is printed. */
export function firstWordWidth({ segments: [first], size }: TextLine): number {
  const glyphs = first?.glyphs ?? []
  const end = glyphs.findIndex((glyph, at) => at > 0 && blanksBetween(glyphs[at - 1] ?? glyph, glyph, size) > 0)
  const last = end < 0 ? glyphs.at(-1) : glyphs[end - 1]
  return (last?.x1 ?? 0) - (glyphs[0]?.x0 ?? 0)
}

import { type Line, LineBuilder, type Look } from '../lineBuilder.ts'
import { scriptText } from '../scriptText.ts'
import type { Box, Glyph } from './PageContent.ts'

/** Glyphs on one base line without a wide gap between them. */
export type Segment = Box & { y: number; size: number; glyphs: Glyph[] }

/** Segments on one base line, from left to right. */
export type TextLine = { y: number; size: number; segments: Segment[] }

/** A gap of this many letter heights may part columns. */
const columnGap = 1.3

/**
 * Groups the glyphs of a page by base line. Smaller glyphs above or below the base line of bigger ones are theirs:
 * exponents and indexes.
 */
export function buildLines(glyphs: readonly Glyph[]): TextLine[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = []
  const bySize = [...glyphs].sort((a, b) => b.size - a.size || a.y - b.y)
  const buckets = new Map<number, typeof rows>()
  for (const glyph of bySize) {
    const bucket = Math.round(glyph.y / 8)
    const near = [bucket - 1, bucket, bucket + 1].flatMap((key) => buckets.get(key) ?? [])
    const row = near
      .filter((candidate) => isOnLine(glyph, candidate))
      .sort((a, b) => Math.abs(a.y - glyph.y) - Math.abs(b.y - glyph.y))[0]
    if (row) {
      row.glyphs.push(glyph)
      continue
    }
    const fresh = { y: glyph.y, size: glyph.size, glyphs: [glyph] }
    rows.push(fresh)
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), fresh])
  }
  return rows
    .sort((a, b) => a.y - b.y)
    .map(({ y, size, glyphs: own }) => ({ y, size, segments: cutSegments(own, y, size) }))
}

function isOnLine(glyph: Glyph, row: { y: number; size: number; glyphs: Glyph[] }): boolean {
  const reach = glyph.size < row.size * 0.8 ? 0.55 : 0.3
  return Math.abs(glyph.y - row.y) <= row.size * reach
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
    const twin = kept
      .slice(-3)
      .find(
        (other) =>
          other.text === glyph.text &&
          Math.abs(other.x0 - glyph.x0) < (other.x1 - other.x0) * 0.3 &&
          Math.abs(other.y - glyph.y) < 1,
      )
    if (twin) twin.look = { ...twin.look, bold: true }
    else kept.push(glyph)
  }
  return kept
}

const wide =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·①-⑳]/u

export const isWide = (text: string): boolean => wide.test(text)

/** Adds the glyphs of a segment or of a whole line to `out`, with the blanks that their distance shows. */
export function addGlyphs(glyphs: readonly Glyph[], y: number, size: number, out: LineBuilder): void {
  let before: Glyph | undefined
  for (const glyph of glyphs) {
    if (before) out.add(' '.repeat(blanksBetween(before, glyph, size)), commonLook(before.look, glyph.look))
    const isScript = glyph.size < size * 0.8 && Math.abs(glyph.y - y) > size * 0.1
    out.add(isScript ? scriptText(glyph.text, glyph.y < y ? 'superscript' : 'subscript') : glyph.text, glyph.look)
    before = glyph
  }
}

function blanksBetween(before: Glyph, glyph: Glyph, size: number): number {
  const gap = (glyph.x0 - before.x1) / size
  if (gap > 1) return Math.min(12, Math.max(glyph.blanks, Math.round(gap * 2)))
  const areWide = isWide(before.text) && isWide(glyph.text)
  if (glyph.blanks > 0 && (gap > 0.1 || !areWide)) return gap > glyph.blanks * 0.12 ? glyph.blanks : 1
  return gap > (areWide ? 0.45 : 0.17) ? 1 : 0
}

/** A blank between two equal looks has it too, so that one mark spans them. */
const commonLook = (a: Look, b: Look): Look => (a === b || JSON.stringify(a) === JSON.stringify(b) ? a : {})

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

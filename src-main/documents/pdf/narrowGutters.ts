import type { Segment, TextLine } from './buildLines.ts'

/** How wide, in letter heights, a gutter is at least; so wide are blanks between words, too, but not at one place in all lines. */
const narrowest = 0.4
/** A title across the columns has a blank there that is a blank. */
const wordGap = 0.45
const fewestLines = 6
const mostCrossing = 0.02
/** In points: a page can have so many (ISO 32000, annex C.2), and what stands further out is on none. */
export const widestPage = 14_400
/** Where on the page gutters run, as shares of its width. */
const middle = { from: 0.22, to: 0.78 }

/**
 * Cuts lines where a strip down the page stays white though it is hardly wider than a blank between words: the gutter of columns
 * that are set close.
 */
export function cutAtNarrowGutters(lines: readonly TextLine[]): TextLine[] {
  const segments = lines.flatMap((line) => line.segments).filter(({ glyphs }) => glyphs.length > 0)
  if (segments.length < fewestLines) return [...lines]
  const left = Math.min(...segments.map(({ x0 }) => x0))
  const right = Math.max(...segments.map(({ x1 }) => x1))
  if (!(right - left <= widestPage)) return [...lines]
  const strips = whiteStrips(lines, Math.floor(left), Math.ceil(right - left))
  return strips.length === 0
    ? [...lines]
    : lines.map((line) => ({ ...line, segments: line.segments.flatMap((segment) => cutSegment(segment, strips)) }))
}

type Strip = { from: number; to: number }

/** Strips that hardly a line prints on, with lines to both sides of them. */
function whiteStrips(lines: readonly TextLine[], left: number, width: number): Strip[] {
  const printed = new Uint16Array(width + 2)
  const begun = new Uint16Array(width + 2)
  const ended = new Uint16Array(width + 2)
  const sizes: number[] = []
  const own = new Uint8Array(width + 2)
  for (const { segments, size } of lines) {
    if (segments.every(({ glyphs }) => glyphs.length === 0)) continue
    sizes.push(size)
    own.fill(0)
    for (const { glyphs } of segments)
      for (const { x0, x1 } of glyphs)
        own.fill(1, Math.max(0, Math.floor(x0 - left)), Math.min(width, Math.ceil(x1 - left)))
    count(begun, own.indexOf(1))
    count(ended, own.lastIndexOf(1))
    for (let x = 0; x < width; x++) if (own[x]) count(printed, x)
  }
  const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 10
  const strips: Strip[] = []
  let [before, behind] = [0, sizes.length]
  for (let x = 0; x < width * middle.to; x++) {
    before += begun[x] as number
    behind -= ended[x] as number
    const isWhite = (printed[x] as number) <= sizes.length * mostCrossing
    const isBetween = x >= width * middle.from && Math.min(before, behind) >= fewestLines
    const last = strips.at(-1)
    if (isWhite && isBetween && last?.to === left + x) last.to++
    else if (isWhite && isBetween) strips.push({ from: left + x, to: left + x + 1 })
  }
  return strips.filter(({ from, to }) => to - from >= size * narrowest)
}

const count = (counts: Uint16Array, at: number): void => {
  counts[at] = (counts[at] as number) + 1
}

function cutSegment(segment: Segment, strips: readonly Strip[]): Segment[] {
  const within = strips.filter(({ from, to }) => segment.x0 < from && segment.x1 > to)
  const cuts = within.flatMap(({ from, to }) => {
    const at = segment.glyphs.findIndex(({ x0 }) => x0 >= to - 1)
    const end = Math.max(...segment.glyphs.slice(0, at).map(({ x1 }) => x1))
    const gap = (segment.glyphs[at]?.x0 ?? 0) - end
    return at > 0 && end <= from + 1 && gap >= segment.size * wordGap ? [at] : []
  })
  if (cuts.length === 0) return [segment]
  return [0, ...cuts].map((start, nth) => {
    const glyphs = segment.glyphs.slice(start, cuts[nth])
    return { ...segment, glyphs, x0: glyphs[0]?.x0 ?? segment.x0, x1: Math.max(...glyphs.map(({ x1 }) => x1)) }
  })
}

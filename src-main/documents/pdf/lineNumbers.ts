import type { Segment, TextLine } from './buildLines.ts'
import { textOfSegments } from './buildLines.ts'

type Page = { lines: TextLine[] }

const fewest = 5
/** So many of the numbers count the lines; some are set a line off. */
const nearlyAll = 0.9
const smaller = 0.86
const labelled = 0.2
const label = /^\s*(?:[([（]?\s?(?:\d{1,3}|[A-Ha-h])\s?[.)、．）\]]|question\s\d|第?\s?\d{1,3}\s?题)/i
const wholeNumber = /^\d{1,4}$/
/** How far apart, in letter heights, a number stands from its line at least. */
const leastGap = 0.5

type Numbered = Readonly<{ at: number; value: number; own: Segment; rest: readonly Segment[] }>

/** The number that a line begins with, if it stands apart from the rest of it; null for others. */
function numberedLine({ segments }: TextLine, line: number): Numbered | null {
  const [first, ...rest] = segments
  if (!first) return null
  const isApart = (at: number) => (first.glyphs[at]?.x0 ?? 0) - (first.glyphs[at - 1]?.x1 ?? 0) >= first.size * leastGap
  const end = first.glyphs.findIndex(({ text }, at) => !/^\d$/.test(text) || (at > 0 && isApart(at)))
  if (end === 0) return null
  const digits = end < 0 ? first.glyphs : first.glyphs.slice(0, end)
  const behind = end < 0 ? [] : first.glyphs.slice(end)
  const [last, next] = [digits.at(-1), behind[0]]
  const text = digits.map((glyph) => glyph.text).join('')
  if (!last || !wholeNumber.test(text) || (next && !isApart(end))) return null
  const own = { ...first, glyphs: digits, x1: last.x1, size: last.size }
  return {
    at: line,
    value: Number(text),
    own,
    rest: next ? [{ ...first, glyphs: behind, x0: next.x0 }, ...rest] : rest,
  }
}

/** Whether the numbers of a page count its lines, and are no numbers of what stands in them: printed smaller, or before labels. */
function countLines(lines: readonly TextLine[], numbered: readonly Numbered[]): boolean {
  if (numbered.length < fewest) return false
  const steps = numbered.slice(1).map(({ at, value }, before) => {
    const last = numbered[before]
    return last !== undefined && value - last.value === at - last.at
  })
  if (steps.filter(Boolean).length < steps.length * nearlyAll) return false
  const edge = Math.max(...numbered.map(({ own }) => own.x1))
  const own = new Set(numbered.map(({ at }) => at))
  const isLeft = lines.every(({ segments }, at) => own.has(at) || (segments[0]?.x0 ?? Infinity) > edge)
  const isSmall = numbered.filter(({ at, own: { size } }) => size < (lines[at]?.size ?? 0) * smaller).length
  const texts = numbered.map(({ rest }) => textOfSegments(rest))
  const labels = texts.filter((text) => label.test(text)).length
  return isLeft && (isSmall >= numbered.length * nearlyAll || labels >= numbered.length * labelled)
}

/** Takes numbers of lines off the margin, page by page. Returns how many went. */
export function dropLineNumbers(pages: readonly Page[]): number {
  let dropped = 0
  for (const page of pages) {
    const numbered = page.lines.map(numberedLine).filter((line) => line !== null)
    if (!countLines(page.lines, numbered)) continue
    dropped += numbered.length
    const rests = new Map(numbered.map(({ at, rest }) => [at, rest]))
    page.lines = page.lines
      .map((line, at) => ({ ...line, segments: [...(rests.get(at) ?? line.segments)] }))
      .filter(({ segments }) => segments.length > 0)
  }
  return dropped
}

import type { TextLine } from './buildLines.ts'
import { textOfSegments } from './buildLines.ts'

type Page = { height: number; lines: TextLine[] }

/** How many lines at the top and at the bottom of a page may be running heads. */
const depth = 3

const pageNumber =
  /^[\s\-–—·|/]*(?:第?\s{0,4}\d{1,4}\s{0,4}页?|page\s{0,4}\d+)(?:\s{0,4}[,，/|]?\s{0,4}(?:共|of|\/|总)?\s{0,4}\d{0,4}\s{0,4}页?)?[\s\-–—·|/]*$/i

/** What also stands within pages so often, numbers aside, counts what is on them: "Question 4 of 65". */
const mostWithin = 2

/**
 * Takes running heads, running feet and page numbers off the pages: what stands at the same height with the same words,
 * digits aside, on at least half of three or more pages (on both, of two). Returns how many lines went.
 */
export function dropRunningHeads(pages: readonly Page[]): number {
  const seen = new Map<string, Set<Page>>()
  const margins = pages.map((page, index) => {
    const lone = loneNumbers(page)
    return { page, lines: marginLines(page).map((line) => ({ line, keys: keysOf(line, index, lone) })) }
  })
  for (const { page, lines } of margins)
    for (const { keys } of lines) for (const key of keys) seen.set(key, (seen.get(key) ?? new Set()).add(page))
  const within = wordsWithin(pages, new Set(margins.flatMap(({ lines }) => lines.map(({ line }) => line))))
  const enough = pages.length < 3 ? 2 : Math.max(3, Math.ceil(pages.length / 2))
  let dropped = 0
  for (const { page, lines } of margins) {
    const isLonePage = pages.length === 1
    const repeated = new Set<TextLine>()
    for (const { line, keys } of lines) {
      const pagesWith = Math.max(0, ...keys.map((key) => seen.get(key)?.size ?? 0))
      const words = wordsOf(line)
      // "Answer: true" ends one page and opens another, and stands within them more often
      const most = words.includes('#') ? mostWithin : Math.max(mostWithin, pagesWith)
      const isHead = pagesWith >= enough && (within.get(words) ?? 0) < most
      if (isHead || (isLonePage && isFirstNumber(line))) repeated.add(line)
    }
    dropped += repeated.size
    page.lines = page.lines.filter((line) => !repeated.has(line))
  }
  return dropped
}

function isFirstNumber({ segments }: TextLine): boolean {
  const text = textOfSegments(segments)
  return /^\s*(?:第\s*1\s*页|page\s*1\b)/i.test(text) && pageNumber.test(text)
}

function marginLines({ lines, height }: Page): TextLine[] {
  const edge = [...lines.slice(0, depth), ...lines.slice(-depth)]
  return [...new Set(edge)].filter(({ y }) => y < height * 0.14 || y > height * 0.86)
}

/** The words of a line, numbers aside. */
const wordsOf = ({ segments }: TextLine): string => textOfSegments(segments).replace(/\s+/g, '').replace(/\d+/g, '#')

/** A head is short. */
const longest = 40

/** How often the words of short lines stand elsewhere than at the edges of pages. */
function wordsWithin(pages: readonly Page[], edges: ReadonlySet<TextLine>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { lines } of pages)
    for (const line of lines) {
      if (edges.has(line) || line.segments.length > 2) continue
      const words = wordsOf(line)
      if (words.length > longest || !/\p{L}/u.test(words)) continue
      counts.set(words, (counts.get(words) ?? 0) + 1)
    }
  return counts
}

/** "29.11.24" opens the head of a printed page and is no number of a line. */
const date = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/

/** The numbers that stand alone on lines of a page: numbers of questions, if they count on. */
const loneNumbers = ({ lines }: Page): ReadonlySet<number> =>
  new Set(
    lines.flatMap(({ segments }) => {
      const text = segments.length === 1 ? textOfSegments(segments).trim() : ''
      return /^\d{1,3}$/.test(text) ? [Number(text)] : []
    }),
  )

/**
 * The same line with its height rounded either way, so that a small shift does not part it from itself. A number alone that another
 * one on its page goes on from numbers pages only if it goes on from page to page, too.
 */
function keysOf({ y, segments }: TextLine, index: number, lone: ReadonlySet<number>): string[] {
  const text = textOfSegments(segments).replace(/\s+/g, '')
  if (text === '') return []
  const value = /^\d{1,3}$/.test(text) ? Number(text) : 0
  const isCounted = value > 0 && (lone.has(value - 1) || lone.has(value + 1))
  const words = isCounted ? `#${value - index}` : pageNumber.test(text) ? '#' : text.replace(/\d+/g, '#')
  // A numbered line at the head of each page is text, unless it says the same every time.
  if (words !== '#' && /^\d+[.．、)）]/.test(text) && !date.test(text)) return []
  return [Math.floor(y / 8), Math.round(y / 8)].map((height) => `${height} ${words}`)
}

export type Delimiter = ',' | ';' | '\t' | '|'

export type DelimitedRow = { cells: string[]; line: number }

/**
 * Rows of a CSV or TSV file (RFC 4180), with the liberties that real files take: quotes within a bare cell are text, a quoted
 * cell may hold line feeds, and a quote that is never closed is text.
 */
export function parseDelimited(text: string, delimiter: string): DelimitedRow[] {
  const rows: DelimitedRow[] = []
  let [at, line] = [0, 0]
  let canQuote = true
  // quotes that reach too far are looked at anew in every cell: a text that has too many of them has none
  let lookedAt = 0
  const mostLookedAt = 1_000_000 + 10 * text.length
  let row: DelimitedRow = { cells: [], line }
  const endRow = () => {
    rows.push(row)
    line++
    row = { cells: [], line }
  }
  while (at <= text.length) {
    const quoted = canQuote ? readQuoted(text, at, delimiter) : undefined
    if (quoted === 'tooFar') lookedAt += longestQuoted
    if (quoted === 'unclosed' || lookedAt > mostLookedAt) {
      canQuote = false
      if (quoted === 'unclosed') continue
    }
    const cell = typeof quoted === 'object' ? quoted : readBare(text, at, delimiter)
    row.cells.push(cell.value)
    line += cell.lineFeeds
    at = cell.end
    if (at >= text.length) break
    if (text[at] === delimiter) at++
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1
      endRow()
    }
  }
  if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row)
  return rows
}

type Cell = { value: string; end: number; lineFeeds: number }

function readBare(text: string, from: number, delimiter: string): Cell {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(from, end).trim(), end, lineFeeds: 0 }
}

/** A quoted cell does not reach further: a quote that seems to was meant as text. */
const longestQuoted = 100_000

/** undefined: no quoted cell begins here. The closing quote stands before a delimiter, a line end or the end. */
function readQuoted(text: string, from: number, delimiter: string): Cell | 'unclosed' | 'tooFar' | undefined {
  let start = from
  while (text[start] === ' ' || (text[start] === '=' && text[start + 1] === '"')) start++
  if (text[start] !== '"') return undefined
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    if (quote - start > longestQuoted) return 'tooFar'
    if (text[quote + 1] === '"') {
      quote++
      continue
    }
    let end = quote + 1
    while (text[end] === ' ') end++
    const after = text[end]
    if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') continue
    const value = text
      .slice(start + 1, quote)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, '\n')
    return { value: value.trim(), end, lineFeeds: value.split('\n').length - 1 }
  }
  return 'unclosed'
}

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|']

/** Outside of quotes, per line; the delimiter that most lines have equally often. undefined if there is none. */
export function guessDelimiter(text: string): { delimiter: Delimiter; evenness: number; columns: number } | undefined {
  const sample = text.slice(0, 100_000)
  const guesses = delimiters.map((delimiter) => {
    const widths = parseDelimited(sample, delimiter)
      .map(({ cells }) => cells.length)
      .slice(0, 200)
    const counts = new Map<number, number>()
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
    const [columns = 1, count = 0] = [...counts].filter(([width]) => width > 1).sort((a, b) => b[1] - a[1])[0] ?? []
    return { delimiter, columns, evenness: widths.length === 0 ? 0 : count / widths.length }
  })
  const best = guesses.filter(({ columns }) => columns > 1).sort((a, b) => rank(b) - rank(a))[0]
  return best
}

const rank = ({ evenness, columns }: { evenness: number; columns: number }): number =>
  evenness + Math.min(columns, 8) / 100

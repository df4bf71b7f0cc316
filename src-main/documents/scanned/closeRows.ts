import type { Row, StraightLine } from './rowsOfLines.ts'

/** What begins a text of its own: an option, a question, an answer. */
const beginning =
  /^\s*(?:[（(]?[A-Ha-h]\s*[.．、:：)）]|[（(]?\d{1,4}\s*[.．、)）]|(?:正确|参考|标准)?答案|【|answer\b)/i

/** How far behind the opening bracket the closing one is put, in heights. */
const blank = 1.6

/**
 * A bracket that closes after a wide blank is what is lost most often when a page is read, and a line that leaves one open goes on on
 * the next one. Where the next one begins a text of its own, the bracket is put back.
 */
export function closeRows(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, at) => {
    const last = row.lines.reduce<StraightLine | undefined>(
      (far, line) => (far && far.x1 > line.x1 ? far : line),
      undefined,
    )
    if (!last || !/[（(]\s*$/.test(textOf(last))) return row
    const below = rows.slice(at + 1).flatMap(({ lines }) => lines)
    const next = below.find(({ x0, x1 }) => Math.min(x1, last.x1) > Math.max(x0, last.x0))
    if (next && !beginning.test(textOf(next))) return row
    return { ...row, lines: row.lines.map((line) => (line === last ? closed(line) : line)) }
  })
}

const textOf = ({ letters }: StraightLine): string => letters.map(({ text }) => text).join('')

function closed(line: StraightLine): StraightLine {
  const open = line.letters.findLast(({ text }) => text.trim() !== '')
  if (!open) return line
  const x0 = open.x1 + blank * line.height
  const bracket = { ...open, text: open.text === '(' ? ')' : '）', x0, x1: x0 + (open.x1 - open.x0), confidence: 1 }
  const gap = { ...open, text: ' ', x0: open.x1, x1: x0 }
  return { ...line, letters: [...line.letters, gap, gap, bracket], x1: bracket.x1 }
}

import type { Row, StraightLine } from './rowsOfLines.ts'

/** What begins a text of its own: an option, a question, an answer. */
const beginning =
  /^\s*(?:[（(]?[A-Ha-h]\s*[.．、:：)）]|[（(]?\d{1,4}\s*[.．、)）]|(?:正确|参考|标准)?答案|【|answer\b)/i

/** How far behind the opening bracket the closing one is put, in heights. */
const blank = 1.6

/** A bracket that is left open, and at most a word and the end of the sentence behind its blank: 应当保存（天。 */
const leftOpen = /[（(]\s*(?:(?![对错])\p{Script=Han}{1,3}[。？?]\s*)?$/u

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
    if (!last || !leftOpen.test(textOf(last))) return row
    const below = rows.slice(at + 1).flatMap(({ lines }) => lines)
    const next = below.find(({ x0, x1 }) => Math.min(x1, last.x1) > Math.max(x0, last.x0))
    if (next && !beginning.test(textOf(next))) return row
    return { ...row, lines: row.lines.map((line) => (line === last ? closed(line) : line)) }
  })
}

const textOf = ({ letters }: StraightLine): string => letters.map(({ text }) => text).join('')

function closed(line: StraightLine): StraightLine {
  const at = line.letters.findLastIndex(({ text }) => /[（(]/.test(text))
  const open = line.letters[at]
  if (!open) return line
  const behind = line.letters.slice(at + 1).filter(({ text }) => text.trim() !== '')
  const x0 = behind[0] ? (open.x1 + behind[0].x0) / 2 : open.x1 + blank * line.height
  const width = behind[0] ? 1 : open.x1 - open.x0
  const bracket = { ...open, text: open.text === '(' ? ')' : '）', x0, x1: x0 + width, confidence: 1 }
  const gap = { ...open, text: ' ', x0: open.x1, x1: x0 }
  const letters = [...line.letters.slice(0, at + 1), gap, gap, bracket, ...behind]
  return { ...line, letters, x1: Math.max(line.x1, bracket.x1) }
}

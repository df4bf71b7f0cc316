import type { Line } from '../../lines.ts'
import { partOf } from '../partOf.ts'

/** The letter of an option at the start of a column: "a. x", "(B) x". */
const labelled = /^\s*\(?([a-hA-H])\s?[.)、:]\s*(?=\S)/
/** Between columns stands a tab, or blanks enough that the letter behind them is printed below others. */
const between = /(?<!\s)\s*\t\s*|(?<! ) {3,}(?=\(?[a-hA-H]\s?[.)、:]\s*\S)/g
/** Where a page folded what stood between the columns into one blank: the letter behind it jumps ahead. */
const betweenFolded = /\s(?=\(?[c-hC-H]\s?[.)、:]\s*\S)/g
const jumpsAhead = /^\s*\(?[aA]\s?([.)、:])\s*\S.{0,80}?\s\(?[c-eC-E]\s?\1\s*\S/
const loneLetter = /^\s*\(?[a-hA-H][.)、:]$/
const mayDivide = (text: string): boolean => text.includes('\t') || text.includes('   ')

type Cell = { letter: number; line: Line }

/** Where the columns of a line begin and end; a letter alone belongs to the column behind it. */
function columnsOf(folded: string, parting: RegExp): [number, number][] {
  const columns: [number, number][] = []
  let from = 0
  for (const match of folded.matchAll(parting)) {
    if (loneLetter.test(folded.slice(from, match.index))) continue
    columns.push([from, match.index])
    from = match.index + match[0].length
  }
  columns.push([from, folded.length])
  return columns.filter(([start, end]) => end > start)
}

/** "a. x <TAB> c. y" as one line for each option; null if some column of the line has no letter. */
function cellsOf(line: Line, isFolded: boolean): Cell[] | null {
  const folded = line.text.includes('\t') ? matchable(line) : line.folded
  const cells: Cell[] = []
  for (const [from, to] of columnsOf(folded, isFolded ? betweenFolded : between)) {
    const letter = labelled.exec(folded.slice(from, to))?.[1]
    if (!letter) return null
    cells.push({ letter: letter.toLowerCase().charCodeAt(0) - 97, line: sliced(line, from, to) })
  }
  return cells.length > 0 ? cells : null
}

/** The folded text with the tabs of the printed one. */
function matchable({ text, folded }: Line): string {
  let from = 0
  const parts = text.split('\t').map(({ length }) => {
    const part = folded.slice(from, from + length)
    from += length + 1
    return part
  })
  return parts.join('\t')
}

const sliced = (line: Line, from: number, to: number): Line => ({
  ...partOf(line, from, to),
  text: line.text.slice(from, to).replace(/\t/g, ' '),
  images: from === 0 ? line.images : [],
  gap: from === 0 && line.gap,
})

/** More rows than four hold no options of one question. */
const mostRows = 4

const follow = (cells: readonly Cell[]): boolean => cells.every(({ letter }, index) => letter === index)

/** The options of the rows below each other from `at` on, in the order of their letters, and how many rows that are. */
function optionsFrom(lines: readonly Line[], at: number): { cells: Cell[]; rows: number } | null {
  const first = lines[at]
  if (!first || !labelled.test(first.folded)) return null
  const isFolded = !mayDivide(first.text)
  if (isFolded && !jumpsAhead.test(first.folded)) return null
  const rows: Cell[][] = []
  while (rows.length < mostRows) {
    const line = lines[at + rows.length]
    const cells = line ? cellsOf(line, isFolded) : null
    if (!cells) break
    rows.push(cells)
  }
  for (; rows.length > 0; rows.pop()) {
    const cells = rows.flat()
    if (cells.length <= 2 || cells.length === rows.length || follow(cells)) continue
    cells.sort((a, b) => a.letter - b.letter)
    if (follow(cells)) return { cells, rows: rows.length }
  }
  return null
}

/** Options set in columns read a c / b d, or a d / b e / c: from what divides them they get lines of their own, in their order. */
export function unfoldColumns(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text, folded }) => mayDivide(text) || jumpsAhead.test(folded))) return lines
  const unfolded: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const options = optionsFrom(lines, at)
    const line = lines[at]
    if (options) {
      unfolded.push(...options.cells.map((cell) => cell.line))
      at += options.rows - 1
    } else if (line) unfolded.push(line)
  }
  return unfolded
}

import type { Line } from '../../lines.ts'

/** An option that a row of them holds: its letter and where it stands. */
type Cell = Readonly<{ letter: number; from: number; to: number }>

const label = /^\(?([A-Ha-h])\s?[.、:)]\s*(?=\S)/

/** The cells of a row, parted by wide gaps, if each has a letter and the letters go up. */
function cellsOf({ folded }: Line): readonly Cell[] | null {
  const cells: Cell[] = []
  let from = 0
  for (const match of [...folded.matchAll(/\s{3,}|\t\s*/g), null]) {
    const to = match ? match.index : folded.length
    const letter = label.exec(folded.slice(from, to))?.[1]
    if (letter === undefined) return null
    const index = letter.toLowerCase().charCodeAt(0) - 97
    if (index <= (cells.at(-1)?.letter ?? -1)) return null
    cells.push({ letter: index, from, to })
    from = match ? match.index + match[0].length : to
  }
  return cells
}

const isOneOfRow = (cells: readonly Cell[] | null): cells is readonly [Cell] => cells?.length === 1

/** The row lacks just that letter, and with it begins with A. */
const lacks = (row: readonly Cell[], { letter }: Cell): boolean =>
  row.length >= 2 &&
  row.every((cell) => cell.letter !== letter) &&
  row.every(({ letter: own }) => own <= row.length) &&
  letter <= row.length

const cut = (line: Line, { from, to }: Cell, gap: boolean): Line => ({
  ...line,
  text: line.text.slice(from, to).trimEnd(),
  folded: line.folded.slice(from, to).trimEnd(),
  shift: line.shift + from,
  hasLabel: from === 0 && line.hasLabel,
  images: from === 0 ? line.images : [],
  gap,
})

/** The options of a row and the one that stands by itself, in their order, each on a line. */
function inOrder(row: Line, cells: readonly Cell[], single: Line, own: Cell, gap: boolean): Line[] {
  const all = [...cells.map((cell) => ({ line: row, cell })), { line: single, cell: own }]
  all.sort((a, b) => a.cell.letter - b.cell.letter)
  return all.map(({ line, cell }, at) => cut(line, cell, at === 0 && gap))
}

const opensWithLetter = /^\(?[A-Ha-h]\s?[.、:)]/
const isWide = ({ folded }: Line): boolean => folded.includes('   ') || folded.includes('\t')

/** Both lines begin with a letter, and one of them is a row. */
const mayBeRow = (line: Line, below: Line): boolean =>
  (isWide(line) || isWide(below)) && opensWithLetter.test(line.folded) && opensWithLetter.test(below.folded)

/**
 * An option that a page prints half a line higher or lower than its row is read as a line of its own above or below it:
 * "B. sand" beside "A. water     C. juice". The options get lines of their own, in their order.
 */
export function joinRaisedOptions(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(isWide)) return lines
  const joined: Line[] = []
  let found = false
  for (let at = 0; at < lines.length; at++) {
    const [line, below] = [lines[at], lines[at + 1]]
    if (!line) continue
    const pair = below && mayBeRow(line, below) ? [cellsOf(line), cellsOf(below)] : []
    const [above = null, under = null] = pair
    if (!below || !above || !under) {
      joined.push(line)
      continue
    }
    if (isOneOfRow(above) && lacks(under, above[0])) joined.push(...inOrder(below, under, line, above[0], line.gap))
    else if (isOneOfRow(under) && lacks(above, under[0]))
      joined.push(...inOrder(line, above, below, under[0], line.gap))
    else {
      joined.push(line)
      continue
    }
    found = true
    at++
  }
  return found ? joined : lines
}

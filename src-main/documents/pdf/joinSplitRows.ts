import { joinCells } from '../joinCells.ts'
import type { Block } from '../SourceDocument.ts'
import { isWide } from '../wideSigns.ts'
import type { Part } from './PlacedLine.ts'

const pageOf = ({ anchor }: Block): number => (anchor.kind === 'page' ? anchor.page : -1)
const isRow = ({ kind }: Block): boolean => kind === 'tableRow'
const isEmpty = (cell: string | undefined): boolean => (cell ?? '').trim() === ''

/** A cell that goes on begins no option or point of its own. */
const ownLine = /^\s*(?:[([（【]?\s?(?:[A-Ha-h]|\d{1,2})\s?[.、．:：)）\]】]|[•·☐□√✓○●-])/

function joinedCell(above: string, below: string): string {
  if (isEmpty(above) || isEmpty(below)) return isEmpty(above) ? below : above
  if (ownLine.test(below)) return `${above}\n${below}`
  return isWide(above.at(-1) ?? '') && isWide(below) ? above + below : `${above} ${below}`
}

/**
 * Whether the first row of a page goes on with the last of the page before: its first cell is empty, while all other rows of the table
 * begin with something, and so is not the cell above it.
 */
function goesOn(rows: readonly Block[], last: Block, next: Block): boolean {
  const [above = [], below = []] = [last.cells, next.cells]
  if (above.length !== below.length || !isEmpty(below[0]) || isEmpty(above[0])) return false
  return (
    rows.every(({ cells }, at) => rows[at] === next || !isEmpty(cells?.[0])) && below.some((cell) => !isEmpty(cell))
  )
}

function joinTables(above: readonly Block[], below: readonly Block[]): Block[] {
  const [titles, last] = [above[0], above.at(-1)]
  // titles are printed again at the head of each page
  const isRepeated = titles !== undefined && below[0]?.text === titles.text && above.length > 1
  const rows = isRepeated ? below.slice(1) : below
  const next = rows[0]
  if (!last || !next || !goesOn([...above, ...rows], last, next)) return [...above, ...below]
  const cells = last.cells?.map((cell, at) => joinedCell(cell, next.cells?.[at] ?? '')) ?? []
  const joined = { ...last, ...joinCells(cells.map((cell) => cell.split('\n').map((text) => ({ text })))) }
  const { marks: _, ...plain } = joined
  return [...above.slice(0, -1), { ...plain, kind: 'tableRow' }, ...rows.slice(1)]
}

/** Tables that go on over pages as one, with rows that a page ended within joined again. */
export function joinSplitRows(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const [last, next] = [
      before?.kind === 'other' ? before.blocks.at(-1) : undefined,
      part.kind === 'other' && part.blocks[0],
    ]
    if (
      before?.kind === 'other' &&
      part.kind === 'other' &&
      last &&
      next &&
      isRow(last) &&
      isRow(next) &&
      pageOf(next) === pageOf(last) + 1
    )
      joined[joined.length - 1] = { kind: 'other', blocks: joinTables(before.blocks, part.blocks) }
    else joined.push(part)
  }
  return joined
}

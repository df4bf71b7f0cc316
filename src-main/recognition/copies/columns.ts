import type { Line } from '../lines.ts'
import { partOf } from './partOf.ts'

const labelledCell = /^\s*([a-hA-H])\s?[.)]\s*(?=\S)/

type Cell = { letter: number; line: Line }

/** "a. x <TAB> c. y" as one line for each option; null if some cell of the line has no letter. */
function cellsOf(line: Line): Cell[] | null {
  if (!line.text.includes('\t')) return null
  const joined = line.text.replace(/(^|\t)\s*([a-hA-H][.)])\t/g, '$1$2 ')
  if (joined.length !== line.text.trimStart().length && joined.length !== line.text.length) return null
  const cells: Cell[] = []
  let from = 0
  for (const text of joined.split('\t')) {
    const letter = labelledCell.exec(text)?.[1]
    if (letter) cells.push({ letter: letter.toLowerCase().charCodeAt(0) - 97, line: sliced(line, from, text.length) })
    else if (text.trim() !== '') return null
    from += text.length + 1
  }
  return cells.length > 0 ? cells : null
}

const sliced = (line: Line, from: number, length: number): Line => ({
  ...partOf(line, from, from + length),
  text: line.text.slice(from, from + length).replace(/\t/g, ' '),
  images: from === 0 ? line.images : [],
  gap: from === 0 && line.gap,
})

/** Options set in two columns read a c / b d: from the tabs between them they get lines of their own, in their order. */
export function unfoldColumns(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes('\t'))) return lines
  const unfolded: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const rows: Cell[][] = []
    for (let next = at; next < lines.length && rows.length < 4; next++) {
      const line = lines[next]
      const cells = line ? cellsOf(line) : null
      if (!cells) break
      rows.push(cells)
    }
    const cells = rows.flat()
    const isAcross = cells.every(({ letter }, index) => letter === index)
    cells.sort((a, b) => a.letter - b.letter)
    const line = lines[at]
    if (cells.length > 2 && !isAcross && cells.every(({ letter }, index) => letter === index)) {
      unfolded.push(...cells.map((cell) => cell.line))
      at += rows.length - 1
    } else if (line) unfolded.push(line)
  }
  return unfolded
}

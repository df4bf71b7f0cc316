import type { Line } from '../../lines.ts'
import { readNumber } from '../../tokens/numberLabel.ts'
import { partOf } from '../partOf.ts'

const lettered = /^\s*([A-La-l])\s?[.、)．:：]\s*(?=\S)/

type Row = { item: Line | null; choice: Line; letter: number }

const sliced = (line: Line, from: number, to: number): Line => ({
  ...partOf(line, from, to),
  gap: from === 0 && line.gap,
  images: from === 0 ? line.images : [],
  hasLabel: from === 0 && line.hasLabel,
})

/** "1. item <TAB> A. choice", or a choice alone that goes on with the letters; null for other lines. */
function rowOf(line: Line): Row | null {
  const tab = line.text.lastIndexOf('\t')
  const letter = lettered.exec(tab >= 0 ? line.text.slice(tab + 1) : line.text)?.[1]
  if (!letter) return null
  const choice = sliced(line, tab + 1, line.text.length)
  const item = tab > 0 && line.text.slice(0, tab).trim() !== '' ? sliced(line, 0, tab) : null
  if (item && !readNumber(item.folded.trimStart())) return null
  return { item, choice, letter: letter.toLowerCase().charCodeAt(0) - 97 }
}

/** The rows from a line on whose letters follow each other from A. */
function rowsFrom(lines: readonly Line[], first: number): Row[] {
  const rows: Row[] = []
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]
    const row = line ? rowOf(line) : null
    if (!row || row.letter !== rows.length) break
    rows.push(row)
  }
  return rows
}

/** Items to be matched beside their choices: from the tabs between them the choices get lines of their own, below the items. */
export function unfoldMatching(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes('\t'))) return lines
  const unfolded: Line[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const rows = line.text.includes('\t') ? rowsFrom(lines, at) : []
    const items = rows.flatMap(({ item }) => item ?? [])
    if (items.length < 2) {
      unfolded.push(line)
      continue
    }
    unfolded.push(...items, ...rows.map(({ choice }) => choice))
    at += rows.length - 1
  }
  return unfolded
}

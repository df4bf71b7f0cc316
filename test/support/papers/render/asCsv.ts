import type { Cell } from '../grid/layCells.ts'

/** Renders rows as comma-separated text, quoted where a cell needs it. */
export const asCsv = (rows: readonly (readonly Cell[])[], lineEnd = '\n'): string =>
  rows.map((row) => row.map(quoted).join(',')).join(lineEnd) + lineEnd

const quoted = (cell: Cell): string => {
  const text = String(cell)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

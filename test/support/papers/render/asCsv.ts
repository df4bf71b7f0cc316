import type { GridStyle } from '../axes/gridAxes.ts'
import { type Cell, textOf } from '../grid/layCells.ts'

const delimiters = { comma: ',', semicolon: ';', tab: '\t' }

/** Renders rows as delimited text, quoted where a cell needs it. */
export function asCsv(rows: readonly (readonly Cell[])[], delimiter: GridStyle['delimiter'] = 'comma'): string {
  const sign = delimiters[delimiter]
  return `${rows.map((row) => row.map((cell) => quoted(cell, sign)).join(sign)).join('\n')}\n`
}

function quoted(cell: Cell, sign: string): string {
  const text = String(textOf(cell))
  return text.includes(sign) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

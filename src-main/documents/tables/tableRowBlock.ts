import { cleanText } from '../lineBuilder.ts'
import type { Block } from '../SourceDocument.ts'

const mostColumns = 300

/** A row of a sheet; undefined if it is blank. Cells keep their line feeds, `text` has blanks instead. */
export function tableRowBlock(
  values: readonly string[],
  place: { sheet: string; row: number },
): (Block & { kind: 'tableRow' }) | undefined {
  const cells = values.slice(0, mostColumns).map((value) =>
    value
      .split(/\r\n?|\n/)
      .map(cleanText)
      .join('\n')
      .trim(),
  )
  while (cells.at(-1) === '') cells.pop()
  if (cells.length === 0) return undefined
  const text = cells.map((cell) => cell.replace(/\s*[\n\t]\s*/g, ' ')).join('\t')
  const column = cells.findIndex((cell) => cell !== '')
  return { kind: 'tableRow', text, cells, anchor: { kind: 'cell', ...place, column } }
}

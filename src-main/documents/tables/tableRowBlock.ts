import { cleanText } from '../lineBuilder.ts'
import type { Block, Mark } from '../SourceDocument.ts'

/** What stands further to the right is left out. */
export const mostColumns = 300

/** A row of a sheet; undefined if it is blank. Cells keep their line feeds, `text` has blanks instead. `fills`: RRGGBB by column. */
export function tableRowBlock(
  values: readonly string[],
  place: { sheet: string; row: number },
  fills: readonly (string | undefined)[] = [],
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
  const shown = cells.map((cell) => cell.replace(/(?<!\s)\s*[\n\t]\s*/g, ' '))
  const marks = marksOf(shown, fills)
  const column = cells.findIndex((cell) => cell !== '')
  const text = shown.join('\t')
  return {
    kind: 'tableRow',
    text,
    cells,
    ...(marks.length > 0 && { marks }),
    anchor: { kind: 'cell', ...place, column },
  }
}

function marksOf(shown: readonly string[], fills: readonly (string | undefined)[]): Mark[] {
  let from = 0
  return shown.flatMap((text, column) => {
    const highlight = fills[column]
    const mark = { from, to: from + text.length }
    from = mark.to + 1
    return highlight === undefined || text === '' ? [] : [{ ...mark, highlight }]
  })
}

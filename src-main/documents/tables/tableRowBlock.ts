import { cleanText, type Look } from '../lineBuilder.ts'
import type { Block, Mark } from '../SourceDocument.ts'

/** What stands further to the right is left out. */
export const mostColumns = 300

/** A row of a sheet; undefined if it is blank. Cells keep their line feeds, `text` has blanks instead. `looks` by column. */
export function tableRowBlock(
  values: readonly string[],
  place: { sheet: string; row: number },
  looks: readonly (Look | undefined)[] = [],
): (Block & { kind: 'tableRow' }) | undefined {
  const cells = values.slice(0, mostColumns).map(cellOf)
  while (cells.at(-1) === '') cells.pop()
  if (cells.length === 0) return undefined
  const shown = cells.map((cell) => (/[\n\t]/.test(cell) ? cell.replace(/(?<!\s)\s*[\n\t]\s*/g, ' ') : cell))
  const marks = marksOf(shown, looks)
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

/** Few cells have more than a line, and sheets have many cells. */
const cellOf = (value: string): string =>
  /[\r\n]/.test(value)
    ? value
        .split(/\r\n?|\n/)
        .map(cleanText)
        .join('\n')
        .trim()
    : cleanText(value).trim()

function marksOf(shown: readonly string[], looks: readonly (Look | undefined)[]): Mark[] {
  let from = 0
  return shown.flatMap((text, column) => {
    const look = looks[column]
    const mark = { from, to: from + text.length }
    from = mark.to + 1
    return look === undefined || text === '' ? [] : [{ ...mark, ...look }]
  })
}

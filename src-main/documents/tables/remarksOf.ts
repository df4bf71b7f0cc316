import type { CellObject } from '@e965/xlsx'
import { mostColumns } from './tableRowBlock.ts'

type Cells = readonly (CellObject | undefined)[]
/** The column that remarks get, right of all others, and what they say by row. */
export type Remarks = Readonly<{ column: number; texts: ReadonlyMap<number, string> }>

/** A remark begins with who wrote it, as Excel fills it in. */
const withoutAuthor = (text: string, author: string | undefined): string =>
  (author && text.startsWith(`${author}:`) ? text.slice(author.length + 1) : text).trim()

const remarkOf = (row: Cells): string =>
  row
    .flatMap((cell) => cell?.c ?? [])
    .map(({ t, a }) => withoutAuthor(t ?? '', a))
    .join('\n')

const usual = 0.5
const fewest = 2

/** The remarks on the cells of a sheet, where most rows have one: there they say something of each question. */
export function remarksOf(rows: readonly (readonly [row: number, cells: Cells])[]): Remarks | null {
  const texts = new Map(rows.map(([at, cells]) => [at, remarkOf(cells)] as const).filter(([, text]) => text !== ''))
  if (texts.size < fewest || texts.size < rows.length * usual) return null
  const column = rows.reduce((most, [, cells]) => Math.max(most, cells.length), 0)
  return column >= mostColumns ? null : { column, texts }
}

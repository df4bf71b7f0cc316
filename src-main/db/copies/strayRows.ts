import type Database from 'better-sqlite3'
import { writtenAs } from '../checksums/writtenAs.ts'
import type { Column } from '../recorded/tableShape.ts'
import { LeafPages, type LeafRow, type Value } from './leafPages.ts'

type Shape = { table: string; columns: readonly Column[]; rowidAt: number }

/** A row by the names of its columns. */
export type StrayRow = { table: string; rowid: number; values: ReadonlyMap<string, Value> }

const columnsIn = (sqlite: Database.Database, table: string): Column[] => {
  try {
    return sqlite.pragma(`table_info("${table}")`) as Column[]
  } catch {
    return []
  }
}

const isRowid = ({ type, pk }: Column, columns: readonly Column[]) =>
  pk === 1 && type.toUpperCase() === 'INTEGER' && columns.filter((one) => one.pk > 0).length === 1

/** Of all tables whose rows have a number, as the damaged file has them, or else a sound one. */
function shapesOf(damaged: Database.Database | undefined, sound: Database.Database): Shape[] {
  const tables = sound
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND wr = 0")
    .pluck()
    .all()
    .map(String)
  return tables.map((table) => {
    const own = damaged ? columnsIn(damaged, table) : []
    const columns = own.length > 0 ? own : columnsIn(sound, table)
    return { table, columns, rowidAt: columns.findIndex((column) => isRowid(column, columns)) }
  })
}

function holds({ type, notnull }: Column, value: Value): boolean {
  if (value === null) return notnull === 0
  if (/int/i.test(type)) return typeof value === 'bigint' || Number.isInteger(value)
  if (/text/i.test(type)) return typeof value === 'string'
  if (/blob/i.test(type)) return Buffer.isBuffer(value)
  if (/real/i.test(type)) return typeof value === 'number'
  return true
}

/** A row that was written before its table got its last columns lacks them; the one of its number is written as NULL. */
const fits = ({ columns, rowidAt }: Shape, { values }: LeafRow): boolean =>
  values.length <= columns.length &&
  columns.every((column, at) => {
    if (at >= values.length) return column.notnull === 0 || column.dflt_value !== null
    return at === rowidAt ? values[at] === null : holds(column, values[at] ?? null)
  })

const strayRow = ({ table, columns, rowidAt }: Shape, { rowid, values }: LeafRow): StrayRow => ({
  table,
  rowid,
  values: new Map(values.map((value, at) => [columns[at]?.name ?? '', at === rowidAt ? rowid : value])),
})

const onlyOne = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined)

export type Sources = {
  /** Without a log beside it. */
  file: string
  /** The file, opened; undefined where not even its tables can be found. */
  damaged: Database.Database | undefined
  /** Has all tables. */
  sound: Database.Database
}

/**
 * Gives the rows that stand in pages of these tables, whether or not the tree above still leads there. Whose a page is, its rows say;
 * one that could be of two tables is passed over. What the program removed is not given where that can be told; what is not as it was
 * written comes last, as an older state of a row may stand in a page that is in no use any more.
 */
export function* strayRows({ file, damaged, sound }: Sources, wanted: ReadonlySet<string>): Generator<StrayRow> {
  const shapes = shapesOf(damaged, sound)
  const stateOf = writtenAs(damaged)
  const pages = new LeafPages(file)
  try {
    const free = pages.freePages()
    for (const state of ['as written', 'otherwise'] as const)
      for (let number = 1; number <= pages.count; number++) {
        if (free.has(number)) continue
        const rows = pages.rowsOf(number)
        const shape = rows.length > 0 ? onlyOne(shapes.filter((one) => rows.every((row) => fits(one, row)))) : undefined
        if (!shape || !wanted.has(shape.table)) continue
        for (const row of rows) {
          const stray = strayRow(shape, row)
          if (stateOf(stray) === state) yield stray
        }
      }
  } finally {
    pages.close()
  }
}

import type { RecordedTable } from './recordedTables.ts'

export type Column = { name: string; type: string; notnull: number; dflt_value: string | null; pk: number }
type Reference = { id: number; table: string; from: string; to: string | null; on_delete: string }

/** What the triggers and the turning of a change need to know of a table, as it stands in the file. */
export type TableShape = RecordedTable & {
  columns: readonly Column[]
  /** Names of the primary key's columns. */
  keys: readonly string[]
  /** Those that are recorded when they change. */
  recorded: readonly string[]
  parents: readonly Reference[]
}

/** Runs a query that returns rows. */
type Ask = (query: string) => unknown[]

/** Returns undefined for a table that the file does not have. */
export function tableShape(ask: Ask, table: RecordedTable): TableShape | undefined {
  const columns = ask(`PRAGMA table_info(${table.name})`) as Column[]
  if (columns.length === 0) return undefined
  const keys = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => name)
  const names = columns.map(({ name }) => name)
  const recorded = names.filter((name) => !keys.includes(name) && !table.follow?.includes(name))
  const parents = ask(`PRAGMA foreign_key_list(${table.name})`) as Reference[]
  return { ...table, columns, keys, recorded, parents }
}

const quoted = (name: string) => `"${name}"`
export const columnOf = (row: string, name: string): string => `${row}.${quoted(name)}`

/** Returns SQL for the key of a row as it is kept: a plain value, or a JSON array of several. */
export const keyOf = ({ keys }: TableShape, row: string): string =>
  keys.length === 1
    ? `CAST(${columnOf(row, keys[0] ?? '')} AS TEXT)`
    : `json_array(${keys.map((name) => columnOf(row, name)).join(', ')})`

/** Returns SQL for columns of a row as JSON; bytes as hexadecimal digits. */
export function imageOf({ columns }: TableShape, row: string, names: readonly string[]): string {
  const parts = columns
    .filter(({ name }) => names.includes(name))
    .map(({ name, type }) => {
      const value = type.toUpperCase() === 'BLOB' ? `hex(${columnOf(row, name)})` : columnOf(row, name)
      return `'${name}', ${value}`
    })
  return `json_object(${parts.join(', ')})`
}

/** Returns SQL for a column's value in a kept image; what a later version added to the table has its default. */
export function valueIn(image: string, { name, type, notnull, dflt_value }: Column): string {
  const value = `json_extract(${image}, '$."${name}"')`
  if (type.toUpperCase() === 'BLOB') return `unhex(${value})`
  return notnull && dflt_value !== null ? `coalesce(${value}, ${dflt_value})` : value
}

const typeOf = ({ columns }: TableShape, name: string) => columns.find((column) => column.name === name)?.type ?? 'TEXT'

/** Returns a query of the keys kept in these rows of `change_row`. */
export const keysIn = (shape: TableShape, rows: string): string =>
  shape.keys.length === 1
    ? `SELECT CAST(r.key AS ${typeOf(shape, shape.keys[0] ?? '')}) FROM change_row r WHERE ${rows}`
    : `SELECT ${shape.keys.map((_, at) => `json_extract(r.key, '$[${at}]')`).join(', ')} FROM change_row r WHERE ${rows}`

/** Returns a condition that a row has the key kept in `row.key`, written so that the table's own index finds it. */
export function hasKey(shape: TableShape, row: string, kept: string): string {
  const [only = ''] = shape.keys
  if (shape.keys.length === 1) return `${columnOf(row, only)} = CAST(${kept} AS ${typeOf(shape, only)})`
  return shape.keys.map((name, at) => `${columnOf(row, name)} = json_extract(${kept}, '$[${at}]')`).join(' AND ')
}

import type { JsonObject } from './cellText.ts'

const insert =
  /\binsert\s+(?:ignore\s+)?into\s+[`"[]?([\w.]{1,80})[`"\]]?(?:\s*\(([^()]{1,2000})\))?\s*values\s*(?=\()/gi

/** Whether a text is a dump of a database that fills tables. */
export const looksLikeSql = (text: string): boolean => text.slice(0, 200_000).search(insert) >= 0

const value =
  /\s*(?:N?'((?:[^'\\]|''|\\[\s\S])*)'|"((?:[^"\\]|""|\\[\s\S])*)"|([^\s,()'"](?:[^,()'"]{0,58}[^\s,()'"])?))\s*([,)])/y

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '', t: '\t', 0: '' }

const textOf = (raw: string): string =>
  raw.replace(/''|""|\\([\s\S])/g, (both, sign?: string) =>
    sign === undefined ? both.charAt(0) : (escapes[sign] ?? sign),
  )

const create = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?[`"[]?([\w.]{1,80})[`"\]]?\s*\(/gi
/** What stands in a definition beside columns. */
const noColumn = /^(?:primary|unique|key|index|constraint|foreign|check|fulltext)\b/i

/** The columns of the tables that a dump creates, for statements that do not name them. */
function createdColumns(text: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, readonly string[]>()
  for (const { 0: head, 1: table = '', index } of text.matchAll(create)) {
    const start = index + head.length
    const definition = text.slice(start, Math.min(start + 20_000, endOf(text, start))).replace(/\([^()]*\)/g, '')
    const [inside = ''] = definition.split(')')
    const lines = inside.split(',').map((line) => line.trim())
    tables.set(
      table,
      lines.filter((line) => line !== '' && !noColumn.test(line)).map((line) => line.split(/\s/)[0] ?? ''),
    )
  }
  return tables
}

const endOf = (text: string, start: number): number => {
  const end = text.indexOf(';', start)
  return end < 0 ? text.length : end
}

/** The rows that the INSERT statements of a dump write, by table: a list of objects each. Rows that need to be run are left out. */
export function sqlRecords(text: string): Record<string, JsonObject[]> {
  const tables: Record<string, JsonObject[]> = Object.create(null)
  const created = createdColumns(text)
  insert.lastIndex = 0
  for (let match = insert.exec(text); match; match = insert.exec(text)) {
    const [, table = '', names] = match
    const columns = (names?.split(',') ?? created.get(table) ?? []).map((name) => name.replace(/[`"[\]\s]/g, ''))
    const rows = tables[table] ?? []
    tables[table] = rows
    let at = insert.lastIndex
    for (let row = rowAt(text, at); row; row = rowAt(text, at)) {
      rows.push(Object.fromEntries(row.cells.map((cell, index) => [columns[index] ?? `column ${index + 1}.`, cell])))
      at = row.end
      const next = /\s*,\s*(?=\()/y
      next.lastIndex = at
      if (!next.test(text)) break
      at = next.lastIndex
    }
    insert.lastIndex = Math.max(at, insert.lastIndex)
  }
  return tables
}

/** The values between one pair of brackets; null where something else stands there. */
function rowAt(text: string, start: number): { cells: (string | number | null)[]; end: number } | null {
  if (text[start] !== '(') return null
  const cells: (string | number | null)[] = []
  value.lastIndex = start + 1
  for (let match = value.exec(text); match; match = value.exec(text)) {
    const [, single, double, bare, sign] = match
    const quoted = single ?? double
    const word = bare?.trim() ?? ''
    if (quoted !== undefined) cells.push(textOf(quoted))
    else cells.push(/^null$/i.test(word) ? null : /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word)
    if (sign === ')') return { cells, end: value.lastIndex }
  }
  return null
}

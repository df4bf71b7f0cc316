import type Database from 'better-sqlite3'
import { columnOf, tableShape } from '../recorded/tableShape.ts'

/** Tables whose rows say what follows from nothing else: what documents, the person or a model said, and what was answered. */
const names = [
  'bank',
  'question',
  'annotation',
  'question_edit',
  'suggestion',
  'kept_rules',
  'blueprint',
  'attempt',
  'joined_answer',
  'grade',
  'review',
  'mistake_decision',
  'duplicate_decision',
  'bank_plan',
  'exam',
  'memory_parameters',
] as const

/** A table with checksums, as it stands in the file. */
export type ChecksummedTable = {
  name: string
  key: string
  /** Texts and whole numbers. References are checked as such, and how a fraction is written is SQLite's to change. */
  columns: readonly string[]
}

export function checksummedTables(sqlite: Database.Database): ChecksummedTable[] {
  return names.flatMap((name) => {
    const shape = tableShape((query) => sqlite.prepare(query).all(), { name, records: 'always' })
    if (!shape) return []
    const points = new Set(shape.parents.map(({ from }) => from))
    const columns = shape.columns
      .filter(({ name, type, pk }) => pk === 0 && /^(?:text|integer)$/i.test(type) && !points.has(name))
      .map(({ name }) => name)
    return [{ name, key: shape.keys[0] ?? 'id', columns }]
  })
}

/** SQL of a row's checksum. */
export const checksumOf = (row: string, { columns }: ChecksummedTable): string =>
  `row_checksum_of(${columns.map((name) => `coalesce(${columnOf(row, name)}, char(30))`).join(' || char(31) || ')})`

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isKeptBeside } from '../../../src-main/db/copies/readContent.ts'
import { unpack } from '../../../src-main/db/packed.ts'

/** Of this computer, of work under way, asked of a model, or what can be undone here: no part of an archive. */
const left = new Set([
  'job',
  'job_step',
  'assist',
  'suggestion',
  'model_request',
  'grading',
  'setting',
  'change',
  'change_row',
])
/** By whom rows without a uid are known. */
const ownNames: Record<string, string> = { document: 'sha256', image: 'sha256' }

type Row = Record<string, unknown>

/**
 * All rows of a library as lines that know no id of it: rows are named by their uid, and refer to each other so. Read off the
 * schema itself, so that nothing new is forgotten.
 */
export function canonicalLines(dataDir: string): string[] {
  const db = new Database(join(dataDir, 'library.sqlite'), { readonly: true })
  try {
    const tables = (
      db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all() as string[]
    ).filter((name) => !/^(sqlite_|__)/.test(name) && !left.has(name) && !isKeptBeside(name))
    const rowsOf = (table: string) =>
      db.prepare(`SELECT rowid AS "$row", * FROM "${table}" ORDER BY rowid`).all() as Row[]
    const withRowid = (table: string) => {
      try {
        return rowsOf(table)
      } catch {
        // how many there once were is no part of a library
        const only = table === 'bank_count' ? 'WHERE count > 0' : ''
        return db.prepare(`SELECT * FROM "${table}" ${only}`).all() as Row[]
      }
    }
    const keys = new Map(
      tables.map((table) => [
        table,
        db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string; to: string | null }[],
      ]),
    )
    const rows = new Map(tables.map((table) => [table, withRowid(table)]))
    const nameOf = (table: string, id: unknown): string => {
      const row = rows.get(table)?.find((one) => one.id === id)
      return row ? String(row.uid ?? row[ownNames[table] ?? ''] ?? topicName(row)) : `? ${String(id)}`
    }
    const names = new Map<string, string>()
    const cached = (table: string, id: unknown) => {
      const key = `${table} ${String(id)}`
      const known = names.get(key) ?? nameOf(table, id)
      names.set(key, known)
      return known
    }
    const topicName = (row: Row) => `${cached('bank', row.bank_id)}/${String(row.type)}/${String(row.section)}`
    return tables
      .flatMap((table) =>
        (rows.get(table) ?? []).map((row) => {
          const own = Object.entries(row).flatMap(([column, value]) => {
            if (column === '$row' || column === 'id' || column === 'change_id') return []
            const key = keys.get(table)?.find(({ from }) => from === column)
            if (key && left.has(key.table)) return []
            if (key && value !== null) return [[column, cached(key.table, value)]]
            if (column === 'after_attempt_id') return [[column, value === 0 ? 'none' : cached('attempt', value)]]
            if (column === 'after_edit_id') return [[column, value === 0 ? 'none' : cached('question_edit', value)]]
            if (column === 'bank_id' && table === 'topic_day') return [[column, cached('bank', value)]]
            if (table === 'question_edit' && column === 'before')
              return [[column, sorted(beforeOf(String(value), cached))]]
            if (table === 'exam' && column === 'draw' && value !== null)
              return [[column, sorted(drawOf(String(value), cached))]]
            if (Buffer.isBuffer(value)) return [[column, sorted(unpack(value))]]
            if (typeof value === 'string' && /^[[{]/.test(value)) return [[column, sorted(JSON.parse(value))]]
            return [[column, value]]
          })
          return `${table} ${JSON.stringify(own)}`
        }),
      )
      .concat(orders(rows, cached))
  } finally {
    db.close()
  }
}

/** In which order an object has its keys says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

type Cached = (table: string, id: unknown) => string

function beforeOf(json: string, cached: Cached): unknown {
  const before = JSON.parse(json) as Row
  const { afterAttemptId } = before
  return afterAttemptId === undefined
    ? before
    : { ...before, afterAttemptId: afterAttemptId === 0 ? 0 : cached('attempt', afterAttemptId) }
}

function drawOf(json: string, cached: Cached): unknown {
  const draw = JSON.parse(json) as { set: { bankIds: number[]; from?: { sessionId: number } } }
  return {
    ...draw,
    set: {
      ...draw.set,
      bankIds: draw.set.bankIds.map((id) => cached('bank', id)),
      from: draw.set.from && cached('session', draw.set.from.sessionId),
    },
  }
}

/** What comes after what, where that says something: questions of a bank, answers to a question, grades of an answer ... */
function orders(rows: ReadonlyMap<string, Row[]>, cached: Cached): string[] {
  const within = [
    ['question', 'bank_id', 'bank'],
    ['attempt', 'question_id', 'question'],
    ['grade', 'attempt_id', 'attempt'],
    ['review', 'attempt_id', 'attempt'],
    ['question_edit', 'question_id', 'question'],
  ] as const
  return within.flatMap(([table, parent, parentTable]) =>
    [...Map.groupBy(rows.get(table) ?? [], (row) => row[parent])].map(
      ([id, own]) => `order of ${table} in ${cached(parentTable, id)}: ${own.map(({ uid }) => String(uid)).join(' ')}`,
    ),
  )
}

export const canonicalHash = (dataDir: string): string =>
  createHash('sha256').update(canonicalLines(dataDir).sort().join('\n')).digest('hex')

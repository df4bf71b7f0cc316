import { join } from 'node:path'
import Database from 'better-sqlite3'
import { isKeptBeside } from '../../../src-main/db/copies/readContent.ts'

/** What is only ever added to, whatever is undone. */
const history = ['grade', 'review', 'question_edit'] as const
/** The log itself, stores of what documents hold, which stay, and what only says how something was done. */
const left = [
  ...['change', 'change_row', 'sqlite_sequence', '__drizzle_migrations', 'sqlite_stat1'],
  ...['document', 'extraction', 'scanned_page', 'image', 'job_step'],
]

type Row = Record<string, unknown>

export type LibraryRows = {
  /** Every row of every table that an undo is to leave as it was, by table, in an order of its own. */
  state: Record<string, string[]>
  /** Every row of the histories, of which none may be lost. */
  history: Record<string, string[]>
}

const withoutId = ({ id: _, ...row }: Row): Row => row

/** Reads all rows of a library. Counts of topics go by their bank, type and section: their numbers are the database's own. */
export function libraryRows(dataDir: string): LibraryRows {
  const db = new Database(join(dataDir, 'library.sqlite'), { readonly: true })
  const rows = (query: string) => (db.prepare(query).all() as Row[]).map((row) => JSON.stringify(row)).sort()
  try {
    const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all().map(String)
    const special: Record<string, string> = {
      topic: 'SELECT bank_id, type, section, answered, correct, partial, duration_ms FROM topic WHERE answered > 0',
      topic_day: `SELECT d.day, t.bank_id, t.type, t.section, d.answered, d.correct, d.partial, d.duration_ms
        FROM topic_day d JOIN topic t ON t.id = d.topic_id WHERE d.answered > 0`,
      bank_count: 'SELECT * FROM bank_count WHERE count > 0',
      // what brings the cards up to date is work, no part of the library; nor is a backup, which a slow machine comes to make
      job: "SELECT id, kind, payload, lane, state, stage, done, total, created_at FROM job WHERE kind NOT IN ('memory', 'backup')",
      // what is chosen and not submitted follows the question, and where it no longer fits is gone
      session_question:
        'SELECT session_id, ordinal, question_id, attempt_id, is_flagged, spent_ms, seen_at FROM session_question',
    }
    const tables = names.filter(
      (name) => !left.includes(name) && !isKeptBeside(name) && !history.some((own) => own === name),
    )
    return {
      state: Object.fromEntries(tables.map((name) => [name, rows(special[name] ?? `SELECT * FROM "${name}"`)])),
      history: Object.fromEntries(
        history.map((name) => [
          name,
          rows(`SELECT * FROM "${name}"`).map((row) => JSON.stringify(withoutId(JSON.parse(row)))),
        ]),
      ),
    }
  } finally {
    db.close()
  }
}

/** Returns the rows that are in one and not in the other. */
export const differences = (before: LibraryRows, after: LibraryRows): string[] =>
  Object.keys({ ...before.state, ...after.state }).flatMap((name) => {
    const [was, is] = [new Set(before.state[name]), new Set(after.state[name])]
    return [
      ...[...was].filter((row) => !is.has(row)).map((row) => `- ${name} ${row}`),
      ...[...is].filter((row) => !was.has(row)).map((row) => `+ ${name} ${row}`),
    ]
  })

/** Returns the rows of the histories that are gone. */
export const lost = (before: LibraryRows, after: LibraryRows): string[] =>
  history.flatMap((name) => {
    const there = new Set(after.history[name])
    return (before.history[name] ?? []).filter((row) => !there.has(row)).map((row) => `${name} ${row}`)
  })

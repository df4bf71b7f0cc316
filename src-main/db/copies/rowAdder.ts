import type Database from 'better-sqlite3'
import { isWhole as isWholePacked } from '../packed.ts'

/** Columns that everything reads as JSON: a row in which one was damaged is lost, or nothing could be shown beside it. */
const jsonColumns: Readonly<Record<string, readonly string[]>> = {
  question: ['options', 'key', 'issues', 'images'],
  origin: ['key', 'fields'],
  attempt: ['response'],
  joined_answer: ['response'],
  session: ['filter'],
  session_question: ['draft', 'crossed'],
  question_edit: ['before'],
}

/** Columns of packed JSON. */
const packedColumns: Readonly<Record<string, readonly string[]>> = { extraction: ['source'], scanned_page: ['content'] }

function isJson(value: unknown): boolean {
  if (value === null) return true
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false
  }
}

/**
 * Returns what adds a row of a damaged library to a table: its number, then the values of these columns. It returns in English, or
 * as what was thrown, why the row could not be added: it is there already, or no longer what its table may hold.
 */
export function rowAdder(
  fresh: Database.Database,
  table: string,
  names: readonly string[],
): (row: readonly unknown[]) => unknown {
  const columns = names.map((name) => `"${name}"`).join(', ')
  const insert = fresh.prepare(
    `INSERT OR IGNORE INTO "${table}" (rowid, ${columns}) VALUES (?, ${names.map(() => '?').join(', ')})`,
  )
  // the first value of a row is its number
  const placesOf = (some: readonly string[] = []) => some.map((name) => names.indexOf(name) + 1).filter((at) => at > 0)
  const jsonAt = placesOf(jsonColumns[table])
  const packedAt = placesOf(packedColumns[table])
  const isSound = (row: readonly unknown[]) =>
    jsonAt.every((at) => isJson(row[at])) && packedAt.every((at) => isWholePacked(row[at] as Buffer))
  return (row) => {
    try {
      return isSound(row) && insert.run(...row).changes > 0 ? undefined : 'a row is altered'
    } catch (error) {
      return error
    }
  }
}

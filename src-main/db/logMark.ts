import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** Stands beside the library's file and says what that file lacks: it is in the log of SQLite, `-wal`. */
export const logMarkEnding = '-mark'

/**
 * The file alone has this number or a smaller one (`user_version`); with its log it has a greater one. `since`: when something was
 * first written that is in the log alone, ms UTC. `lostSince`: the same of a log that was missing, until the person has been told.
 */
type LogMark = { number: number; since: number; lostSince: number | null }

/** Connections over which something was written that the file may lack. */
const marked = new WeakSet<Database.Database>()

const markOf = (file: string) => file + logMarkEnding

/** undefined if there is none that can be read: nothing is known then. */
function readMark(file: string): LogMark | undefined {
  try {
    const { number, since, lostSince } = JSON.parse(readFileSync(markOf(file), 'utf8')) as Partial<LogMark>
    if (!Number.isInteger(number) || !Number.isFinite(since)) return undefined
    return { number: Number(number), since: Number(since), lostSince: Number(lostSince) || null }
  } catch {
    return undefined
  }
}

/** A disk that is full or read-only does not keep anybody from answering: a log that gets lost is then not told of. */
function writeMark(file: string, mark: LogMark): void {
  try {
    writeFileSync(`${markOf(file)}.part`, JSON.stringify(mark))
    renameSync(`${markOf(file)}.part`, markOf(file))
  } catch {}
}

const numberOf = (sqlite: Database.Database) => Number(sqlite.pragma('user_version', { simple: true }))
const changesOf = (sqlite: Database.Database) => Number(sqlite.prepare('SELECT total_changes()').pluck().get())

/**
 * Does the work of a write transaction, and gives the library its next number with the first that is written after its file had
 * all: `markLog` is to be called with `number`, if there is one, as soon as that is stored.
 */
export function numberingTx<Result>(
  sqlite: Database.Database,
  work: () => Result,
): { result: Result; number?: number } {
  if (marked.has(sqlite)) return { result: work() }
  const before = changesOf(sqlite)
  const result = work()
  if (changesOf(sqlite) === before) return { result }
  const number = numberOf(sqlite)
  sqlite.pragma(`user_version = ${number + 1}`)
  return { result, number }
}

/** Says beside the library that its file alone has only this number. Never throws. */
export function markLog(sqlite: Database.Database, number: number): void {
  marked.add(sqlite)
  writeMark(sqlite.name, { number, since: Date.now(), lostSince: findLostLog(sqlite) ?? null })
}

/** To be called when the file has all that is in the log, or may have: what is written next is marked anew. */
export const unmarkLog = (sqlite: Database.Database): void => void marked.delete(sqlite)

/** Notes a log that is missing: whoever else closed the library, by whatever program, brought the greater number into its file. */
export function noteLostLog(sqlite: Database.Database): void {
  const mark = readMark(sqlite.name)
  if (!mark || numberOf(sqlite) > mark.number) return
  writeMark(sqlite.name, { ...mark, number: -1, lostSince: mark.lostSince ?? mark.since })
}

/** Returns since when that was written which a missing log took with it; undefined: none was missing, or it is known. */
export const findLostLog = (sqlite: Database.Database): number | undefined =>
  readMark(sqlite.name)?.lostSince ?? undefined

/** The person knows of the log that was missing. */
export function forgetLostLog(sqlite: Database.Database): void {
  const mark = readMark(sqlite.name)
  if (mark) writeMark(sqlite.name, { ...mark, lostSince: null })
}

/** To be called when the library was closed: the last to do so leaves no log, and no mark unless there is something to tell. */
export function removeMark(file: string): void {
  if (existsSync(`${file}-wal`) || readMark(file)?.lostSince) return
  try {
    rmSync(markOf(file), { force: true })
  } catch {} // it says what is true in any case
}

/** Whether something was written over this connection or one that was never closed. */
export const isMarked = ({ name }: Database.Database): boolean => readMark(name) !== undefined

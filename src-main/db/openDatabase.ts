import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '../contract/faults.ts'
import { storageFault } from '../contract/storageFault.ts'
import { addAnswerView } from './answerView.ts'
import { keepPages } from './cachedPages.ts'
import { keepChecksums } from './checksums/keepChecksums.ts'
import { markLog, noteLostLog, numberingTx, removeMark } from './logMark.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { recordRows } from './recorded/recordRows.ts'
import { rememberPlans } from './rememberPlans.ts'
import { reuseStatements } from './reuseStatements.ts'
import { keepSearchIndex } from './searchIndex/keepSearchIndex.ts'

export type Db = BetterSQLite3Database & { $client: Database.Database }
/** An open transaction; takes what `Db` takes. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
/** Reading is the same inside and outside a transaction. */
export type Reader = Db | Tx

const checks = new WeakMap<Db, () => void>()

/** Has the check run before anything is stored over this connection: if it throws, all is as it was. */
export const checkBeforeStoring = (db: Db, check: () => void): void => void checks.set(db, check)

/** Runs `work` as one write transaction. It must not wait for anything: no I/O, no promise. */
export function inTransaction<Result>(db: Db, work: (tx: Tx) => Result): Result {
  const { $client } = db
  // Taking the write lock first: a read that turns into a write fails at once when another process wrote between.
  const checked = (tx: Tx): Result => {
    const result = work(tx)
    checks.get(db)?.()
    return result
  }
  const { result, number } = db.transaction((tx) => numberingTx($client, () => checked(tx)), { behavior: 'immediate' })
  if (number !== undefined) markLog($client, number)
  return result
}

/** Closes the library. What SQLite brings into its file by that, no log can take along any more. */
export function closeDatabase({ $client }: Db): void {
  $client.close()
  removeMark($client.name)
}

function backUp(sqlite: Database.Database, backupsDir: string, now: number) {
  mkdirSync(backupsDir, { recursive: true })
  const file = join(backupsDir, `before-migration-${new Date(now).toISOString().replaceAll(':', '-')}.sqlite`)
  rmSync(file, { force: true })
  sqlite.prepare('VACUUM INTO ?').run(file)
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** What only a library that was in use leaves beside its file. */
const traces = ['documents', 'images', 'backups']

function holdsAny(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false // there is none
  }
}

const hasTraces = (file: string): boolean =>
  sizeOf(`${file}-wal`) > 0 || traces.some((name) => holdsAny(join(dirname(file), name)))

/** An empty library must not be begun in the place of one that was lost; and SQLite removes the log beside an empty file. */
function refuseLost(file: string, backupsDir: string): never {
  const copies = holdsAny(backupsDir) ? `Put a copy of it there (some are in ${backupsDir})` : 'Put a copy of it there'
  const isThere = existsSync(file)
  throw new AppError(
    'DATABASE_LOST',
    `${file} is ${isThere ? 'empty' : 'gone'}, though documents of a library lie beside it. Nothing was changed. ${copies}, or start with another folder.`,
  )
}

/**
 * Whether a file is shorter than it says of itself. SQLite takes one of which little is left for a new one. Where there is a log beside
 * it, the rest may be in there.
 */
function isCutOff(file: string): boolean {
  if (sizeOf(file) === 0 || sizeOf(`${file}-wal`) > 0) return false
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, header, 0, 100, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return false
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  return sizeOf(file) < header.readUInt32BE(28) * pageSize
}

const damaged = (file: string, backupsDir: string, cause?: unknown) => {
  const copies = holdsAny(backupsDir) ? ` Restore a copy from ${backupsDir}.` : ''
  return new AppError('DATABASE_DAMAGED', `${file} is damaged; nothing was changed.${copies}`, { cause })
}

function connect(file: string): Database.Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
    return new Database(file, { timeout: 10_000 })
  } catch (cause) {
    throw new AppError('LIBRARY_UNWRITABLE', `The library folder ${dirname(file)} cannot be written.`, { cause })
  }
}

const holdsTables = (sqlite: Database.Database): boolean =>
  sqlite.prepare('SELECT 1 FROM sqlite_master LIMIT 1').get() !== undefined

/** Whether there are tables once whoever writes has ended: another process may be just beginning the library. */
const holdsTablesAfterWaiting = (sqlite: Database.Database): boolean =>
  sqlite.transaction(() => holdsTables(sqlite)).immediate()

function configure(sqlite: Database.Database) {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL') // an answer given or a model call paid is never lost
  sqlite.pragma('foreign_keys = ON')
  keepPages(sqlite)
  // pages; the few writes that also tidy up take longest, so that they are rare: one answer in some hundreds, not one in forty
  sqlite.pragma('wal_autocheckpoint = 8000')
}

/**
 * Opens the library's one connection and brings the schema up to date, after a backup if there is something to lose.
 * Throws DATABASE_NEWER, DATABASE_DAMAGED, DATABASE_LOST, MIGRATION_FAILED, DISK_FULL, LIBRARY_UNWRITABLE or, after ten seconds,
 * LIBRARY_BUSY; the file is then as it was.
 */
export function openDatabase(options: { file: string; migrationsDir: string; backupsDir: string; now: number }): Db {
  const wasLost = hasTraces(options.file)
  if (wasLost && sizeOf(options.file) === 0) refuseLost(options.file, options.backupsDir)
  if (isCutOff(options.file)) throw damaged(options.file, options.backupsDir)
  const sqlite = connect(options.file)
  try {
    const hasData = holdsTables(sqlite) || (wasLost && holdsTablesAfterWaiting(sqlite))
    if (wasLost && !hasData) refuseLost(options.file, options.backupsDir)
    const pending = pendingMigrations(sqlite, options.migrationsDir)
    if (pending.length > 0 && hasData) backUp(sqlite, options.backupsDir, options.now)
    configure(sqlite)
    if (pending.length > 0) migrate(sqlite, options.migrationsDir)
    recordRows(sqlite)
    keepChecksums(sqlite)
    keepSearchIndex(sqlite)
    addAnswerView(sqlite)
    rememberPlans(sqlite)
    reuseStatements(sqlite)
    noteLostLog(sqlite)
    return drizzle({ client: sqlite })
  } catch (cause) {
    sqlite.close()
    if (cause instanceof AppError) throw cause
    const refused = storageFault(cause)
    if (refused) throw new AppError(refused.code, `${options.file} cannot be written. ${refused.message}`, { cause })
    const code = (cause as { code?: string }).code ?? ''
    if (code.startsWith('SQLITE_BUSY'))
      throw new AppError('LIBRARY_BUSY', `Another program is writing to ${options.file}.`, { cause })
    if (!/^SQLITE_(?:NOTADB|CORRUPT|ERROR|FORMAT|MISMATCH|CONSTRAINT)/.test(code)) throw cause
    throw damaged(options.file, options.backupsDir, cause)
  }
}

import type Database from 'better-sqlite3'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import { AppError } from '../contract/faults.ts'
import { addChecksumFunction, findAlteredRows, renewChecksums } from './checksums/keepChecksums.ts'

/** drizzle's own bookkeeping, so that its tools understand the file. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "__drizzle_migrations"
  (id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL, created_at NUMERIC)`

function appliedMigrations(sqlite: Database.Database): number[] {
  const hasTable = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  if (!hasTable) return []
  return sqlite.prepare('SELECT created_at FROM "__drizzle_migrations" ORDER BY created_at').pluck().all().map(Number)
}

/** Returns the migrations not applied yet. Throws DATABASE_NEWER if the file holds one that this program does not know. */
export function pendingMigrations(sqlite: Database.Database, migrationsDir: string): MigrationMeta[] {
  const known = readMigrationFiles({ migrationsFolder: migrationsDir })
  const applied = appliedMigrations(sqlite)
  const knownTimes = new Set(known.map((migration) => migration.folderMillis))
  if (applied.some((time) => !knownTimes.has(time)))
    throw new AppError(
      'DATABASE_NEWER',
      'This library was written by a newer version of QQuiz. Update QQuiz to open it; nothing was changed.',
    )
  const appliedTimes = new Set(applied)
  return known.filter((migration) => !appliedTimes.has(migration.folderMillis))
}

function applyTx(sqlite: Database.Database, migrationsDir: string) {
  sqlite.exec(bookkeeping)
  addChecksumFunction(sqlite)
  const altered = findAlteredRows(sqlite)
  const record = sqlite.prepare('INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES (?, ?)')
  // Read again under the write lock: another process may have migrated meanwhile.
  for (const migration of pendingMigrations(sqlite, migrationsDir)) {
    for (const statement of migration.sql) sqlite.exec(statement)
    record.run(migration.hash, migration.folderMillis)
  }
  renewChecksums(sqlite, altered)
  const broken = sqlite.pragma('foreign_key_check') as unknown[]
  if (broken.length > 0) throw new Error(`${broken.length} rows would point nowhere after the migration`)
}

/**
 * Brings the schema up to date, all or nothing: every pending migration and the foreign key check are one transaction
 * (drizzle's own migrate() can only be checked after its commit). Throws MIGRATION_FAILED with the file as it was.
 */
export function migrate(sqlite: Database.Database, migrationsDir: string): void {
  sqlite.pragma('foreign_keys = OFF') // a table rebuild with them on empties child tables (drizzle-orm #5782)
  try {
    sqlite.transaction(() => applyTx(sqlite, migrationsDir)).immediate()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError(
      'MIGRATION_FAILED',
      `The library could not be brought up to date and was left as it was: ${reason}`,
      {
        cause,
      },
    )
  } finally {
    sqlite.pragma('foreign_keys = ON')
  }
}

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDatabase } from '../../../src-main/db/openDatabase.ts'
import { root } from '../run/runCommand.ts'

/** Puts a library there as the first version of the program left it, with so many questions. Returns its file. */
export function makeFirstVersion(dataDir: string, count: number): Buffer {
  const file = join(dataDir, 'library.sqlite')
  const migrationsDir = join(dataDir, 'first')
  cpSync(join(root, 'drizzle'), migrationsDir, { recursive: true })
  const journalFile = join(migrationsDir, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  openDatabase({ file, migrationsDir, backupsDir: migrationsDir, now: 0 }).$client.close()
  rmSync(migrationsDir, { recursive: true })
  const sqlite = new Database(file)
  sqlite.exec(readFileSync(join(root, 'test/support/library/versions/0000.sql'), 'utf8'))
  const same = 'bank_id, type, stem, options, key, confidence, issues, images, created_at, updated_at'
  sqlite.exec(`WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
    INSERT INTO question (uid, content_hash, number, ${same})
    SELECT 'question-' || i, 'h' || i, i, ${same.replaceAll(/\w+/g, 'q.$&')} FROM n, question q WHERE q.id = 1`)
  sqlite.pragma('journal_mode = DELETE')
  sqlite.close()
  return readFileSync(file)
}

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src-main/app/createApp.ts'
import { recordChange } from '../../src-main/changes/recordChange.ts'
import { doubtBelow } from '../../src-main/contract/doubts.ts'
import { type Db, openDatabase } from '../../src-main/db/openDatabase.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { root } from '../support/run/runCommand.ts'

const migrationsDir = join(root, 'drizzle')
const versionsDir = join(root, 'test/support/library/versions')
type Entry = { idx: number; when: number; tag: string; version: string; breakpoints: boolean }
type Journal = { entries: Entry[] }
const readJournal = (dir: string): Journal => JSON.parse(readFileSync(join(dir, 'meta/_journal.json'), 'utf8'))

let dir: string
let file: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qquiz-migrations-'))
  file = join(dir, 'library.sqlite')
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = (migrations = migrationsDir): Db =>
  openDatabase({ file, migrationsDir: migrations, backupsDir: join(dir, 'backups'), now: 1_700_000_000_000 })

/** The migrations up to and with this one, as a folder of their own. */
function migrationsUpTo(count: number): string {
  const folder = join(dir, `migrations-${count}`)
  cpSync(migrationsDir, folder, { recursive: true })
  const journal = readJournal(folder)
  writeFileSync(
    join(folder, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }),
  )
  return folder
}

/** The migrations there are, and one more that runs this SQL. */
function migrationsAnd(sql: string): string {
  const count = readJournal(migrationsDir).entries.length
  const folder = migrationsUpTo(count)
  const journal = readJournal(folder)
  const next: Entry = { idx: count, when: Date.now() + 1e9, tag: 'next', version: '6', breakpoints: true }
  writeFileSync(join(folder, 'next.sql'), sql)
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: [...journal.entries, next] }))
  return folder
}

function fillVersion(version: string, migrations: string) {
  open(migrations).$client.close()
  const name = readdirSync(versionsDir)
    .filter((name) => name.endsWith('.sql') && name <= `${version}.sql`)
    .sort()
    .at(-1)
  const sqlite = new Database(file)
  sqlite.exec(readFileSync(join(versionsDir, name ?? ''), 'utf8'))
  // rows that the program did not write have no terms yet: it makes them when it finds no version of the index
  if (sqlite.pragma('table_info(search_index)', { simple: true }) !== undefined) sqlite.exec('DELETE FROM search_index')
  sqlite.close()
}

/** Everything in the file, schema and rows, in a form that can be compared. */
function dump(): Record<string, unknown> {
  const sqlite = new Database(file)
  const schema = sqlite.prepare('SELECT name, sql FROM sqlite_master ORDER BY name').all() as { name: string }[]
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all().map(String)
  const rows = Object.fromEntries(tables.map((name) => [name, sqlite.prepare(`SELECT * FROM "${name}"`).all()]))
  sqlite.close()
  return { schema, rows }
}

const earlier = readJournal(migrationsDir).entries.slice(0, -1)

test.each(earlier)('a library of version $tag opens, with everything in it still there', async ({ idx }) => {
  const version = String(idx).padStart(4, '0')
  fillVersion(version, migrationsUpTo(idx + 1))
  const app = createApp(testPorts(dir))
  const value = async (name: string, input?: unknown) => {
    const envelope = await app.call(name, input)
    if (!envelope.ok) throw envelope.fault
    return envelope.value
  }
  expect(await value('banks.list')).toMatchObject([{ name: 'Sums', questions: 2, answered: 1, mistakes: 1 }])
  expect(await value('questions.list', { bankId: 1 })).toMatchObject({
    questions: [
      { stem: 'What is 1 + 1?', lastVerdict: 'incorrect' },
      { explanation: 'It is.', key: { value: true } },
    ],
  })
  expect(await value('practice.get', { sessionId: 1 })).toMatchObject({ marks: 'io' })
  expect(await value('settings.get')).toMatchObject({ language: 'zh' })
  const findings = await app.examine()
  expect(findings.filter(({ check }) => check !== 'files').flatMap(({ problems }) => problems)).toEqual([])
  await app.close()
})

test('the library is copied before it is changed, and the copy is the old version', () => {
  fillVersion('0000', migrationsUpTo(1))
  open().$client.close()
  const [backup] = readdirSync(join(dir, 'backups'))
  const copy = new Database(join(dir, 'backups', backup ?? ''))
  expect(copy.prepare('SELECT count(*) FROM "__drizzle_migrations"').pluck().get()).toBe(1)
  expect(copy.prepare('SELECT count(*) FROM question').pluck().get()).toBe(2)
  copy.close()
})

test('a new library needs no copy, and an up-to-date one is not copied again', () => {
  open().$client.close()
  open().$client.close()
  expect(readdirSync(dir)).not.toContain('backups')
})

test('a migration that fails half-way changes nothing, and the library still opens with the old program', () => {
  fillVersion('0000', migrationsDir)
  const before = dump()
  const failing = migrationsAnd(`ALTER TABLE bank ADD COLUMN colour text;--> statement-breakpoint
    DELETE FROM question;--> statement-breakpoint
    INSERT INTO no_such_table VALUES (1);`)
  expect(() => open(failing)).toThrow(expect.objectContaining({ code: 'MIGRATION_FAILED' }))
  expect(dump()).toEqual(before)
  expect(open().all(sql`SELECT * FROM question`)).toHaveLength(2)
})

test('a migration that leaves rows pointing nowhere is undone', () => {
  fillVersion('0000', migrationsDir)
  const before = dump()
  expect(() => open(migrationsAnd('DELETE FROM document;'))).toThrow(
    expect.objectContaining({ code: 'MIGRATION_FAILED' }),
  )
  expect(dump()).toEqual(before)
})

test('rebuilding a table keeps the rows of the tables that point to it', () => {
  fillVersion('0000', migrationsDir)
  const rebuild = `CREATE TABLE new_bank (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, uid text NOT NULL, name text NOT NULL,
      provisional integer DEFAULT false NOT NULL, created_at integer NOT NULL, colour text) STRICT;--> statement-breakpoint
    INSERT INTO new_bank SELECT id, uid, name, provisional, created_at, NULL FROM bank;--> statement-breakpoint
    DROP TABLE bank;--> statement-breakpoint
    ALTER TABLE new_bank RENAME TO bank;`
  const db = open(migrationsAnd(rebuild))
  expect(db.$client.prepare('SELECT count(*) FROM question').pluck().get()).toBe(2)
  expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1)
  db.$client.close()
})

test('a library of a newer program is refused and not touched', () => {
  open(migrationsAnd('CREATE TABLE later (id integer PRIMARY KEY NOT NULL) STRICT;')).$client.close()
  const before = readFileSync(file)
  expect(() => open()).toThrow(expect.objectContaining({ code: 'DATABASE_NEWER' }))
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file that is no database is refused as damaged and not touched', () => {
  writeFileSync(file, 'not a database, but long enough to be looked at as one '.repeat(100))
  const before = readFileSync(file)
  const message = expect.not.stringContaining('Restore a copy') // there is none
  expect(() => open()).toThrow(expect.objectContaining({ code: 'DATABASE_DAMAGED', message }))
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('every table is STRICT and the recorded schema is that of the migrations', () => {
  const db = open()
  const tables = db.$client.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").all() as {
    name: string
    sql: string
  }[]
  const isOurs = (name: string) =>
    !name.startsWith('sqlite_') && name !== '__drizzle_migrations' && !name.startsWith('question_search')
  const ours = tables.filter(({ name }) => isOurs(name))
  expect(ours.length).toBeGreaterThan(10)
  expect(ours.filter(({ sql }) => !/\)\s*(WITHOUT ROWID, )?STRICT$/.test(sql)).map(({ name }) => name)).toEqual([])
  expect(readMigrationFiles({ migrationsFolder: migrationsDir })).toHaveLength(
    readJournal(migrationsDir).entries.length,
  )
  db.$client.close()
})

test('the triggers that count doubts have the bound of the contract', () => {
  const db = open()
  const triggers = db.values<[string]>(sql`SELECT sql FROM sqlite_master WHERE type = 'trigger'`)
  db.$client.close()
  const bounds = triggers.flatMap(([text]) =>
    [...text.matchAll(/`confidence` < ([\d.]+)/g)].map(([, bound]) => Number(bound)),
  )
  expect([...new Set(bounds)]).toEqual([doubtBelow])
})

test.each([
  ['an attempt changed', 'UPDATE attempt SET duration_ms = 1'],
  ['an attempt deleted', 'DELETE FROM attempt'],
  ['a grade changed', "UPDATE grade SET verdict = 'correct'"],
  ['a grade deleted', 'DELETE FROM grade'],
])('the database itself refuses %s', (_what, statement) => {
  fillVersion('0000', migrationsDir)
  const db = open()
  expect(() => db.$client.exec(statement)).toThrow('append-only')
  recordChange(db, { kind: 'removeBank' }, 0, (tx) => tx.run(sql`DELETE FROM bank`))
  expect(db.$client.prepare('SELECT count(*) FROM grade').pluck().get()).toBe(0)
  db.$client.close()
})

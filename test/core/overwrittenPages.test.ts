import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { salvageLibrary } from '../../src-main/backups/keeper/salvageLibrary.ts'
import { salvagedFile } from '../../src-main/backups/putInPlace.ts'
import { hashContent, isKeptBeside, tablesOf } from '../../src-main/db/copies/readContent.ts'
import { closeDatabase, openDatabase } from '../../src-main/db/openDatabase.ts'
import { examine } from '../../src-main/doctor/doctor.ts'
import { ContentStore } from '../../src-main/files/ContentStore.ts'
import { projectPorts } from '../../src-main/plainNode/projectPorts.ts'
import { seeded } from '../support/documents/mutate.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { seeds } from '../support/rounds.ts'

const library = new TestLibrary()
const { dataDir } = library
const file = join(dataDir, 'library.sqlite')
const { migrationsDir } = projectPorts(dataDir)
let whole: Buffer
let content: string
let rows: ReadonlyMap<string, readonly string[]>

beforeAll(async () => {
  await library.importText(questionsText(150), { newBank: 'Sums' })
  const session = await library.ask('practice.start', { bankIds: [1] })
  for (let index = 0; index < 5; index++) {
    const response = { kind: 'options' as const, labels: [rightLabel(index + 1)] }
    await library.ask('practice.answer', { sessionId: session.id, index, response, durationMs: 1000 })
  }
  await library.close()
  whole = readFileSync(file)
  content = reading(file, hashContent)
  rows = rowsOf(file)
})
afterAll(() => library.remove())

function reading<Result>(path: string, read: (sqlite: Database.Database) => Result): Result {
  const sqlite = new Database(path, { readonly: true })
  try {
    return read(sqlite)
  } finally {
    sqlite.close()
  }
}

const rowsIn = (sqlite: Database.Database, table: string) =>
  (sqlite.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => JSON.stringify(row))

/** The rows of every table that a person has something of. */
const rowsOf = (path: string) =>
  reading(path, (sqlite) => {
    const tables = tablesOf(sqlite).filter(
      (name) => !isKeptBeside(name) && !/^(?:sqlite_|__|topic|bank_count)/.test(name),
    )
    return new Map(tables.map((table) => [table, rowsIn(sqlite, table)]))
  })

const pageSize = 4096

const anyPage = (random: () => number) => {
  const from = Math.floor(random() * (whole.length / pageSize)) * pageSize
  return whole.subarray(from, from + pageSize)
}

/** What a disk that fails, or another program, makes of a page. */
const damages: Record<string, (page: Buffer, random: () => number) => void> = {
  zeros: (page) => page.fill(0),
  ones: (page) => page.fill(0xff),
  chance: (page, random) => {
    for (let at = 0; at < page.length; at++) page[at] = random() * 256
  },
  'another page': (page, random) => anyPage(random).copy(page),
  'half of another page': (page, random) => anyPage(random).copy(page, pageSize / 2, pageSize / 2),
}

function putFile(bytes: Buffer): void {
  for (const ending of ['-wal', '-shm', '-mark']) rmSync(file + ending, { force: true })
  writeFileSync(file, bytes)
}

/** What opening it or the doctor finds wrong. */
async function told(): Promise<readonly string[]> {
  try {
    const db = openDatabase({ file, migrationsDir, backupsDir: join(dataDir, 'backups'), now: 1 })
    try {
      const [documents, images] = ['documents', 'images'].map((name) => new ContentStore(join(dataDir, name)))
      if (!documents || !images) return []
      return (await examine(db, documents, images, dataDir)).flatMap(({ problems }) => problems)
    } finally {
      closeDatabase(db)
    }
  } catch (error) {
    return [String(error)]
  }
}

test.each(seeds(4, 300))(
  'a page that is overwritten (%i) is told or nothing is gone, and what is left is saved and told',
  async (seed) => {
    const random = seeded(seed)
    const names = Object.keys(damages)
    const what = names[Math.floor(random() * names.length)] ?? ''
    const at = Math.floor(random() * (whole.length / pageSize))
    const spoilt = Buffer.from(whole)
    damages[what]?.(spoilt.subarray(at * pageSize, (at + 1) * pageSize), random)
    const where = `page ${at + 1}: ${what}`

    putFile(spoilt)
    if ((await told()).length === 0) expect(reading(file, hashContent), where).toBe(content)

    putFile(spoilt)
    const { found, causes } = await salvageLibrary({ kind: 'salvage', dataDir, migrationsDir, folders: [] })
    if (!found) throw new Error(`${where}: nothing was saved. ${causes.join('; ')}`)
    const saved = rowsOf(salvagedFile(dataDir))
    for (const [table, before] of rows) {
      const left = new Set(saved.get(table))
      if (before.some((row) => !left.has(row))) expect(found.lost, `${where}: ${causes.join('; ')}`).toContain(table)
    }
  },
)

test('of a file that was cut off, all that stands before the cut is saved, though other tables begin behind it', async () => {
  const small = new TestLibrary()
  await small.importText(questionsText(10), { newBank: 'Few' })
  await small.close()
  const at = join(small.dataDir, 'library.sqlite')
  const [bytes, before] = [readFileSync(at), rowsOf(at).get('question')]
  const pages = reading(at, (sqlite) =>
    Number(
      sqlite.prepare("SELECT max(pageno) FROM dbstat WHERE name IN ('question', 'bank', 'document')").pluck().get(),
    ),
  )
  const roots = reading(at, (sqlite) => Number(sqlite.prepare('SELECT max(rootpage) FROM sqlite_schema').pluck().get()))
  expect(pages).toBeLessThan(roots)
  writeFileSync(at, bytes.subarray(0, pages * pageSize))
  const { found, causes } = await salvageLibrary({
    kind: 'salvage',
    dataDir: small.dataDir,
    migrationsDir,
    folders: [],
  })
  expect(found?.counts, causes.join('; ')).toMatchObject({ banks: 1, questions: 10 })
  expect(rowsOf(salvagedFile(small.dataDir)).get('question')).toEqual(before)
  await small.remove()
})

/** How many rows of a table stand in this many pages from the start, whether or not anything leads there. */
const rowsBefore = (pages: number, table: string) =>
  reading(file, (sqlite) =>
    Number(
      sqlite
        .prepare("SELECT coalesce(sum(ncell), 0) FROM dbstat WHERE name = ? AND pagetype = 'leaf' AND pageno <= ?")
        .pluck()
        .get(table, pages),
    ),
  )

test.each([0.2, 0.3, 0.5, 0.7, 0.9])(
  'of a file cut to %d what stands before the cut is saved, and what is gone is told',
  async (share) => {
    putFile(whole)
    const pages = Math.floor((whole.length * share) / pageSize)
    const questions = rowsBefore(pages, 'question')
    putFile(whole.subarray(0, pages * pageSize))
    const { found, causes } = await salvageLibrary({ kind: 'salvage', dataDir, migrationsDir, folders: [] })
    if (!found) throw new Error(`nothing was saved. ${causes.join('; ')}`)
    const saved = rowsOf(salvagedFile(dataDir))
    expect(saved.get('bank')).toEqual(rows.get('bank'))
    for (const [table, before] of rows) {
      const left = new Set(saved.get(table))
      if (before.some((row) => !left.has(row))) expect(found.lost, causes.join('; ')).toContain(table)
    }
    expect(rows.get('question')).toEqual(expect.arrayContaining([...(saved.get('question') ?? [])]))
    expect(saved.get('question')).toHaveLength(questions)
  },
)

const rootOf = (table: string) =>
  reading(file, (sqlite) =>
    Number(sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table)),
  )

/** What is saved of the library as `spoil` leaves its bytes. */
async function salvageOf(bytes: Buffer, spoil: (spoilt: Buffer) => void) {
  const spoilt = Buffer.from(bytes)
  spoil(spoilt)
  putFile(spoilt)
  const { found, causes } = await salvageLibrary({ kind: 'salvage', dataDir, migrationsDir, folders: [] })
  if (!found) throw new Error(`nothing was saved. ${causes.join('; ')}`)
  return { lost: found.lost, rows: rowsOf(salvagedFile(dataDir)) }
}

const overwrite = (bytes: Buffer, pages: readonly number[]) => {
  for (const page of pages) bytes.fill(0x55, (page - 1) * pageSize, page * pageSize)
}

test('the page above all questions is gone: they are read where they stand, and the table is told to be damaged', async () => {
  putFile(whole)
  const root = rootOf('question')
  const saved = await salvageOf(whole, (spoilt) => overwrite(spoilt, [root]))
  expect(saved.rows.get('question')).toEqual(rows.get('question'))
  expect(saved.lost).toContain('question')
  for (const [table, before] of rows) expect(saved.rows.get(table), table).toEqual(before)
})

test('the beginning of the file is gone, with all that says where tables are: what stands behind it is read', async () => {
  putFile(whole)
  const roots = reading(file, (sqlite) =>
    Number(sqlite.prepare('SELECT max(rootpage) FROM sqlite_schema').pluck().get()),
  )
  const behind = 150 - rowsBefore(roots, 'question')
  expect(behind).toBeGreaterThan(100)
  const saved = await salvageOf(whole, (spoilt) => spoilt.fill(0x55, 0, roots * pageSize))
  expect(saved.rows.get('question')).toHaveLength(behind)
  expect(rows.get('question')).toEqual(expect.arrayContaining([...(saved.rows.get('question') ?? [])]))
})

test('questions that were removed stay so, though they still stand in pages that are free, even where the list of those is gone', async () => {
  putFile(whole)
  const sqlite = new Database(file)
  const gone = 'BETWEEN 40 AND 120'
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec(
    `DELETE FROM question WHERE id ${gone}; DELETE FROM row_checksum WHERE table_name = 'question' AND row ${gone}`,
  )
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  expect(sqlite.pragma('freelist_count', { simple: true })).toBeGreaterThan(5)
  sqlite.close()
  const [bytes, before, root] = [readFileSync(file), rowsOf(file).get('question'), rootOf('question')]
  expect(before).toHaveLength(150 - 81)
  const withList = await salvageOf(bytes, (spoilt) => overwrite(spoilt, [root]))
  expect(withList.rows.get('question')).toEqual(before)
  const withoutList = await salvageOf(bytes, (spoilt) => {
    overwrite(spoilt, [root])
    spoilt.writeUInt32BE(0, 32)
  })
  expect(withoutList.rows.get('question')).toEqual(before)
})

test('what is in the log beside a damaged file is saved with what nothing leads to any more', async () => {
  putFile(whole)
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.prepare("UPDATE question SET section = 'From the log' WHERE id = 100").run()
  const [bytes, log] = [readFileSync(file), readFileSync(`${file}-wal`)]
  const root = rootOf('question')
  sqlite.close()
  expect(log.length).toBeGreaterThan(pageSize)
  overwrite(bytes, [root])
  putFile(bytes)
  writeFileSync(`${file}-wal`, log)
  const { found, causes } = await salvageLibrary({ kind: 'salvage', dataDir, migrationsDir, folders: [] })
  expect(found?.counts.questions, causes.join('; ')).toBe(150)
  expect(
    (rowsOf(salvagedFile(dataDir)).get('question') ?? []).filter((row) => row.includes('From the log')),
  ).toHaveLength(1)
})

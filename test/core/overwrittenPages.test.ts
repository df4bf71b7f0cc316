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

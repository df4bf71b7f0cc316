import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Backups } from '../../src-main/backups/Backups.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'

const hour = 3_600_000
const day = 24 * hour

let library: TestLibrary
let elsewhere: string
beforeEach(() => {
  library = new TestLibrary()
  library.now = Date.UTC(2026, 5, 1, 12)
  elsewhere = mkdtempSync(join(tmpdir(), 'qquiz-second-'))
})
afterEach(async () => {
  await library.remove()
  rmSync(elsewhere, { recursive: true, force: true })
})

const inBackups = (...parts: string[]) => join(library.dataDir, 'backups', ...parts)
const list = () => library.ask('backups.list', undefined)
const ofFolder = () => new Backups({ ...testPorts(library.dataDir), now: () => library.now ?? 0 })

/** Asks for one by hand and waits until it is made. */
async function backUp() {
  library.app.start()
  await library.ask('backups.make', undefined)
  await expect.poll(async () => (await list()).isWorking, { timeout: 50_000 }).toBe(false)
  const { backups, fault } = await list()
  expect(fault).toBeNull()
  const [newest] = backups
  if (!newest) throw new Error('no backup was made')
  return newest
}

test('a backup holds the database and its documents, says what is in it, and verifies', async () => {
  await library.importText(questionsText(7), { newBank: 'Sums' })
  const made = await backUp()
  expect(made).toMatchObject({
    place: 'own',
    why: 'byHand',
    madeAt: library.now,
    counts: { banks: 1, questions: 7, answers: 0, documents: 1 },
    missing: 0,
    problems: 0,
  })
  const copy = new Database(inBackups(made.id, 'library.sqlite'), { readonly: true })
  expect(copy.prepare('SELECT count(*) FROM question').pluck().get()).toBe(7)
  copy.close()
  expect(readdirSync(inBackups(made.id)).sort()).toEqual(['backup.json', 'files.txt', 'library.sqlite'])
  expect(readdirSync(inBackups('documents'))).toEqual(readdirSync(join(library.dataDir, 'documents')))
  library.now = (library.now ?? 0) + hour
  expect(await library.ask('backups.verify', { id: made.id })).toMatchObject({ problems: 0, checkedAt: library.now })
})

test('what is written while a backup is being made is not in it, and none of it is half in it', async () => {
  const { bank } = await library.importText(questionsText(3), { newBank: 'Sums' })
  let wrote: Promise<unknown> | undefined
  const made = await ofFolder().make('byHand', {
    begun: () => {
      wrote = library.ask('banks.remove', { id: bank.id })
    },
  })
  await wrote
  expect(made?.counts).toMatchObject({ banks: 1, questions: 3 })
  expect(await library.ask('banks.list', undefined)).toEqual([])
})

test.each([
  ['a byte of the database', (id: string) => inBackups(id, 'library.sqlite')],
  ['a document', () => inBackups('documents', readdirSync(inBackups('documents'))[0] ?? '')],
])('a backup of which %s was altered is found out, and one that is made then is whole again', async (_what, fileOf) => {
  await library.importText(questionsText(3), { newBank: 'Sums' })
  const { id } = await backUp()
  const bytes = readFileSync(fileOf(id))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(fileOf(id), bytes)
  expect(await library.ask('backups.verify', { id })).toMatchObject({ problems: 1 })
  library.now = (library.now ?? 0) + 1000
  const again = await backUp()
  expect(again.id).not.toBe(id)
  expect(await library.ask('backups.verify', { id: again.id })).toMatchObject({ problems: 0 })
})

test('where nothing was changed none is made by itself, and any change makes one', async () => {
  await library.importText(questionsText(3), { newBank: 'Sums' })
  expect(await ofFolder().make('hourly')).toMatchObject({ why: 'hourly' })
  expect(await ofFolder().make('hourly')).toBeNull()
  await library.ask('settings.update', { newPerDay: 7 })
  library.now = (library.now ?? 0) + day
  expect(await ofFolder().make('hourly')).toMatchObject({ why: 'hourly' })
})

test('a document that is gone from the library is counted as missing, and stays in the backups that have it', async () => {
  await library.importText(questionsText(3), { newBank: 'Sums' })
  await library.importText(questionsText(4), { newBank: 'More' })
  const [kept = '', gone = ''] = readdirSync(join(library.dataDir, 'documents'))
  rmSync(join(library.dataDir, 'documents', gone))
  expect(await backUp()).toMatchObject({ missing: 1, problems: 0 })
  expect(readdirSync(inBackups('documents'))).toEqual([kept])
})

test('a damaged library makes no backup, and that is told', async () => {
  await library.importText(questionsText(40), { newBank: 'Sums' })
  await library.close()
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('DELETE FROM bank')
  sqlite.close()
  library.app.start()
  await library.ask('backups.make', undefined)
  await expect.poll(async () => (await list()).fault?.code).toBe('DATABASE_DAMAGED')
  expect((await list()).backups).toEqual([])
  expect(readdirSync(inBackups()).filter((name) => name.startsWith('.'))).toEqual([])
})

test('a second folder gets each backup as well, keeps one when the first folder is gone, and is told of when it is away for a week', async () => {
  await library.importText(questionsText(5), { newBank: 'Sums' })
  library.app.start()
  await library.ask('backups.setSecond', { folder: elsewhere })
  await expect.poll(async () => (await list()).second?.reachedAt).toBe(library.now)
  expect(readdirSync(elsewhere)).toEqual(['QQuiz backups'])
  await expect.poll(async () => (await list()).isWorking, { timeout: 50_000 }).toBe(false)
  const [own] = (await list()).backups
  rmSync(inBackups(own?.id ?? ''), { recursive: true })
  const [second] = (await list()).backups
  expect(second).toMatchObject({ place: 'second', counts: { questions: 5 } })
  expect(await library.ask('backups.verify', { id: second?.id ?? '' })).toMatchObject({ problems: 0 })

  rmSync(elsewhere, { recursive: true })
  library.now = (library.now ?? 0) + 6 * day
  await backUp()
  expect((await list()).second).toMatchObject({ folder: elsewhere, isLate: false })
  library.now += 2 * day
  expect((await list()).second).toMatchObject({ isLate: true })
  expect(existsSync(elsewhere)).toBe(false)
  await library.ask('backups.setSecond', { folder: null })
  expect((await list()).second).toBeNull()
})

test('two libraries that are backed up to one folder leave each other alone', async () => {
  const other = new TestLibrary()
  try {
    for (const [one, count] of [
      [library, 3],
      [other, 4],
    ] as const) {
      await one.importText(questionsText(count), { newBank: 'Sums' })
      await one.ask('backups.setSecond', { folder: elsewhere })
      await expect.poll(async () => (await one.ask('backups.list', undefined)).second?.reachedAt).not.toBeNull()
    }
    expect(readdirSync(elsewhere).sort()).toEqual(['QQuiz backups', 'QQuiz backups 2'])
  } finally {
    await other.remove()
  }
})

test.each(['some/folder', '/no/such/folder'])('%s is no second folder', async (folder) => {
  await expect(library.ask('backups.setSecond', { folder })).rejects.toMatchObject({
    code: folder.startsWith('/') ? 'FOLDER_UNWRITABLE' : 'INVALID_INPUT',
  })
  await expect(library.ask('backups.setSecond', { folder: library.dataDir })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  })
})

test('before a hundred questions are removed a backup has them; before a few there is none', async () => {
  await library.importText(questionsText(110), { newBank: 'Sums' })
  const { questions } = await library.ask('questions.list', { bankId: 1, limit: 110 })
  const ids = questions.map(({ id }) => id)
  await library.ask('questions.remove', { ids: ids.slice(0, 5) })
  expect((await list()).backups).toEqual([])
  await library.ask('questions.remove', { ids: ids.slice(5) })
  await expect
    .poll(async () => (await list()).backups)
    .toMatchObject([{ why: 'beforeBulk', counts: { questions: 105 } }])
  expect((await library.ask('questions.list', { bankId: 1 })).total).toBe(0)
})

test('the copy that a migration leaves becomes a backup with the next one, and a damaged one is put aside', async () => {
  await library.importText(questionsText(3), { newBank: 'Sums' })
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
  await ofFolder().make('hourly')
  sqlite.prepare('VACUUM INTO ?').run(inBackups('before-migration-1.sqlite'))
  sqlite.close()
  writeFileSync(inBackups('before-migration-2.sqlite'), 'no database')
  await backUp()
  const { backups } = await list()
  expect(backups.map(({ why }) => why).sort()).toEqual(['beforeMigration', 'byHand', 'hourly'])
  expect(readdirSync(inBackups()).filter((name) => name.endsWith('.sqlite'))).toEqual([
    'damaged-before-migration-2.sqlite',
  ])
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../src-main/app/createApp.ts'
import { headlessProgram } from '../../src-main/plainNode/buildHeadless.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { root, runNode } from '../support/run/runCommand.ts'
import { hasSmallDisks, smallDisk } from '../support/run/smallDisk.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const inLibrary = (...parts: string[]) => join(library.dataDir, ...parts)
const problems = async () => (await library.app.examine()).flatMap((finding) => finding.problems)

test.each([
  ['empty', () => truncateSync(inLibrary('library.sqlite'), 0)],
  ['gone', () => rmSync(inLibrary('library.sqlite'))],
])(
  'a library whose file is %s beside its documents is told of, and no new one is begun in its place',
  async (what, lose) => {
    await library.importText(questionsText(3), { newBank: 'Sums' })
    await library.close()
    const whole = readFileSync(inLibrary('library.sqlite'))
    lose()
    const before = readdirSync(library.dataDir)
    expect(() => library.app).toThrow(
      expect.objectContaining({ code: 'DATABASE_LOST', message: expect.stringContaining(what) }),
    )
    expect(readdirSync(library.dataDir)).toEqual(before)
    writeFileSync(inLibrary('library.sqlite'), whole)
    expect(await library.ask('banks.list', undefined)).toMatchObject([{ name: 'Sums', questions: 3 }])
  },
)

test('a folder in which nothing was ever kept opens as a new library, also with a file of 0 bytes from a start that was killed', async () => {
  writeFileSync(inLibrary('library.sqlite'), '')
  expect(await library.ask('banks.list', undefined)).toEqual([])
})

test('a library that another process is just beginning is waited for, not taken for a lost one', async () => {
  const begins = `
    const sqlite = new (require('better-sqlite3'))(${JSON.stringify(inLibrary('library.sqlite'))})
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('cache_size = 2') // so that what is not yet committed goes to the log
    sqlite.exec('BEGIN IMMEDIATE; CREATE TABLE begun (text); INSERT INTO begun VALUES (zeroblob(4000000))')
    console.log('begun')
    setTimeout(() => sqlite.exec('COMMIT'), 500)`
  const other = spawn(process.execPath, ['-e', begins], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(other, 'close')
  await once(other.stdout, 'data')
  expect(statSync(inLibrary('library.sqlite-wal')).size).toBeGreaterThan(0)
  expect(await library.ask('banks.list', undefined)).toEqual([])
  expect(await ended).toEqual([0, null])
})

test('the doctor finds a document that was altered and one that was taken away', async () => {
  await library.importText(questionsText(3), { newBank: 'Sums' })
  await library.importText(questionsText(4), { newBank: 'More' })
  expect(await problems()).toEqual([])
  const [first = '', second = ''] = readdirSync(inLibrary('documents'))
  const bytes = readFileSync(inLibrary('documents', first))
  bytes[0] = (bytes[0] ?? 0) ^ 1
  writeFileSync(inLibrary('documents', first), bytes)
  rmSync(inLibrary('documents', second))
  expect((await problems()).sort()).toEqual(
    [`document ${first} was altered on disk`, `document ${second} is not on disk`].sort(),
  )
})

test('whatever bit of a library is flipped: it opens and the doctor ends, or it is told to be damaged', async () => {
  await library.importText(questionsText(40), { newBank: 'Sums' })
  await library.close()
  const file = inLibrary('library.sqlite')
  const whole = readFileSync(file)
  const rounds = 60
  for (let round = 0; round < rounds; round++) {
    const broken = Buffer.from(whole)
    const at = Math.floor((round / rounds) * whole.length) + (round % 7)
    broken[at] = (broken[at] ?? 0) ^ (1 << (round % 8))
    writeFileSync(file, broken)
    for (const log of ['-wal', '-shm']) rmSync(file + log, { force: true })
    let app: ReturnType<typeof createApp> | undefined
    try {
      app = createApp(testPorts(library.dataDir))
      expect(await app.examine()).toEqual(expect.any(Array))
    } catch (error) {
      expect(error, `bit ${round % 8} of byte ${at}`).toMatchObject({ name: 'AppError' })
    } finally {
      await app?.close()
    }
  }
  writeFileSync(file, whole)
})

test('whoever copies the file of the library while it is open has what was done two seconds ago', async () => {
  const { bank } = await library.importText(questionsText(30), { newBank: 'Sums' })
  await library.ask('banks.rename', { id: bank.id, name: 'Renamed' })
  const copy = join(mkdtempSync(join(tmpdir(), 'qquiz-copy-')), 'copy.sqlite')
  const held = () => {
    copyFileSync(inLibrary('library.sqlite'), copy)
    const sqlite = new Database(copy)
    try {
      return sqlite
        .prepare('SELECT b.name, count(*) AS questions FROM bank b JOIN question q ON q.bank_id = b.id')
        .get()
    } catch {
      return undefined // not even its tables
    } finally {
      sqlite.close()
    }
  }
  await expect.poll(held, { timeout: 5000, interval: 500 }).toEqual({ name: 'Renamed', questions: 30 })
  expect(statSync(inLibrary('library.sqlite-wal')).size).toBeGreaterThan(0)
})

test('an import that was queued before the clock was set back is done all the same', async () => {
  library.now = Date.now()
  const bytes = new TextEncoder().encode(questionsText(3))
  const { id } = await library.ask('imports.add', { target: { newBank: 'Sums' }, name: 'a.txt', bytes })
  library.now -= 86_400_000
  library.app.start()
  expect(await library.ended(id)).toMatchObject({ state: 'done', added: 3 })
})

test.runIf(hasSmallDisks)(
  'on a full disk an answer is said not to be stored, an import waits, and goes on by itself when there is room',
  async () => {
    const small = smallDisk(40)
    const logged: string[] = []
    const log = { info: () => {}, error: (message: string) => void logged.push(message) }
    const app = createApp({ ...testPorts(small.path), log })
    const ask = async (name: string, input: unknown) => {
      const envelope = await app.call(name, input)
      if (!envelope.ok) throw envelope.fault
      return envelope.value as { id: number; state: string; added: number }
    }
    try {
      const bytes = new TextEncoder().encode(questionsText(6000))
      const { id } = await ask('imports.add', { target: { newBank: 'Sums' }, name: 'a.txt', bytes })
      small.fill()
      await expect(ask('imports.add', { target: { newBank: 'More' }, name: 'b.txt', bytes })).rejects.toMatchObject({
        code: 'DISK_FULL',
      })
      app.start()
      await expect.poll(() => app.storageFault()?.code, { timeout: 15_000 }).toBe('DISK_FULL')
      expect((await ask('imports.get', { id })).state).not.toBe('failed')
      await new Promise((resolve) => setTimeout(resolve, 2000))
      expect(logged.length).toBeLessThan(20)
      small.empty()
      await expect.poll(async () => (await ask('imports.get', { id })).state, { timeout: 30_000 }).toBe('done')
      expect(await ask('imports.get', { id })).toMatchObject({ added: 6000, attempts: 1 })
      expect(app.storageFault()).toBeNull()
      expect((await app.examine()).flatMap((finding) => finding.problems)).toEqual([])
    } finally {
      await app.close()
      small.remove()
    }
  },
)

test.runIf(hasSmallDisks)('an import of the command line on a full disk ends, and says why', async () => {
  const small = smallDisk(1)
  const document = join(mkdtempSync(join(tmpdir(), 'qquiz-document-')), 'sums.txt')
  writeFileSync(document, questionsText(3000))
  try {
    const args = ['import', document, '--bank', 'Sums', '--data', small.path]
    const { code, output, seconds } = await runNode(headlessProgram('cli'), args, { seconds: 60 })
    expect(code).toBe(1)
    expect(output).toContain('DISK_FULL')
    expect(output.split('\n').length).toBeLessThan(40)
    expect(seconds).toBeLessThan(40)
  } finally {
    small.remove()
    expect(existsSync(small.path)).toBe(false)
  }
})

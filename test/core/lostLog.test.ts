import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApp } from '../../src-main/app/createApp.ts'
import { clearStaged, orderRestore, stagedFile } from '../../src-main/backups/putInPlace.ts'
import { addBank } from '../../src-main/banks/banks.ts'
import { writePlannedMove } from '../../src-main/dataFolder/folderFiles.ts'
import { settleDataFolder } from '../../src-main/dataFolder/settleDataFolder.ts'
import { Checkpoints } from '../../src-main/db/Checkpoints.ts'
import { findLostLog } from '../../src-main/db/logMark.ts'
import { closeDatabase, openDatabase } from '../../src-main/db/openDatabase.ts'
import { mend } from '../../src-main/doctor/mend.ts'
import { ContentStore } from '../../src-main/files/ContentStore.ts'
import { projectPorts } from '../../src-main/plainNode/projectPorts.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { askOf } from '../support/library/askOf.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'
import { momentOf } from '../support/rounds.ts'
import { silentLog } from '../support/silentLog.ts'

/** Never started, so that what is written stays in the log until the library is closed. */
let library: TestLibrary
/** What is left of it after a kill. */
let left: TestLibrary
beforeEach(async () => {
  library = new TestLibrary()
  left = new TestLibrary()
  await library.ask('banks.add', { name: 'Kept' })
  await library.close()
})
afterEach(async () => {
  await library.remove()
  await left.remove()
})

const fileOf = ({ dataDir }: TestLibrary, ending = '') => join(dataDir, `library.sqlite${ending}`)

/** As a program that was killed leaves the files, or a copy while it runs. */
function leave(...endings: ('' | '-wal' | '-mark')[]): void {
  for (const ending of endings) copyFileSync(fileOf(library, ending), fileOf(left, ending))
}

const banksOf = async (of: TestLibrary) => (await of.ask('banks.list', undefined)).map(({ name }) => name)
const problemsOf = async (of: TestLibrary) => (await of.app.examine()).flatMap(({ problems }) => problems)

/** Whether there is nothing to tell, and all is there. */
async function expectWhole(of: TestLibrary, banks = ['Kept', 'Last']): Promise<void> {
  expect(await of.ask('doctor.lostLog', undefined)).toBeNull()
  expect(await problemsOf(of)).toEqual([])
  expect(await banksOf(of)).toEqual(banks)
}

/** What an older program does, or any other. */
function openedByAnother(file: string): void {
  const sqlite = new Database(file)
  sqlite.exec("UPDATE bank_count SET count = count WHERE counted = 'none'")
  sqlite.close()
}

test('a log that is missing is told with the newest backup and what the library holds, until the person says they know', async () => {
  await library.app.backUp()
  const before = Date.now()
  await library.ask('banks.add', { name: 'Last' })
  leave('', '-mark')
  renameSync(join(library.dataDir, 'backups'), join(left.dataDir, 'backups'))
  expect(await banksOf(left)).toEqual(['Kept'])
  const lost = await left.ask('doctor.lostLog', undefined)
  expect(lost).toMatchObject({ now: { banks: 1 }, newest: { counts: { banks: 1 } } })
  expect(lost?.since).toBeGreaterThanOrEqual(before)
  expect(await problemsOf(left)).toEqual([
    expect.stringMatching(/wal was missing .* after 2\S+Z may be gone\. .* 1 banks.* newest backup, of .* 1 banks/),
  ])
  // it is told as long as nobody knows, whatever is done meanwhile
  await left.ask('banks.add', { name: 'New' })
  await left.close()
  expect(await left.ask('doctor.lostLog', undefined)).toMatchObject({ since: lost?.since, now: { banks: 2 } })
  await left.ask('doctor.forgetLostLog', undefined)
  await expectWhole(left, ['Kept', 'New'])
  await left.close()
  expect(left.events).toContain('doctor.changed')
  expect(existsSync(fileOf(left, '-mark'))).toBe(false)
  await expectWhole(left, ['Kept', 'New'])
})

const spoil: Record<string, () => void> = {
  'cut off': () => {
    leave('-wal')
    truncateSync(fileOf(left, '-wal'), 1000)
  },
  'of another file': () => writeFileSync(fileOf(left, '-wal'), 'of another file'.repeat(999)),
}

test.each(Object.entries(spoil))('a log that is %s is as good as missing', async (_how, spoilLog) => {
  await library.ask('banks.add', { name: 'Last' })
  leave('', '-mark')
  spoilLog()
  expect(await left.ask('doctor.lostLog', undefined)).toMatchObject({ now: { banks: 1 }, newest: null })
})

/** Opens a library without the jobs and timers of the program. */
const openOnly = ({ dataDir }: TestLibrary) =>
  openDatabase({
    file: join(dataDir, 'library.sqlite'),
    migrationsDir: projectPorts(dataDir).migrationsDir,
    backupsDir: join(dataDir, 'backups'),
    now: 1,
  })

function isLostIn(of: TestLibrary): boolean {
  const db = openOnly(of)
  try {
    return findLostLog(db.$client) !== undefined
  } finally {
    closeDatabase(db)
  }
}

test('what is written after the file had all is told as well, and doctor --fix tells of it once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const written = openOnly(library)
  const checkpoints = new Checkpoints(written, (error) => expect.fail(String(error)))
  checkpoints.start()
  addBank(written, 'First', 1)
  vi.advanceTimersByTime(3000)
  leave('', '-mark')
  expect(isLostIn(left)).toBe(false)
  addBank(written, 'Last', 1)
  leave('', '-mark')
  closeDatabase(written)
  const db = openOnly(left)
  const stores = { documents: new ContentStore(left.dataDir), images: new ContentStore(left.dataDir) }
  try {
    const done = await mend({ db, ...stores, folders: [], now: 1 })
    expect(done).toEqual([expect.stringContaining('only in a backup')])
    expect(findLostLog(db.$client)).toBeUndefined()
  } finally {
    closeDatabase(db)
    checkpoints.stop()
    vi.useRealTimers()
  }
})

test('of much that is written parts are brought into the file while writing goes on, of little nothing', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const written = openOnly(library)
  const checkpoints = new Checkpoints(written, (error) => expect.fail(String(error)))
  const lacking = () => {
    const [now] = written.$client.pragma('wal_checkpoint(NOOP)') as { log: number; checkpointed: number }[]
    return (now?.log ?? Number.NaN) - (now?.checkpointed ?? Number.NaN)
  }
  try {
    checkpoints.start()
    addBank(written, 'Little', 1)
    vi.advanceTimersByTime(1000)
    expect(lacking()).toBeGreaterThan(0)
    written.$client.exec('CREATE TABLE much AS SELECT hex(randomblob(3000000)) AS text')
    expect(lacking()).toBeGreaterThan(1000)
    vi.advanceTimersByTime(200)
    expect(lacking()).toBe(0)
  } finally {
    checkpoints.stop()
    closeDatabase(written)
    vi.useRealTimers()
  }
})

test('nothing is told of a log that is there after a kill, nor of one that another program brought into the file', async () => {
  await library.ask('banks.add', { name: 'Last' })
  leave('', '-wal', '-mark')
  await expectWhole(left)
  await left.close()

  leave('', '-wal', '-mark')
  openedByAnother(fileOf(left))
  expect(existsSync(fileOf(left, '-wal'))).toBe(false)
  await expectWhole(left)
})

test('nothing is told when the file had all, whatever became of a log without anything in it', async () => {
  await library.ask('banks.add', { name: 'Last' })
  const other = new Database(fileOf(library))
  other.pragma('wal_checkpoint(PASSIVE)')
  other.close()
  leave('', '-mark')
  await expectWhole(left)
  await left.close()
  writeFileSync(fileOf(left, '-wal'), '')
  await expectWhole(left)
})

test('a library that was only read, or whose last change came to nothing, has no mark', async () => {
  expect(await banksOf(library)).toEqual(['Kept'])
  await expect(library.ask('banks.rename', { id: 9, name: 'None' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(existsSync(fileOf(library, '-mark'))).toBe(false)
})

test('whatever a program that is killed had stored is there, or is told to be gone where its log was taken away', {
  timeout: timeToKill(killsOf('lostLogs')),
}, async () => {
  const kills = killsOf('lostLogs')
  const writer = join(import.meta.dirname, '../support/library/killedWriter.ts')
  for (let round = 0, next = 0; round < kills; round++) {
    const child = spawn(process.execPath, [writer, library.dataDir, String(next)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let said = ''
    child.stdout.on('data', (bytes) => {
      said += bytes
    })
    const closed = once(child, 'close')
    await once(child.stdout, 'data')
    await setTimeout(momentOf(round, kills, 2500))
    child.kill('SIGKILL')
    await closed
    const stored = said.split('\n').slice(0, -1)
    next += stored.length + 1 // the last one may be stored and not said
    for (const ending of ['', '-mark', '-shm', '-wal']) rmSync(fileOf(left, ending), { force: true })
    leave('', '-mark')
    const lost = await left.ask('doctor.lostLog', undefined)
    const there = await banksOf(left)
    await left.close()
    const isWhole = stored.every((name) => there.includes(name))
    expect(isWhole || lost !== null, `round ${round}, of ${stored.length}`).toBe(true)
    expect((await banksOf(library)).filter((name) => stored.includes(name))).toHaveLength(stored.length)
    expect(await library.ask('doctor.lostLog', undefined)).toBeNull()
    await library.close()
  }
})

test('of two programs on one library the one that closes first leaves the mark to the other', async () => {
  const beside = createApp(testPorts(library.dataDir))
  const ask = askOf(beside)
  try {
    await library.ask('banks.add', { name: 'Last' })
    expect(await ask('banks.list', undefined)).toHaveLength(2)
    await library.close()
    await ask('banks.add', { name: 'Beside' })
    leave('', '-mark')
    expect(await left.ask('doctor.lostLog', undefined)).not.toBeNull()
    expect(await banksOf(left)).not.toContain('Beside')
  } finally {
    await beside.close()
  }
  expect(existsSync(fileOf(library, '-mark'))).toBe(false)
  await expectWhole(library, ['Beside', 'Kept', 'Last'])
})

test('a library that takes the place of one without its log is whole', async () => {
  await library.ask('banks.add', { name: 'Last' })
  leave('', '-mark')
  await clearStaged(left.dataDir)
  copyFileSync(fileOf(left), stagedFile(left.dataDir))
  await orderRestore(left.dataDir, null, { at: 1, id: null })
  await expectWhole(left, ['Kept'])
})

test('a library that is moved takes the mark along', async () => {
  await library.ask('banks.add', { name: 'Last' })
  leave('', '-mark')
  const to = `${left.dataDir}-moved`
  await writePlannedMove(left.dataDir, to)
  expect(await settleDataFolder({ usual: left.dataDir, isNamed: false, log: silentLog })).toMatchObject({ dataDir: to })
  const moved = createApp(testPorts(to))
  try {
    expect(await askOf(moved)('doctor.lostLog', undefined)).toMatchObject({ now: { banks: 1 } })
  } finally {
    await moved.close()
    rmSync(to, { recursive: true })
  }
})

test('where no mark can be written all else goes on', async () => {
  mkdirSync(fileOf(library, '-mark.part'))
  await library.ask('banks.add', { name: 'Last' })
  await expectWhole(library)
})

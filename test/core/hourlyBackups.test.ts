import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Backups } from '../../src-main/backups/Backups.ts'
import { addBackupJob } from '../../src-main/backups/backupJob.ts'
import { HourlyBackups } from '../../src-main/backups/HourlyBackups.ts'
import { listKept } from '../../src-main/backups/manifest.ts'
import { addBank } from '../../src-main/banks/banks.ts'
import { closeDatabase, type Db, openDatabase } from '../../src-main/db/openDatabase.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'

const minute = 60_000
const hour = 60 * minute

let library: TestLibrary
let db: Db
let backups: Backups
let hourly: HourlyBackups
let now: number
const log = { info: vi.fn(), error: vi.fn() }
const make = () => vi.spyOn(backups, 'make')

beforeEach(async () => {
  library = new TestLibrary()
  await library.close()
  now = Date.UTC(2026, 4, 1)
  const ports = testPorts(library.dataDir)
  db = openDatabase({ ...ports, file: `${library.dataDir}/library.sqlite`, backupsDir: library.dataDir, now })
  backups = new Backups({ ...ports, now: () => now })
  hourly = new HourlyBackups({ db, backups, now: () => now, log, changed: () => {} })
})
afterEach(async () => {
  await hourly.stop()
  vi.useRealTimers()
  closeDatabase(db)
  await library.remove()
  expect(log.error).not.toHaveBeenCalled()
})

const made = async () => (await listKept(backups.folder)).map(({ counts }) => counts.banks)

async function lookEvery(minutes: number, until: number): Promise<void> {
  for (const end = now + until; now < end; now += minutes * minute) await hourly.look()
}

test('whoever begins with an empty library has a backup a minute after the first bank, and no look every minute from then on', async () => {
  const looks = vi.spyOn(hourly, 'look')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  hourly.start()
  await vi.advanceTimersByTimeAsync(5 * minute + 1)
  expect(await made()).toEqual([])
  addBank(db, 'First', 1)
  await vi.advanceTimersByTimeAsync(minute)
  while (vi.getTimerCount() === 0) await setImmediate()
  expect(await made()).toEqual([1])
  const before = looks.mock.calls.length
  await vi.advanceTimersByTimeAsync(4 * minute)
  expect(looks).toHaveBeenCalledTimes(before)
  await vi.advanceTimersByTimeAsync(minute)
  expect(looks).toHaveBeenCalledTimes(before + 1)
  await hourly.stop()
  expect(vi.getTimerCount()).toBe(0)
})

test('of three hours in which something was written each has a backup, and the idle ones after them cost not even a look at the folder', async () => {
  for (const name of ['First', 'Second', 'Third']) {
    addBank(db, name, now)
    await lookEvery(10, hour)
  }
  expect(await made()).toEqual([3, 2, 1])
  const asked = make()
  const copies = vi.spyOn(backups, 'hasCopies')
  await lookEvery(10, 5 * hour)
  expect(asked).not.toHaveBeenCalled()
  expect(copies).not.toHaveBeenCalled()
})

test('what is written while a copy begins is in the next backup, though nothing else is written then', async () => {
  addBank(db, 'First', now)
  const asked = make()
  const { keeper } = backups
  const ask = keeper.ask.bind(keeper)
  vi.spyOn(keeper, 'ask').mockImplementationOnce((request, watching) =>
    ask(request, {
      ...watching,
      begun: () => {
        addBank(db, 'In between', now)
        watching?.begun?.()
      },
    }),
  )
  await lookEvery(10, hour)
  expect(asked).toHaveBeenCalledTimes(1)
  await lookEvery(10, 2 * hour)
  expect((await made())[0]).toBe(2)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('what the program writes for itself, as the work that waits, leaves no second backup', async () => {
  addBank(db, 'First', now)
  await lookEvery(10, hour)
  addBackupJob(db, 'byHand', now)
  const asked = make()
  await lookEvery(10, 2 * hour)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(await made()).toEqual([1])
})

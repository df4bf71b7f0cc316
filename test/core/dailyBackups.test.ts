import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Backups } from '../../src-main/backups/Backups.ts'
import { DailyBackups } from '../../src-main/backups/DailyBackups.ts'
import { addBank } from '../../src-main/banks/banks.ts'
import { closeDatabase, openDatabase } from '../../src-main/db/openDatabase.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { testPorts } from '../support/library/testPorts.ts'

const minute = 60_000

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(async () => {
  vi.useRealTimers()
  await library.remove()
})

test('whoever begins with an empty library has a backup a minute after the first bank, and no look every minute from then on', async () => {
  await library.close()
  const ports = testPorts(library.dataDir)
  const db = openDatabase({ ...ports, file: `${library.dataDir}/library.sqlite`, backupsDir: library.dataDir, now: 1 })
  const log = { info: vi.fn(), error: vi.fn() }
  const wake = vi.fn()
  const backups = new Backups(ports)
  const list = vi.spyOn(backups, 'list')
  const daily = new DailyBackups({ db, backups, now: Date.now, log, wake })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  daily.start()
  await vi.advanceTimersByTimeAsync(5 * minute + 1)
  expect(wake).not.toHaveBeenCalled()
  addBank(db, 'First', 1)
  await vi.advanceTimersByTimeAsync(minute)
  while (wake.mock.calls.length === 0 || vi.getTimerCount() === 0) await setImmediate()
  const looks = list.mock.calls.length
  await vi.advanceTimersByTimeAsync(14 * minute)
  expect(list).toHaveBeenCalledTimes(looks)
  await vi.advanceTimersByTimeAsync(minute)
  expect(list).toHaveBeenCalledTimes(looks + 1)
  daily.stop()
  expect(vi.getTimerCount()).toBe(0)
  expect(log.error).not.toHaveBeenCalled()
  closeDatabase(db)
})

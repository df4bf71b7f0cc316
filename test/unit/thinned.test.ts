import { expect, test } from 'vitest'
import { isDue } from '../../src-main/backups/HourlyBackups.ts'
import { thinned } from '../../src-main/backups/thinned.ts'
import type { BackupReason } from '../../src-main/contract/backupCalls.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 5, 1, 12, 59)

const backup = (madeAt: number, why: BackupReason = 'closing', problems = 0) => ({
  name: `${why} ${(now - madeAt) / minute}`,
  madeAt,
  why,
  problems,
})

const kept = (backups: ReturnType<typeof backup>[], at = now) => {
  const gone = new Set(thinned(backups, at))
  return backups.filter(({ name }) => !gone.has(name))
}

test('of a backup every ten minutes for two years one stays of each hour for a day, of each day for two weeks, of each week for a year', () => {
  const all = Array.from({ length: 2 * 365 * 144 }, (_, index) => backup(now - index * 10 * minute))
  const ages = kept(all).map(({ madeAt }) => now - madeAt)
  const between = (from: number, to: number) => ages.filter((age) => age >= from && age < to).length
  expect(between(0, day)).toBe(24)
  expect(between(day, 14 * day)).toBeGreaterThanOrEqual(13)
  expect(between(day, 14 * day)).toBeLessThanOrEqual(14)
  expect(between(14 * day, 365 * day)).toBeGreaterThanOrEqual(50)
  expect(between(14 * day, 365 * day)).toBeLessThanOrEqual(52)
  expect(between(365 * day, 3 * 365 * day)).toBe(0)
})

test('thinning every hour, as it happens, leaves as many as thinning once', () => {
  let held: ReturnType<typeof backup>[] = []
  for (let at = now - 60 * day; at <= now; at += hour) held = kept([...held, backup(at)], at)
  const ages = held.map(({ madeAt }) => now - madeAt)
  expect(ages.filter((age) => age < day)).toHaveLength(24)
  expect(ages.filter((age) => age >= day && age < 14 * day).length).toBeGreaterThanOrEqual(13)
  expect(ages.filter((age) => age >= 14 * day).length).toBeGreaterThanOrEqual(6)
})

test('a restore takes no backup of every day away', () => {
  const hourly = backup(now - 5 * minute, 'hourly')
  const others = [backup(now - 4 * minute, 'beforeRestore'), backup(now - 3 * minute, 'byHand')]
  expect(kept([hourly, ...others])).toEqual([hourly, ...others])
})

test('the newest sound one stays however old it is, and a damaged one takes no place', () => {
  const old = backup(now - 900 * day)
  expect(kept([old, backup(now - 950 * day)])).toEqual([old])
  const damaged = backup(now - minute, 'closing', 2)
  const sound = backup(now - 2 * minute)
  expect(kept([damaged, sound])).toEqual([sound])
  expect(kept([damaged])).toEqual([damaged])
})

test('one is due after an hour, when there is none, and when the clock was set back by an hour', () => {
  expect(isDue(undefined, now)).toBe(true)
  expect(isDue(now - 59 * minute, now)).toBe(false)
  expect(isDue(now - hour, now)).toBe(true)
  expect(isDue(now + 59 * minute, now)).toBe(false)
  expect(isDue(now + hour, now)).toBe(true)
})

test('a large library waits longer, so that the copies of a day take no more than those of one of 100 MB', () => {
  const hoursOf = (megabytes: number) =>
    Array.from({ length: 48 }, (_, hours) => hours).find((hours) => isDue(now - hours * hour, now, megabytes * 2 ** 20))
  expect([1, 100, 250, 1000].map(hoursOf)).toEqual([1, 1, 3, 10])
})

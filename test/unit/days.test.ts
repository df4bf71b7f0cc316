import { afterEach, expect, test } from 'vitest'
import { addDays, beginOf, dayAt, daysBetween, isAfterMidnight } from '../../src-main/contract/days.ts'

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('who learns past midnight is still in the same day, until four', () => {
  process.env.TZ = 'Asia/Shanghai'
  expect(dayAt(new Date(2026, 10, 25, 23, 59).getTime())).toBe('2026-11-25')
  expect(dayAt(new Date(2026, 10, 26, 3, 59).getTime())).toBe('2026-11-25')
  expect(dayAt(new Date(2026, 10, 26, 4).getTime())).toBe('2026-11-26')
  expect(dayAt(new Date(2026, 0, 1, 2).getTime())).toBe('2025-12-31')
})

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Shanghai'])(
  'a day begins where the one before ends, in %s',
  (name) => {
    process.env.TZ = name
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const begin = beginOf(day)
      expect(dayAt(begin)).toBe(day)
      expect(dayAt(begin - 1)).toBe(addDays(day, -1))
    }
  },
)

test('days are counted by the calendar, also over the change of the clocks and a leap day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
  expect(daysBetween('2026-12-31', '2026-12-30')).toBe(-1)
})

test('after midnight, until four, the calendar is a day ahead of the person', () => {
  expect([0, 3, 4, 23].map((hour) => isAfterMidnight(new Date(2026, 10, 25, hour, 59).getTime()))).toEqual([
    true,
    true,
    false,
    false,
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elapsedAt, timeBetween } from '../../src-main/contract/examClock.ts'

const minute = 60_000

test('while the machine sleeps the monotonic clock may stand: the wall clock tells the time', () => {
  expect(timeBetween({ wall: 0, monotonic: 500 }, { wall: 30 * minute, monotonic: 500 })).toBe(30 * minute)
})

test('a wall clock set back gives no time back', () => {
  expect(timeBetween({ wall: 60 * minute, monotonic: 0 }, { wall: 5 * minute, monotonic: 2 * minute })).toBe(2 * minute)
  expect(timeBetween({ wall: 60 * minute, monotonic: null }, { wall: 5 * minute, monotonic: 2 * minute })).toBe(0)
})

test('after a restart the monotonic clock counts from another start, and only the wall clock is asked', () => {
  expect(timeBetween({ wall: 0, monotonic: null }, { wall: 3 * minute, monotonic: 90 * minute })).toBe(3 * minute)
})

/** What may happen to a machine in some stretch of real time. */
const stretch = fc.record({
  ms: fc.integer({ min: 0, max: 10 * minute }),
  kind: fc.constantFrom('awake', 'asleep', 'setBack'),
})

test('however often it sleeps and is set back between looks, no time is lost and none is made up', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 50 }), fc.integer({ min: 1, max: 240 * minute }), (stretches, back) => {
      let [wall, monotonic, real] = [1_700_000_000_000, 0, 0]
      let elapsed = { ms: 0, at: { wall, monotonic } as { wall: number; monotonic: number | null } }
      for (const { ms, kind } of stretches) {
        wall += kind === 'setBack' ? ms - back : ms
        monotonic += kind === 'asleep' ? 0 : ms
        real += ms
        const next = elapsedAt(elapsed, { wall, monotonic })
        expect(next.ms).toBeGreaterThanOrEqual(elapsed.ms)
        elapsed = next
      }
      expect(elapsed.ms).toBe(real)
    }),
  )
})

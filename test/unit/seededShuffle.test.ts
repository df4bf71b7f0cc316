import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededShuffle } from '../../src-main/practice/seededShuffle.ts'

test('the same seed gives the same order, and every value once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (values, seed) => {
      const shuffled = seededShuffle(values, seed)
      expect(seededShuffle(values, seed)).toEqual(shuffled)
      expect([...shuffled].sort((a, b) => a - b)).toEqual([...values].sort((a, b) => a - b))
    }),
  )
})

test('every order of three is as likely as any other', () => {
  const seen = new Map<string, number>()
  for (let seed = 0; seed < 60_000; seed++) {
    const order = seededShuffle(['a', 'b', 'c'], seed).join('')
    seen.set(order, (seen.get(order) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  // 10,000 expected of each; 4.5 standard deviations are 411.
  for (const count of seen.values()) expect(Math.abs(count - 10_000)).toBeLessThan(411)
})

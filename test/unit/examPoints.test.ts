import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outcomeOf, partAt, pointsOf, totalOf } from '../../src-main/exams/rules/points.ts'

const graded = (worth: number, score: number | null) => pointsOf({ worth, isBlank: false, score })

test('points are score times worth, to the hundredth', () => {
  expect(graded(2, 1 / 3)).toEqual({ min: 0.67, max: 0.67, of: 2 })
  expect(graded(1.5, 0.5)).toEqual({ min: 0.75, max: 0.75, of: 1.5 })
})

test('what is ungraded may earn nothing or all; what is blank earns nothing', () => {
  expect(graded(5, null)).toEqual({ min: 0, max: 5, of: 5 })
  expect(pointsOf({ worth: 5, isBlank: true, score: null })).toEqual({ min: 0, max: 0, of: 5 })
})

test('a sum is exact to the hundredth however many are added, and never leaves 0 to all', () => {
  const worths = fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100)
  const one = fc.tuple(worths, fc.option(fc.integer({ min: 0, max: 12 }).map((twelfths) => twelfths / 12)))
  fc.assert(
    fc.property(fc.array(one, { maxLength: 200 }), (scored) => {
      const ranges = scored.map(([worth, score]) => graded(worth, score))
      const total = totalOf(ranges)
      const exact = ranges.reduce((sum, { min }) => sum + BigInt(Math.round(min * 100)), 0n)
      expect(total.min).toBe(Number(exact) / 100)
      expect(total.min).toBeGreaterThanOrEqual(0)
      expect(total.max).toBeLessThanOrEqual(total.of)
      expect(total.min).toBeLessThanOrEqual(total.max)
    }),
  )
})

test('the pass mark is met exactly at it, and undecided while ungraded answers could still meet it', () => {
  expect(outcomeOf({ min: 60, max: 60, of: 100 }, 0.6)).toBe('passed')
  expect(outcomeOf({ min: 59.99, max: 59.99, of: 100 }, 0.6)).toBe('failed')
  expect(outcomeOf({ min: 50, max: 60, of: 100 }, 0.6)).toBe('open')
  expect(outcomeOf({ min: 0.67, max: 0.67, of: 1 }, 2 / 3)).toBe('passed')
})

test('a place belongs to the part whose questions stand there', () => {
  const part = (count: number, points: number) => ({ types: [], sections: [], count, points })
  const parts = [part(2, 1), part(1, 3)]
  expect([0, 1, 2].map((place) => partAt(parts, place).points)).toEqual([1, 1, 3])
})

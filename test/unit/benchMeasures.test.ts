import { expect, test } from 'vitest'
import { besideReference, growthExponent, isMet } from '../bench/Measure.ts'
import { jsonOf } from '../bench/printMeasures.ts'

const measure = { name: 'a call', unit: 'ms', value: 10, reference: { what: 'a scan', value: 4 } }

test('the bench tells of each figure what it is beside, what it should be, and whether it is', () => {
  const { metrics } = JSON.parse(jsonOf([{ ...measure, bound: 20 }, { ...measure, ratioBound: 2 }, measure]))
  expect(metrics).toMatchObject([
    { name: 'a call', value: 10, unit: 'ms', reference: 4, ratio: 2.5, target: '<= 20 ms', ok: true },
    { target: '<= 2 x the reference', ok: false },
    { target: null, ok: true },
  ])
})

test('a figure misses its target as soon as one of its bounds is passed', () => {
  expect(isMet({ ...measure, bound: 9 })).toBe(false)
  expect(isMet({ ...measure, floor: 11 })).toBe(false)
  expect(isMet({ ...measure, bound: 10, floor: 10, ratioBound: 2.5 })).toBe(true)
})

test('ratios are those of medians, and of the least processor time', () => {
  const taken = (...all: number[]) => all.map((ms) => ({ ms, cpuMs: ms / 2 }))
  const found = besideReference(taken(9, 4, 300), { what: 'a scan', theirs: taken(3, 2, 40) })
  expect(found).toMatchObject({ value: 9, spread: [4, 300], reference: { value: 3 }, cpuRatio: 2 })
})

test('growth is the exponent of the size', () => {
  const sizes = [1000, 10_000, 100_000]
  expect(growthExponent(sizes.map((size) => ({ size, ms: size ** 1.5 / 1000 })))).toBeCloseTo(1.5)
})

import { expect, test } from 'vitest'
import { dayMs } from '../../src-main/scheduling/cardState.ts'
import { type History, logLoss, testsIn } from '../../src-main/scheduling/logLoss.ts'
import { leastReviews, optimiseParameters, steps } from '../../src-main/scheduling/optimiseParameters.ts'
import { areWeights, defaultWeights } from '../../src-main/scheduling/parameters.ts'
import { forgetful, historiesOf } from '../support/scheduling/histories.ts'

function run(histories: readonly History[], before?: readonly number[]) {
  const generator = optimiseParameters(histories, before)
  for (let count = 0; ; count++) {
    const { done, value } = generator.next()
    if (done) return { fitted: value, count }
  }
}

const meanLoss = (w: readonly number[], histories: readonly History[]) => {
  const { sum, count } = logLoss(w, histories)
  return sum / count
}

test('who forgets faster than most is foreseen better after the fit, on reviews that it never saw', () => {
  const { fitted } = run(historiesOf(forgetful, 800, 1))
  expect(fitted).toBeDefined()
  const fresh = historiesOf(forgetful, 2000, 2)
  const [before, after, best] = [defaultWeights, fitted?.w ?? [], forgetful].map((w) => meanLoss(w, fresh)) as [
    number,
    number,
    number,
  ]
  // Most of what could be gained is.
  expect((before - after) / (before - best)).toBeGreaterThan(0.8)
  expect(fitted?.logLoss).toBeLessThan(fitted?.logLossBefore ?? 0)
})

test('the fit is within the bounds of FSRS, the same each time, and takes a bounded number of steps', () => {
  const histories = historiesOf(forgetful, 800, 3)
  const { fitted, count } = run(histories)
  expect(areWeights(fitted?.w ?? [])).toBe(true)
  expect(run(histories).fitted).toEqual(fitted)
  expect(count).toBe(steps)
})

test('who remembers as most do keeps the defaults', () => {
  for (const seed of [4, 5, 6]) expect(run(historiesOf(defaultWeights, 800, seed)).fitted).toBeUndefined()
})

test('a few reviews are not fitted, nor many that were all made within days', () => {
  expect(run(historiesOf(forgetful, 60, 7))).toEqual({ fitted: undefined, count: 0 })
  const early = historiesOf(forgetful, 800, 8, 10)
  expect(early.flatMap(testsIn).length).toBeGreaterThan(leastReviews)
  expect(run(early)).toEqual({ fitted: undefined, count: 0 })
})

test('a new fit that is no better than the one in use is not taken', () => {
  const histories = historiesOf(forgetful, 800, 9)
  expect(run(histories, forgetful).fitted).toBeUndefined()
})

test('answers given minutes after another are no test of memory', () => {
  const minutes = dayMs / 1440
  const history = [0, 5 * minutes, dayMs, dayMs + 8 * minutes].map((at) => ({ at, rating: 1 as const }))
  expect(testsIn(history)).toEqual([{ at: dayMs, days: (dayMs - 5 * minutes) / dayMs }])
  expect(logLoss(defaultWeights, [history]).count).toBe(1)
})

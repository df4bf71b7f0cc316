import fc from 'fast-check'
import { FSRSAlgorithm } from 'ts-fsrs'
import { afterEach, expect, test } from 'vitest'
import type { MemoryRating } from '../../src-main/contract/planCalls.ts'
import { dayMs, replay, retrievability, review } from '../../src-main/scheduling/cardState.ts'
import { memoryModel } from '../../src-main/scheduling/memoryModel.ts'
import { areWeights, defaultWeights, weightBounds } from '../../src-main/scheduling/parameters.ts'

const parameters = { w: defaultWeights, desiredRetention: 0.9 }
const start = Date.UTC(2026, 10, 25, 12)
const at = (days: number) => start + days * dayMs

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

const ratings = fc.constantFrom<MemoryRating>(1, 2, 3, 4)
const weights = fc.tuple(...weightBounds.map(([least, most]) => fc.double({ min: least, max: most, noNaN: true })))

test('the formulas for planning give the numbers of ts-fsrs, whatever the weights and the history', () => {
  const history = fc.array(fc.record({ rating: ratings, days: fc.double({ min: 0, max: 400, noNaN: true }) }), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(weights, history, (w, answers) => {
      const model = memoryModel(w)
      const theirs = new FSRSAlgorithm({ w, enable_short_term: false })
      let memory: ReturnType<typeof model.first> | undefined
      for (const { rating, days } of answers) {
        const expected = theirs.next_state(memory ?? null, days, rating)
        if (memory)
          expect(model.recall(days, memory.stability)).toBeCloseTo(theirs.forgetting_curve(days, memory.stability), 5)
        memory = memory ? model.next(memory, days, rating) : model.first(rating)
        expect(memory.difficulty).toBeCloseTo(expected.difficulty, 5)
        expect(memory.stability / expected.stability).toBeCloseTo(1, 3)
        memory = expected
      }
    }),
  )
})

test('a question comes back when its recall has fallen to what is desired', () => {
  for (const desiredRetention of [0.8, 0.9, 0.95]) {
    const wanted = { w: defaultWeights, desiredRetention }
    const card = replay(
      [
        { at: at(0), rating: 3 },
        { at: at(2), rating: 3 },
        { at: at(12), rating: 3 },
      ],
      wanted,
    )
    // To the day: one more or less is a point or two.
    expect(
      Math.abs(retrievability(card as NonNullable<typeof card>, card?.due ?? 0, wanted) - desiredRetention),
    ).toBeLessThan(0.01)
  }
})

test('what was forgotten comes back the next day, not in minutes, and counts as forgotten only if it had been known', () => {
  const never = review(undefined, 1, at(0), parameters)
  expect(never).toMatchObject({ due: at(1), reps: 1, lapses: 0 })
  const known = review(undefined, 3, at(0), parameters)
  expect(review(known, 1, at(5), parameters)).toMatchObject({ due: at(6), reps: 2, lapses: 1 })
})

test('a better rating never brings a question back sooner', () => {
  fc.assert(
    fc.property(fc.array(ratings, { maxLength: 6 }), fc.double({ min: 0.01, max: 60, noNaN: true }), (before, days) => {
      const card = replay(
        before.map((rating, index) => ({ at: at(index * 3), rating })),
        parameters,
      )
      const now = at(before.length * 3 + days)
      const dues = ([1, 2, 3, 4] as const).map((rating) => review(card, rating, now, parameters).due)
      expect(dues).toEqual([...dues].sort((a, b) => a - b))
    }),
  )
})

test('answering again within minutes teaches the schedule next to nothing', () => {
  const card = review(undefined, 3, at(0), parameters)
  const again = review(card, 3, at(0.003), parameters)
  expect(again.stability / card.stability).toBeLessThan(1.01)
})

test('neither the time zone nor the change of the clocks matters to a card', () => {
  const reviews = [0, 3, 11].map((days) => ({ at: Date.UTC(2026, 2, 20, 23, 30) + days * dayMs, rating: 3 as const }))
  const cards = ['Europe/Berlin', 'Asia/Shanghai', 'America/New_York'].map((name) => {
    process.env.TZ = name
    return replay(reviews, parameters)
  })
  expect(cards[1]).toEqual(cards[0])
  expect(cards[2]).toEqual(cards[0])
})

test('a clock that was put back breaks nothing', () => {
  const card = review(undefined, 3, at(10), parameters)
  expect(review(card, 3, at(2), parameters)).toMatchObject({ lastReview: at(2), reps: 2 })
  expect(retrievability(card, at(2), parameters)).toBe(1)
})

test('stored weights are used only if they are complete and within bounds', () => {
  expect(areWeights(defaultWeights)).toBe(true)
  expect(areWeights(defaultWeights.slice(0, 19))).toBe(false)
  expect(areWeights(defaultWeights.with(4, 11))).toBe(false)
  expect(areWeights(defaultWeights.with(4, Number.NaN))).toBe(false)
})

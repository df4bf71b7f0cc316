import { expect, test } from 'vitest'
import { type Pace, paced } from '../../src-renderer/components/timeLeft.ts'

/** What is shown at each moment: [seconds since the start, done]. */
function shownAt(moments: readonly (readonly [number, number])[], total = 1000, key = 'saving') {
  let pace: Pace | undefined
  return moments.map(([seconds, done]) => {
    pace = paced(pace, { key, done, total }, seconds * 1000)
    return pace.shown
  })
}

test('nothing is said before it can be known: in the first seconds, with little done, or without a total', () => {
  expect(
    shownAt([
      [0, 0],
      [1, 400],
      [2, 800],
    ]),
  ).toEqual([null, null, null])
  expect(
    shownAt([
      [0, 0],
      [10, 10],
      [20, 40],
    ]),
  ).toEqual([null, null, null])
  expect(
    shownAt(
      [
        [0, 0],
        [10, 0],
        [60, 0],
      ],
      0,
    ),
  ).toEqual([null, null, null])
})

test('at an even pace the time left falls and never rises', () => {
  const shown = shownAt(Array.from({ length: 100 }, (_, second) => [second, second * 10] as const)).filter(
    (left) => left !== null,
  )
  expect(shown[0]).toBe(120)
  expect(shown.at(-1)).toBe(10)
  expect(shown).toEqual([...shown].sort((a, b) => b - a))
})

test('a short halt does not make the number jump, a real one does', () => {
  const moments = [
    [0, 0],
    [10, 500],
    [12, 500],
    [40, 500],
  ] as const
  expect(shownAt(moments)).toEqual([null, 10, 10, 45])
})

test('a new stage begins without the pace of the one before', () => {
  const first = paced(
    paced(undefined, { key: 'a', done: 0, total: 100 }, 0),
    { key: 'a', done: 50, total: 100 },
    10_000,
  )
  expect(first.shown).toBe(10)
  expect(paced(first, { key: 'b', done: 50, total: 100 }, 11_000).shown).toBeNull()
})

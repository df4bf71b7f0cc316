import { expect, test } from 'vitest'
import { swipeOf } from '../../src-renderer/answering/useSwipe.ts'

test.each([
  [-200, 5, 'next'],
  [-60, 0, 'next'],
  [90, -40, 'previous'],
  [59, 0, undefined],
  [-59, 3, undefined],
  [0, 0, undefined],
  [5, 300, undefined],
  [-100, 60, undefined],
  [120, -120, undefined],
])('a finger that went %i to the right and %i down: %s', (right, down, swipe) => {
  expect(swipeOf(right, down)).toBe(swipe)
})

import { expect, test } from 'vitest'
import type { SessionView } from '../../src-main/contract/practiceCalls.ts'
import { following, resumeAt, tallyOf } from '../../src-renderer/pages/practice/course.ts'

const session = (verdicts: SessionView['verdicts'], position = 0): SessionView => ({
  id: 1,
  bankId: 1,
  bankName: 'Bank',
  scope: 'all',
  order: 'sequential',
  total: verdicts.length,
  position,
  verdicts,
  finished: false,
  createdAt: 0,
})

test('one goes on where one left, or at the next open question if that was answered', () => {
  expect(resumeAt(session([null, null, null], 1))).toBe(1)
  expect(resumeAt(session(['correct', 'incorrect', null], 1))).toBe(2)
  expect(resumeAt(session([null, 'correct', 'correct'], 2))).toBe(0)
  expect(resumeAt(session(['correct', 'ungraded'], 1))).toBe(1)
})

test('after the last question come those left open, and then the end', () => {
  expect(following(session([null, null]), 0)).toBe(1)
  expect(following(session([null, 'correct']), 1)).toBe(0)
  expect(following(session(['correct', 'correct']), 1)).toBeUndefined()
})

test('what is not graded or not answered is counted as neither right nor wrong', () => {
  const tally = tallyOf(session(['correct', 'ungraded', null, 'incorrect', null, 'partial']))
  expect(tally).toEqual({ correct: 1, partial: 1, incorrect: 1, ungraded: 1, open: 2 })
})

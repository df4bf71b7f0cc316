import { expect, test } from 'vitest'
import type { SessionView } from '../../src-main/contract/practiceCalls.ts'
import { stepFrom } from '../../src-renderer/answering/stepFrom.ts'
import {
  following,
  resumeAt,
  sequenceOf,
  stateAt,
  tallyOf,
  withState,
} from '../../src-renderer/pages/practice/practiceState.ts'

const session = (marks: string, position = 0, mode: SessionView['mode'] = 'practice'): SessionView => ({
  id: 1,
  bankId: 1,
  bankName: 'Bank',
  mode,
  scope: 'all',
  filter: {},
  order: 'sequential',
  shuffleOptions: false,
  total: marks.length,
  position,
  marks,
  spentMs: 0,
  finished: false,
  createdAt: 0,
})

test('one goes on where one left, or at the next open question if that was answered', () => {
  expect(resumeAt(session('ooo', 1))).toBe(1)
  expect(resumeAt(session('cio', 1))).toBe(2)
  expect(resumeAt(session('occ', 2))).toBe(0)
  expect(resumeAt(session('cu', 1))).toBe(1)
})

test('in study mode one goes on where one left, read or not', () => {
  expect(resumeAt(session('sso', 1, 'study'))).toBe(1)
  expect(resumeAt(session('ssxo', 2, 'study'))).toBe(3)
})

test('a question that was removed is passed over, in both directions', () => {
  expect(resumeAt(session('xxo', 0))).toBe(2)
  expect(following(session('oxo'), 0)).toBe(2)
  expect([stepFrom(sequenceOf(session('oxo')), 2, -1), stepFrom(sequenceOf(session('oxo')), 0, -1)]).toEqual([
    0,
    undefined,
  ])
  expect(stepFrom(sequenceOf(session('cx')), 0, 1)).toBeUndefined()
})

test('after the last question come those left open, and then the end', () => {
  expect(following(session('oo'), 0)).toBe(1)
  expect(following(session('oc'), 1)).toBe(0)
  expect(following(session('cc'), 1)).toBeUndefined()
})

test('what is not graded or not answered is counted as neither right nor wrong', () => {
  const tally = tallyOf(session('cuoiopsx'))
  expect(tally).toEqual({ correct: 1, partial: 1, incorrect: 1, ungraded: 1, seen: 1, open: 2 })
})

test('what was answered just now is counted at once, and nothing else changes', () => {
  const { marks } = withState(session('oio'), 2, 'correct')
  expect(marks).toBe('oic')
  expect(stateAt(withState(session('oio'), 0, 'seen'), 0)).toBe('seen')
})

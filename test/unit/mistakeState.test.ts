import { expect, test } from 'vitest'
import type { Verdict } from '../../src-main/contract/questionTypes.ts'
import { mistakeState } from '../../src-main/practice/mistakeState.ts'

const after = (...verdicts: Verdict[]) =>
  mistakeState(verdicts.map((verdict, index) => ({ attemptId: index + 1, verdict, at: (index + 1) * 10 })))

test('a question never wrong is not in the book', () => {
  expect(after()).toBeUndefined()
  expect(after('correct', 'correct')).toBeUndefined()
})

test('wrong and partly right count as wrong, the last one is remembered', () => {
  expect(after('incorrect', 'partial')).toEqual({
    timesWrong: 2,
    rightInARow: 0,
    lastWrongAt: 20,
    lastWrongAttemptId: 2,
    leftAt: null,
  })
})

test('it leaves after two right answers in a row, not after two in all', () => {
  expect(after('incorrect', 'correct')).toMatchObject({ rightInARow: 1, leftAt: null })
  expect(after('incorrect', 'correct', 'incorrect', 'correct')).toMatchObject({ rightInARow: 1, leftAt: null })
  expect(after('incorrect', 'correct', 'correct')).toMatchObject({ rightInARow: 2, leftAt: 30 })
  expect(after('incorrect', 'correct', 'correct', 'correct')).toMatchObject({ rightInARow: 3, leftAt: 30 })
})

test('it comes back when it is wrong again, with its history', () => {
  expect(after('incorrect', 'correct', 'correct', 'incorrect')).toMatchObject({ timesWrong: 2, leftAt: null })
})

test('what is ungraded neither enters the book nor breaks a row of right answers', () => {
  expect(after('ungraded')).toBeUndefined()
  expect(after('incorrect', 'correct', 'ungraded', 'correct')).toMatchObject({ rightInARow: 2, leftAt: 40 })
})

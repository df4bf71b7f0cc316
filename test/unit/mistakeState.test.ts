import { expect, test } from 'vitest'
import type { Verdict } from '../../src-main/contract/questionTypes.ts'
import { type Decided, mistakeState } from '../../src-main/mistakes/mistakeState.ts'

const attempts = (verdicts: readonly Verdict[]) =>
  verdicts.map((verdict, index) => ({ attemptId: index + 1, verdict, at: (index + 1) * 10 }))
const after = (...verdicts: Verdict[]) => mistakeState(attempts(verdicts), { rightInARowToLeave: 2 })
const decided = (decision: Decided['decision'], afterAttemptId: number, ...verdicts: Verdict[]) =>
  mistakeState(attempts(verdicts), { rightInARowToLeave: 2, decided: { decision, afterAttemptId, decidedAt: 99 } })

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

test('how many right answers it takes is for the person to say', () => {
  const history = attempts(['incorrect', 'correct', 'correct', 'correct'])
  expect(mistakeState(history, { rightInARowToLeave: 1 })).toMatchObject({ rightInARow: 3, leftAt: 20 })
  expect(mistakeState(history, { rightInARowToLeave: 3 })).toMatchObject({ rightInARow: 3, leftAt: 40 })
  expect(mistakeState(history, { rightInARowToLeave: 4 })).toMatchObject({ rightInARow: 3, leftAt: null })
})

test('what was taken out stays out through right answers, and is back with the next wrong one', () => {
  expect(decided('out', 1, 'incorrect')).toMatchObject({ leftAt: 99 })
  expect(decided('out', 1, 'incorrect', 'correct')).toMatchObject({ rightInARow: 1, leftAt: 99 })
  expect(decided('out', 1, 'incorrect', 'partial')).toMatchObject({ timesWrong: 2, leftAt: null })
})

test('what was put back has to be learnt anew', () => {
  expect(decided('back', 3, 'incorrect', 'correct', 'correct')).toMatchObject({ rightInARow: 0, leftAt: null })
  expect(decided('back', 3, 'incorrect', 'correct', 'correct', 'correct')).toMatchObject({ leftAt: null })
  expect(decided('back', 3, 'incorrect', 'correct', 'correct', 'correct', 'correct')).toMatchObject({ leftAt: 50 })
})

test('a decision about a question that turns out never to have been wrong puts nothing into the book', () => {
  expect(decided('out', 2, 'correct', 'correct')).toBeUndefined()
  expect(decided('back', 1, 'correct', 'incorrect')).toMatchObject({ timesWrong: 1, leftAt: null })
})

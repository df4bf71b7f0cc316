import { expect, test } from 'vitest'
import { type RatedAnswer, rateAnswer } from '../../src-main/scheduling/rateAnswer.ts'
import { ordinaryMs, paceOf, usualMs } from '../../src-main/scheduling/usualTime.ts'

const usual = 20_000
const base: RatedAnswer = {
  verdict: 'correct',
  type: 'single',
  options: 4,
  isFirst: false,
  durationMs: usual,
  usualMs: () => usual,
}
const rate = (change: Partial<RatedAnswer>) => rateAnswer({ ...base, ...change })

test.each<[string, Partial<RatedAnswer>, number]>([
  ['right in the usual time is good', {}, 3],
  ['right and quick is easy', { durationMs: usual * 0.5 }, 4],
  ['right and slow is hard', { durationMs: usual * 2.5 }, 2],
  ['wrong is again, however quick', { verdict: 'incorrect', durationMs: 3000 }, 1],
  ['partly right is again: hard would count as remembered', { verdict: 'partial' }, 1],
  ['a right choice at first sight may be a guess, so it is never easy', { isFirst: true, durationMs: 5000 }, 3],
  ['one of two says too little to be easy', { type: 'trueFalse', options: 0, durationMs: 3000 }, 3],
  ['one of two options is no better than true or false', { options: 2, durationMs: 3000 }, 3],
  [
    'a blank filled in at first sight was known, and quick is easy',
    { type: 'fillIn', options: 0, isFirst: true, durationMs: 5000 },
    4,
  ],
  ['quicker than one can read is no sign of ease', { durationMs: 900 }, 3],
  ['twelve seconds are not slow, even for who needs four', { usualMs: () => 4000, durationMs: 12_000 }, 3],
  ['who goes away for a coffee did not hesitate', { durationMs: 700_000 }, 3],
])('%s', (_name, change, rating) => {
  expect(rate(change)).toBe(rating)
})

const question = { type: 'single' as const, text: 'What is the capital of France?' }
const answers = (count: number, share: number): number[] =>
  Array.from({ length: count }, () => paceOf(question, ordinaryMs(question) * share))

test('a longer question takes longer, and Chinese is read by the character', () => {
  expect(ordinaryMs({ type: 'single', text: 'x'.repeat(400) })).toBeGreaterThan(
    ordinaryMs({ type: 'single', text: 'x' }),
  )
  expect(ordinaryMs({ type: 'single', text: '细胞膜的结构' })).toBeGreaterThan(
    ordinaryMs({ type: 'single', text: 'xxxxxx' }),
  )
})

test('what is usual is the median of the person, once there are ten right answers of the type', () => {
  const ordinary = ordinaryMs(question)
  expect(usualMs(question, answers(9, 0.5))).toBe(ordinary)
  expect(usualMs(question, answers(10, 0.5))).toBeCloseTo(ordinary * 0.5)
})

test('one break of an hour does not change what is usual', () => {
  expect(usualMs(question, [...answers(20, 1), ...answers(3, 400)])).toBeCloseTo(ordinaryMs(question))
})

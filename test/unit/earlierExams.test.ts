import { expect, test } from 'vitest'
import { earlierExams } from '../../src-renderer/pages/exams/report/earlierExams.ts'

type Exam = Parameters<typeof earlierExams>[0]
const exam = (sessionId: number, more: Partial<Exam> = {}): Exam => ({
  sessionId,
  blueprintId: 1,
  bankId: 1,
  name: 'Mock exam',
  handedInAt: sessionId * 1000,
  ...more,
})

test('an exam is compared with the last one after its own blueprint, though others were sat since', () => {
  const history = [exam(1), exam(2), exam(3, { blueprintId: 2 }), exam(4), exam(5)]
  const { all, usual } = earlierExams(exam(4), history)
  expect(all.map(({ sessionId }) => sessionId)).toEqual([3, 2, 1])
  expect(usual?.sessionId).toBe(2)
})

test('exams over a set are of one kind by their name, and only within the same banks', () => {
  const history = [
    exam(1, { blueprintId: null, name: 'Mistakes', bankId: null }),
    exam(2, { blueprintId: null, name: 'Due' }),
    exam(3, { blueprintId: null, name: 'Mistakes' }),
  ]
  const last = exam(9, { blueprintId: null, name: 'Mistakes' })
  expect(earlierExams(last, history).usual?.sessionId).toBe(3)
  expect(earlierExams({ ...last, bankId: null }, history).all.map(({ sessionId }) => sessionId)).toEqual([1])
})

test('the first exam of its kind is compared with none unless one is chosen', () => {
  expect(earlierExams(exam(2, { blueprintId: 7 }), [exam(1)])).toMatchObject({ usual: undefined, all: [exam(1)] })
})

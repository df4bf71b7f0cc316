import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { options, PaperShelf, plan, startExam, words } from '../support/library/examSupport.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'

const shelf = new PaperShelf()
let library: TestLibrary
let bankId: number
beforeAll(async () => {
  await shelf.fill()
  bankId = shelf.bankId
})
beforeEach(() => {
  library = shelf.copy()
})
afterEach(() => library.remove())
afterAll(() => shelf.remove())

const answer = (sessionId: number, index: number, draft: ReturnType<typeof options> | null, spentMs = 1000) =>
  library.ask('exams.answer', { sessionId, index, draft, spentMs })
const soundness = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('right minus wrong earns part of the points where the exam says so, whatever the settings say', async () => {
  await library.ask('settings.update', { multipleChoice: 'allOrNothing' })
  const rules = { multipleChoice: 'rightMinusWrong' } as const
  const { sessionId } = await startExam(library, bankId, plan([{ types: ['multiple'], count: 3, points: 3 }], rules))
  await answer(sessionId, 0, options('A'))
  await answer(sessionId, 1, options('A', 'B', 'C'))
  await answer(sessionId, 2, options('A', 'C'))
  await library.ask('exams.handIn', { sessionId })
  const report = await library.ask('exams.report', { sessionId })
  expect(report.sheet.map(({ points, state }) => [points.min, state])).toEqual([
    [1.5, 'partial'],
    [1.5, 'partial'],
    [0, 'incorrect'],
  ])
  expect(report.points).toEqual({ min: 3, max: 3, of: 9 })
})

test('while short answers are ungraded the points are a range; it closes as the person grades them', async () => {
  const short = plan([{ types: ['shortAnswer'], count: 2, points: 5 }])
  const { sessionId } = await startExam(library, bankId, short)
  await answer(sessionId, 0, words('Because of the light.'))
  await answer(sessionId, 1, words('It is light.'))
  await library.ask('exams.handIn', { sessionId })
  const range = async () => {
    const { points, outcome } = await library.ask('exams.report', { sessionId })
    return [points.min, points.max, outcome]
  }
  expect(await range()).toEqual([0, 10, 'open'])
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
  const grade = async (index: number, verdict: 'correct' | 'partial' | 'incorrect') => {
    const { attempt } = await library.ask('exams.question', { sessionId, index })
    await library.ask('practice.selfGrade', { attemptId: attempt?.attemptId ?? 0, verdict })
  }
  await grade(0, 'partial')
  expect(await range()).toEqual([2.5, 7.5, 'open'])
  await grade(1, 'correct')
  expect(await range()).toEqual([7.5, 7.5, 'passed'])
  expect(await library.ask('exams.history', {})).toMatchObject([{ points: { min: 7.5, max: 7.5, of: 10 } }])
})

test('an answer in words is given points; the verdict follows as from a model, and earlier grades stay in the history', async () => {
  const essay = plan([{ types: ['shortAnswer'], count: 1, points: 16 }])
  const { sessionId } = await startExam(library, bankId, essay)
  await answer(sessionId, 0, words('Because of the light.'))
  await library.ask('exams.handIn', { sessionId })
  const { attempt } = await library.ask('exams.question', { sessionId, index: 0 })
  const attemptId = attempt?.attemptId ?? 0
  const give = async (points: number) => {
    const { verdict } = await library.ask('practice.selfGrade', { attemptId, score: points / 16 })
    return [verdict, (await library.ask('exams.report', { sessionId })).points.min]
  }
  expect(await give(13)).toEqual(['partial', 13])
  expect((await library.ask('mistakes.list', {})).total).toBe(1)
  expect(await give(15.5)).toEqual(['correct', 15.5])
  expect(await give(0)).toEqual(['incorrect', 0])
  expect((await library.ask('grading.list', { attemptId })).map(({ score }) => score)).toEqual([13 / 16, 15.5 / 16, 0])
  for (const score of [-0.1, 1.1, Number.NaN])
    await expect(library.ask('practice.selfGrade', { attemptId, score })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  await expect(
    library.ask('practice.selfGrade', { attemptId, verdict: 'correct', score: 0 } as {
      attemptId: number
      score: number
    }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await soundness()).toEqual([])
})

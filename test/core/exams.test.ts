import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  options,
  PaperShelf,
  plan,
  right,
  startExam,
  truth,
  wholePaper,
  words,
} from '../support/library/examSupport.ts'
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

test('"like this document" takes its sections, their sizes, the scores printed over them, and the time allowed', async () => {
  const proposal = await library.ask('exams.propose', { bankId })
  expect(proposal).toMatchObject({ like: 'paper.txt', printed: { points: 'all', minutes: true } })
  expect(proposal.plan).toMatchObject({
    minutes: 45,
    parts: [
      { sections: ['Part 1: Single choice (2 points each)'], count: 8, points: 2 },
      { sections: ['Part 2: Multiple choice (3 points each)'], count: 4, points: 3 },
      { sections: ['Part 3: True or false (1 point each)'], count: 4, points: 1 },
      { sections: ['Part 4: Short answer (5 points each)'], count: 2, points: 5 },
    ],
  })
  expect(await library.ask('exams.check', { bankId, plan: proposal.plan })).toMatchObject({
    isPossible: true,
    questions: 18,
    points: 42,
  })
})

test('a blueprint that asks for more than the bank has is refused with the part, and the check says how many there are', async () => {
  const tooMany = plan([
    { types: ['single'], count: 6 },
    { types: ['single', 'multiple'], count: 20 },
  ])
  await expect(library.ask('exams.saveBlueprint', { bankId, name: 'Too many', plan: tooMany })).rejects.toMatchObject({
    code: 'NOT_ENOUGH_QUESTIONS',
    details: { part: 1, wanted: 20, most: 6 },
  })
  const check = await library.ask('exams.check', { bankId, plan: tooMany })
  expect(check).toMatchObject({
    isPossible: false,
    parts: [
      { fitting: 8, most: 6 },
      { fitting: 12, most: 6 },
    ],
  })
  expect(await library.ask('exams.blueprints', {})).toEqual([])
})

test('a blueprint is changed and removed, and the exams sat after it stay', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  const [saved] = await library.ask('exams.blueprints', { bankId })
  expect(saved).toMatchObject({ name: 'Mock', bankName: 'Paper', questions: 18, points: 42, isPossible: true, sat: 1 })
  const id = saved?.id ?? 0
  await library.ask('exams.saveBlueprint', { id, bankId, name: 'Short', plan: plan([{ count: 3 }]) })
  expect(await library.ask('exams.blueprints', { bankId })).toMatchObject([{ id, name: 'Short', questions: 3 }])
  await library.ask('exams.removeBlueprint', { id })
  expect(await library.ask('exams.blueprints', { bankId })).toEqual([])
  await library.ask('exams.handIn', { sessionId })
  expect(await library.ask('exams.history', {})).toMatchObject([{ sessionId, name: 'Mock', blueprintId: null }])
})

test('an exam asks every question once, part by part, and leaves out questions without a key', async () => {
  const open = '1. Which letter comes first?\nA. The letter a\nB. The letter b\n\n2. Ice floats.\nAnswer: True\n'
  const other = (await library.importText(open, { newBank: 'Open' })).bank.id
  expect(await library.ask('exams.stock', { bankId: other })).toMatchObject({ withoutKey: 1 })
  expect(await library.ask('exams.propose', { bankId: other })).toMatchObject({ plan: { parts: [{ count: 1 }] } })
  const exam = await startExam(library, bankId, wholePaper)
  const asked = await Promise.all(
    exam.questions.map((_, index) => library.ask('exams.question', { sessionId: exam.sessionId, index })),
  )
  expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(18)
  expect(asked.map(({ type }) => type)).toEqual([
    ...Array(8).fill('single'),
    ...Array(4).fill('multiple'),
    ...Array(4).fill('trueFalse'),
    ...Array(2).fill('shortAnswer'),
  ])
  expect(asked.map(({ points }) => points)).toEqual([...Array(8).fill(2), ...Array(4).fill(3), 1, 1, 1, 1, 5, 5])
})

test('answers are changed and taken back until handing in, and are there after a restart with flags and crossed options', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  await answer(sessionId, 0, options('C'))
  await answer(sessionId, 1, options('D'))
  await answer(sessionId, 1, null)
  await answer(sessionId, 16, words('  '))
  await library.ask('exams.answer', { sessionId, index: 2, isFlagged: true })
  await library.ask('exams.answer', { sessionId, index: 2, crossed: ['A', 'D'] })
  await library.ask('exams.answer', { sessionId, index: 1, spentMs: 7000 })
  await library.ask('exams.answer', { sessionId, index: 1, spentMs: 3000 })
  await library.ask('exams.move', { sessionId, position: 2 })
  await library.close()
  const exam = await library.ask('exams.get', { sessionId })
  expect(exam).toMatchObject({ position: 2, handedInAt: null })
  expect(exam.questions.filter(({ state }) => state === 'answered')).toHaveLength(1)
  const asked = (index: number) => library.ask('exams.question', { sessionId, index })
  expect(await asked(0)).toMatchObject({ draft: options('C'), isFlagged: false })
  expect(await asked(1)).toMatchObject({ draft: null, spentMs: 7000 })
  expect(await asked(2)).toMatchObject({ isFlagged: true, crossed: ['A', 'D'] })
  expect(await library.ask('exams.running', undefined)).toMatchObject({ sessionId })
})

test('before handing in, no call says what is right, and the calls of the practice refuse the exam', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('A'))
  const told = [
    await library.ask('exams.get', { sessionId }),
    await library.ask('exams.running', undefined),
    await library.ask('exams.history', {}),
    ...(await Promise.all([0, 8, 12, 16].map((index) => library.ask('exams.question', { sessionId, index })))),
  ]
  const text = JSON.stringify(told)
  for (const word of ['"key"', 'verdict', 'explanation', 'score', 'scattered']) expect(text).not.toContain(word)
  await expect(library.ask('exams.report', { sessionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  const response = options('A')
  await expect(library.ask('practice.answer', { sessionId, index: 1, response, durationMs: 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(library.ask('practice.finish', { sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await library.ask('practice.listOpen', undefined)).toEqual([])
  expect((await library.ask('banks.get', { id: bankId })).openSession).toBeNull()
})

test('an answer that does not fit its question is refused, and what was stored stays', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  for (const draft of [options('A', 'B'), options('Z'), truth(true)])
    await expect(answer(sessionId, 0, draft)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await library.ask('exams.question', { sessionId, index: 0 })).toMatchObject({ draft: options('B') })
})

test('handing in makes attempts of what was answered: wrong ones are mistakes, blanks earn nothing and are none', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, right.single)
  await answer(sessionId, 1, options('B'))
  await answer(sessionId, 8, right.multiple, 9000)
  await answer(sessionId, 9, options('A', 'C'))
  await answer(sessionId, 12, right.trueFalse)
  const handedIn = await library.ask('exams.handIn', { sessionId })
  expect(handedIn.handedInAt).not.toBeNull()
  const report = await library.ask('exams.report', { sessionId })
  expect(report).toMatchObject({ points: { min: 6, max: 6, of: 42 }, blank: 13, ungraded: 0, outcome: 'failed' })
  expect(report.byType).toMatchObject([
    { type: 'single', questions: 8, right: 1, blank: 6, points: { min: 2, max: 2, of: 16 } },
    { type: 'multiple', right: 1, points: { min: 3, of: 12 }, spentMs: 10_000 },
    { type: 'trueFalse', right: 1, points: { min: 1, of: 4 } },
    { type: 'shortAnswer', right: 0, blank: 2, points: { min: 0, max: 0, of: 10 } },
  ])
  expect(report.sheet.filter(({ state }) => state === 'incorrect')).toHaveLength(2)
  expect((await library.ask('mistakes.list', {})).total).toBe(2)
  expect((await library.ask('banks.get', { id: bankId })).answered).toBe(5)
  expect((await library.ask('exams.question', { sessionId, index: 1 })).attempt).toMatchObject({
    verdict: 'incorrect',
    response: options('B'),
    key: options('A'),
  })
  expect(await soundness()).toEqual([])
})

test('handing in twice changes nothing, and then answers, flags and moves are refused', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  const first = await library.ask('exams.handIn', { sessionId })
  const second = await library.ask('exams.handIn', { sessionId })
  expect(second).toEqual(first)
  expect((await library.ask('mistakes.list', {})).mistakes).toMatchObject([{ timesWrong: 1 }])
  await expect(answer(sessionId, 0, right.single)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(library.ask('exams.answer', { sessionId, index: 0, isFlagged: true })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect((await library.ask('exams.report', { sessionId })).points.min).toBe(0)
})

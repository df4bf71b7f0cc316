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

test('an exam that is given up leaves nothing behind, and another can be started; one handed in stays', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  await library.ask('exams.discard', { sessionId })
  expect(await library.ask('exams.running', undefined)).toBeNull()
  expect(await library.ask('exams.history', {})).toEqual([])
  expect(await library.ask('exams.blueprints', {})).toMatchObject([{ sat: 0 }])
  expect((await library.ask('banks.get', { id: bankId })).answered).toBe(0)
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
  for (const call of [
    library.ask('exams.get', { sessionId }),
    library.ask('exams.discard', { sessionId }),
    answer(sessionId, 1, null),
  ])
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const [blueprint] = await library.ask('exams.blueprints', {})
  const next = await library.ask('exams.start', { blueprintId: blueprint?.id ?? 0 })
  await answer(next.sessionId, 0, options('B'))
  await library.ask('exams.handIn', { sessionId: next.sessionId })
  await expect(library.ask('exams.discard', { sessionId: next.sessionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await library.ask('exams.history', {})).toHaveLength(1)
  expect(await soundness()).toEqual([])
})

test('one exam at a time: a second is refused until the first is handed in', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  const [blueprint] = await library.ask('exams.blueprints', {})
  const blueprintId = blueprint?.id ?? 0
  await expect(library.ask('exams.start', { blueprintId })).rejects.toMatchObject({ code: 'CONFLICT' })
  await library.ask('exams.handIn', { sessionId })
  expect(await library.ask('exams.start', { blueprintId })).toMatchObject({ handedInAt: null })
})

test('an exam is sat again with the same questions in the same order, or with others', async () => {
  const { sessionId } = await startExam(library, bankId, plan([{ types: ['single'], count: 4 }]))
  const questionsOf = async (sessionId: number) => {
    const asked = await Promise.all([0, 1, 2, 3].map((index) => library.ask('exams.question', { sessionId, index })))
    return asked.map(({ questionId }) => questionId)
  }
  const before = await questionsOf(sessionId)
  await library.ask('exams.handIn', { sessionId })
  const same = await library.ask('exams.startAgain', { sessionId, questions: 'same' })
  expect(await questionsOf(same.sessionId)).toEqual(before)
  await library.ask('exams.handIn', { sessionId: same.sessionId })
  const other = await library.ask('exams.startAgain', { sessionId, questions: 'other' })
  expect((await questionsOf(other.sessionId)).filter((id) => before.includes(id))).toEqual([])
  await library.ask('exams.handIn', { sessionId: other.sessionId })
  expect((await library.ask('exams.history', { bankId })).map(({ sessionId }) => sessionId)).toEqual([
    other.sessionId,
    same.sessionId,
    sessionId,
  ])
})

test('what went wrong or was left blank is practised in the order of the exam; what is right or ungraded is not', async () => {
  const some = plan([
    { types: ['single'], count: 3 },
    { types: ['shortAnswer'], count: 1 },
  ])
  const { sessionId } = await startExam(library, bankId, some)
  await answer(sessionId, 0, right.single)
  await answer(sessionId, 1, options('B'))
  await answer(sessionId, 3, words('Something.'))
  await library.ask('exams.handIn', { sessionId })
  const practice = await library.ask('exams.practiseWrong', { sessionId })
  const idOf = async (sessionId: number, index: number) =>
    (await library.ask('practice.question', { sessionId, index })).questionId
  const inExam = await Promise.all(
    [1, 2].map(async (index) => (await library.ask('exams.question', { sessionId, index })).questionId),
  )
  expect(await library.ask('practice.get', practice)).toMatchObject({ total: 2 })
  expect([await idOf(practice.sessionId, 0), await idOf(practice.sessionId, 1)]).toEqual(inExam)
})

test('removing a bank in the middle of its exam takes the exam along', async () => {
  const { sessionId } = await startExam(library, bankId, wholePaper)
  await answer(sessionId, 0, options('B'))
  await library.ask('banks.remove', { id: bankId })
  expect(await library.ask('exams.running', undefined)).toBeNull()
  await expect(library.ask('exams.get', { sessionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await soundness()).toEqual([])
})

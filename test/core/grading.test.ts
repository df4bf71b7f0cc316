import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { markerText } from '../support/fakeProvider/marker.ts'
import { faults } from '../support/fakeProvider/replies.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import {
  answerInWords,
  answersInWords,
  attemptOf,
  copyOf,
  isGraded,
  isStuck,
  startOnly,
  untilAttempt,
  wordsTemplate,
} from '../support/library/wordsBank.ts'

const key = 'sk-planted-0123456789-key'
const choice = { provider: 'custom' as const, model: 'marker' }
let template: TestLibrary
let library: TestLibrary
let provider: FakeProvider
let sessionId: number

beforeAll(async () => {
  template = await wordsTemplate()
})
afterAll(() => template.remove())

beforeEach(async () => {
  library = copyOf(template)
  provider = await FakeProvider.start({ answer: (request) => ({ kind: 'answer', text: markerText(request) }), key })
  await library.ask('settings.setKey', { provider: 'custom', key })
  await library.ask('settings.update', { gradingModel: choice, baseUrls: { custom: provider.baseUrl } })
  sessionId = (await startOnly(library)).sessionId
  library.app.start()
})
afterEach(async () => {
  await library.remove()
  await provider.close()
})

const mistakes = async () => (await library.ask('mistakes.list', {})).total
const problems = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

test('an answer in words is graded by the chosen model, point by point, with the words that earned each', async () => {
  const given = await answerInWords(library, sessionId, answersInWords.half)
  expect(given).toMatchObject({ verdict: 'ungraded', score: null, pending: { state: 'queued', fault: null } })
  const graded = await untilAttempt(library, sessionId, isGraded)
  expect(graded).toMatchObject({ verdict: 'partial', score: 0.5, gradedBy: 'model', gradedWith: choice, pending: null })
  expect(graded.gradeDetails).toEqual({
    points: [
      { text: 'Water diffuses', points: 2, awarded: 0, quote: null },
      { text: 'The membrane is semipermeable', points: 2, awarded: 2, quote: 'It is semipermeable' },
    ],
    comment: 'Read by the marker.',
  })
  expect(await mistakes()).toBe(1)
  expect(await problems()).toEqual([])
})

test('a full answer is right and stays out of the mistakes; one that makes no point is wrong', async () => {
  await answerInWords(library, sessionId, answersInWords.full)
  await answerInWords(library, sessionId, answersInWords.none, 1)
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct', score: 1 })
  expect(await untilAttempt(library, sessionId, isGraded, 1)).toMatchObject({ verdict: 'incorrect', score: 0 })
  expect(await mistakes()).toBe(1)
})

test('what the reference says word for word, or nothing at all, needs no model', async () => {
  await answerInWords(library, sessionId, 'water diffuses. the membrane is semipermeable')
  await answerInWords(library, sessionId, 'I don’t know.', 1)
  expect(await attemptOf(library, sessionId)).toMatchObject({ verdict: 'correct', gradedBy: 'rule', pending: null })
  expect(await attemptOf(library, sessionId, 1)).toMatchObject({ verdict: 'incorrect', gradedBy: 'rule' })
  await setTimeout(100)
  expect(provider.asked).toEqual([])
})

test('without a chosen model an answer stays ungraded and nothing is sent, until the person asks for it', async () => {
  await library.ask('settings.update', { gradingModel: null })
  const { attemptId, pending } = await answerInWords(library, sessionId, answersInWords.full)
  expect(pending).toBeNull()
  await expect(library.ask('grading.ask', { attemptId })).rejects.toMatchObject({ code: 'MODEL_NOT_CHOSEN' })
  await setTimeout(100)
  expect(provider.asked).toEqual([])
  await library.ask('settings.update', { gradingModel: choice })
  expect(await library.ask('grading.ask', { attemptId })).toBe(1)
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct', gradedBy: 'model' })
  await expect(library.ask('grading.ask', { attemptId })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('answers given before there was a model are graded together once the person wants it, and none is sent before', async () => {
  await library.ask('settings.update', { gradingModel: null })
  await answerInWords(library, sessionId, answersInWords.full)
  expect(await library.ask('grading.open', undefined)).toEqual({ answers: 1 })
  await library.ask('settings.update', { gradingModel: choice })
  await setTimeout(100)
  expect(provider.asked).toEqual([])
  expect(await library.ask('grading.ask', {})).toBe(1)
  expect(await library.ask('grading.open', undefined)).toEqual({ answers: 0 })
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct', gradedBy: 'model' })
})

test('the rubric of a question is made once and without any answer; the same answer is not paid for again', async () => {
  await answerInWords(library, sessionId, answersInWords.full)
  await untilAttempt(library, sessionId, isGraded)
  expect(provider.asked).toHaveLength(2)
  const { bankId } = await library.ask('practice.get', { sessionId })
  const answers = [answersInWords.full, answersInWords.half]
  for (const [at, text] of answers.entries()) {
    const again = await library.ask('practice.start', { bankIds: [bankId ?? 0] })
    await answerInWords(library, again.id, text)
    await untilAttempt(library, again.id, isGraded)
    expect(provider.asked).toHaveLength(2 + at)
  }
})

test('without a key it waits visibly for the key, and is graded when the key is there', async () => {
  await library.ask('settings.clearKey', { provider: 'custom' })
  await answerInWords(library, sessionId, answersInWords.full)
  const waiting = await untilAttempt(library, sessionId, isStuck)
  expect(waiting).toMatchObject({
    verdict: 'ungraded',
    pending: { state: 'waiting', waitingFor: 'key', fault: { code: 'MODEL_KEY_REFUSED' } },
  })
  await library.ask('settings.setKey', { provider: 'custom', key })
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct' })
})

test('what waits for its grade is still there after a restart, and is graded then', async () => {
  const { baseUrl } = provider
  await library.ask('settings.update', { baseUrls: { custom: 'http://127.0.0.1:9/v1' } })
  await answerInWords(library, sessionId, answersInWords.full)
  await untilAttempt(library, sessionId, isStuck)
  await library.close()
  expect(await attemptOf(library, sessionId)).toMatchObject({
    verdict: 'ungraded',
    pending: { state: 'waiting', waitingFor: 'network', fault: { code: 'MODEL_UNREACHABLE' } },
  })
  library.app.start()
  await library.ask('settings.update', { baseUrls: { custom: baseUrl } })
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct' })
})

test("a person's own grade stands, also when the model's comes later; it is not asked for if it is not needed", async () => {
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  provider.answer = async (request) => {
    asked.resolve()
    await mayAnswer.promise
    return { kind: 'answer', text: markerText(request) }
  }
  const { attemptId } = await answerInWords(library, sessionId, answersInWords.full)
  await asked.promise
  const own = await library.ask('practice.selfGrade', { attemptId, verdict: 'incorrect' })
  expect(own).toMatchObject({ verdict: 'incorrect', gradedBy: 'self', pending: null })
  const second = await answerInWords(library, sessionId, answersInWords.full, 1)
  await library.ask('practice.selfGrade', { attemptId: second.attemptId, verdict: 'correct' })
  mayAnswer.resolve()
  await answerInWords(library, sessionId, answersInWords.half, 2)
  await untilAttempt(library, sessionId, isGraded, 2) // graded in order: the first two are through
  expect(await library.ask('grading.list', { attemptId })).toMatchObject([{ gradedBy: 'self', verdict: 'incorrect' }])
  expect(provider.asked).toHaveLength(4)
  expect(await mistakes()).toBe(2)
})

test('a grade of a model can be overridden; all grades stay, with who gave them and when', async () => {
  const { attemptId } = await answerInWords(library, sessionId, answersInWords.none)
  await untilAttempt(library, sessionId, isGraded)
  expect(await mistakes()).toBe(1)
  await library.ask('practice.selfGrade', { attemptId, verdict: 'correct' })
  expect(await attemptOf(library, sessionId)).toMatchObject({ verdict: 'correct', gradedBy: 'self', gradedWith: null })
  const grades = await library.ask('grading.list', { attemptId })
  expect(grades).toMatchObject([
    { verdict: 'incorrect', gradedBy: 'model', gradedWith: choice, details: { points: [{}, {}] } },
    { verdict: 'correct', gradedBy: 'self', gradedWith: null, details: null },
  ])
  expect(grades.every(({ gradedAt }) => Date.now() - gradedAt < 60_000)).toBe(true)
  expect(await mistakes()).toBe(0)
  expect(await problems()).toEqual([])
})

test('a model that refused is asked again when the person wants it, by a request of its own', async () => {
  provider.answer = () => faults.refusal()
  const { attemptId } = await answerInWords(library, sessionId, answersInWords.full)
  await untilAttempt(library, sessionId, ({ pending }) => pending?.state === 'failed')
  provider.answer = (request) => ({ kind: 'answer', text: markerText(request) })
  expect(await library.ask('grading.ask', {})).toBe(1)
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ attemptId, verdict: 'correct' })
  expect(await library.ask('grading.ask', {})).toBe(0)
})

test('a bank removed while its answer is read takes everything along', async () => {
  const asked = Promise.withResolvers<void>()
  const mayAnswer = Promise.withResolvers<void>()
  provider.answer = async (request) => {
    asked.resolve()
    await mayAnswer.promise
    return { kind: 'answer', text: markerText(request) }
  }
  const { bankId } = await library.ask('practice.get', { sessionId })
  await answerInWords(library, sessionId, answersInWords.none)
  await asked.promise
  await library.ask('banks.remove', { id: bankId ?? 0 })
  mayAnswer.resolve()
  await setTimeout(300)
  expect(await mistakes()).toBe(0)
  expect(await problems()).toEqual([])
  expect(library.logged.filter((line) => line.includes('failed'))).toEqual([])
})

test('the setting decides what several answers are worth', async () => {
  const text = '1. (multiple choice) Which are even?\nA. 2\nB. 4\nC. 5\nD. 7\nAnswer: AB\n'
  const { bank } = await library.importText(text, { newBank: 'Even' })
  const response = { kind: 'options' as const, labels: ['A'] }
  const scores: (number | null)[] = []
  for (const multipleChoice of ['allOrNothing', 'rightMinusWrong'] as const) {
    await library.ask('settings.update', { multipleChoice })
    const { id } = await library.ask('practice.start', { bankIds: [bank.id] })
    const given = await library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 1000 })
    scores.push(given.score)
  }
  expect(scores).toEqual([0, 0.5])
})

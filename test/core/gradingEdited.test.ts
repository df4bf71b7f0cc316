import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import type { AttemptView } from '../../src-main/contract/practiceCalls.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { gradeAsked, markerText } from '../support/fakeProvider/marker.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import {
  answerInWords,
  answersInWords,
  copyOf,
  isGraded,
  isStuck,
  startOnly,
  untilAttempt,
  wordsTemplate,
} from '../support/library/wordsBank.ts'

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
  provider = await FakeProvider.start({ answer: (request) => ({ kind: 'answer', text: markerText(request) }) })
  await library.ask('settings.setKey', { provider: 'custom', key: 'sk-0123456789' })
  const gradingModel = { provider: 'custom' as const, model: 'marker' }
  await library.ask('settings.update', { gradingModel, baseUrls: { custom: provider.baseUrl } })
  sessionId = (await startOnly(library)).sessionId
  library.app.start()
})
afterEach(async () => {
  await library.remove()
  await provider.close()
})

type Change = Partial<CallInput<'questions.edit'>['fields']>

const reference = (text: string): Change => ({ key: { kind: 'text', text } })
const threePoints = 'Water diffuses. The membrane is semipermeable. It costs no energy.'
const pointsOf = ({ gradeDetails }: AttemptView) => gradeDetails?.points.map(({ text }) => text)
const problems = async () => (await library.app.examine()).flatMap(({ problems }) => problems)

/** Edits the first question when a model was sent an answer to mark, before it has said anything; `change` is told how often. */
async function editWhileMarking(change: (times: number) => Change | undefined) {
  const { questionId: id } = await library.ask('practice.question', { sessionId, index: 0 })
  const { type, stem, options, key, explanation, section } = await library.ask('questions.get', { id })
  const fields = { type, stem, options: [...options], key, explanation, section }
  let times = 0
  provider.answer = async (request) => {
    const edit = gradeAsked(request) && change(times++)
    if (edit) await library.ask('questions.edit', { id, fields: { ...fields, ...edit } })
    return { kind: 'answer', text: markerText(request) }
  }
}

test('an answer whose reference is edited while the model reads is read again and marked by the new one alone', async () => {
  await editWhileMarking((times) => (times === 0 ? reference(threePoints) : undefined))
  const { attemptId } = await answerInWords(library, sessionId, answersInWords.full)
  const graded = await untilAttempt(library, sessionId, isGraded)
  expect(pointsOf(graded)).toEqual(['Water diffuses', 'The membrane is semipermeable', 'It costs no energy'])
  expect(graded).toMatchObject({ verdict: 'partial', pending: null })
  expect(await library.ask('grading.list', { attemptId })).toHaveLength(1)
  expect(provider.asked).toHaveLength(4)
  expect(await problems()).toEqual([])
})

test('so is one whose question is put in other words', async () => {
  await editWhileMarking((times) => (times === 0 ? { stem: 'What is osmosis?' } : undefined))
  await answerInWords(library, sessionId, answersInWords.full)
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct' })
  expect(provider.asked).toHaveLength(4)
})

test('an edit of what the model is not shown costs no second reading', async () => {
  await editWhileMarking(() => ({ explanation: 'As in every cell.' }))
  await answerInWords(library, sessionId, answersInWords.full)
  expect(await untilAttempt(library, sessionId, isGraded)).toMatchObject({ verdict: 'correct' })
  expect(provider.asked).toHaveLength(2)
})

test('a question edited each time is given up without a grade, and marked when the person asks again', async () => {
  await editWhileMarking((times) => reference(`${threePoints} Point ${times}.`))
  const { attemptId } = await answerInWords(library, sessionId, answersInWords.full)
  const given = await untilAttempt(library, sessionId, isStuck)
  expect(given).toMatchObject({ verdict: 'ungraded', pending: { state: 'failed', fault: { code: 'CONFLICT' } } })
  expect(provider.asked).toHaveLength(10)
  await editWhileMarking(() => undefined)
  await library.ask('grading.ask', { attemptId })
  expect(pointsOf(await untilAttempt(library, sessionId, isGraded))).toHaveLength(4)
})

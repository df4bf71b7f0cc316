import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PendingGrade } from '../../src-main/contract/gradingCalls.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { gradeAsked, markerText, obedientMarker, rubricText } from '../support/fakeProvider/marker.ts'
import { type Answering, type FaultName, faultNames, faults } from '../support/fakeProvider/replies.ts'
import { Grader } from '../support/library/Grader.ts'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import {
  answerInWords,
  answersInTurn,
  attemptOf,
  copyOf,
  startOnly,
  wordsTemplate,
} from '../support/library/wordsBank.ts'

const key = 'sk-planted-0123456789-key'
const honest: Answering = (request) => ({ kind: 'answer', text: markerText(request) })

let template: TestLibrary
let library: TestLibrary
let provider: FakeProvider
let grader: Grader
let session: { bankId: number; sessionId: number }

beforeAll(async () => {
  template = await wordsTemplate()
})
afterAll(() => template.remove())

/** The program itself is open and does not work its queue off: the grader does. */
beforeEach(async () => {
  library = copyOf(template)
  provider = await FakeProvider.start({ answer: honest, key })
  session = await startOnly(library)
  await library.ask('settings.update', {
    gradingModel: { provider: 'custom', model: 'marker' },
    baseUrls: { custom: provider.baseUrl },
  })
  grader = new Grader(library, key)
})
afterEach(async () => {
  await grader.stop()
  await library.remove()
  await provider.close()
})

const attempts = () => Promise.all(answersInTurn.map((_, index) => attemptOf(library, session.sessionId, index)))

async function answerAll(): Promise<void> {
  for (const [index, text] of answersInTurn.entries()) await answerInWords(library, session.sessionId, text, index)
  await grader.settled()
}

async function expectNothingGraded(state: PendingGrade['state'], code: string): Promise<void> {
  for (const attempt of await attempts())
    expect(attempt).toMatchObject({
      verdict: 'ungraded',
      score: null,
      gradedBy: null,
      pending: { state, waitingFor: state === 'failed' ? null : expect.any(String), fault: { code } },
    })
  expect(grader.count('SELECT count(*) FROM grade')).toBe(0)
  expect(grader.count('SELECT count(*) FROM mistake')).toBe(0)
  expect(grader.count(`SELECT count(*) FROM outcome WHERE verdict <> 'ungraded' OR score IS NOT NULL`)).toBe(0)
  expect(grader.count(`SELECT count(*) FROM progress WHERE last_verdict <> 'ungraded'`)).toBe(0)
  expect(await library.ask('banks.get', { id: session.bankId })).toMatchObject({ mistakes: 0 })
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
}

/** The provider is itself again: what waited goes on by itself or with a setting saved, what failed is asked again. */
async function expectAllGradedNow(answer: Answering = honest): Promise<void> {
  provider.answer = answer
  grader.ahead += 24 * 3600_000
  await library.ask('settings.update', { baseUrls: { custom: provider.baseUrl } })
  await grader.settled()
  await library.ask('grading.ask', {})
  await grader.settled()
  expect((await attempts()).map(({ verdict, score }) => [verdict, score])).toEqual([
    ['correct', 1],
    ['partial', 0.5],
    ['incorrect', 0],
  ])
  expect(grader.count('SELECT count(*) FROM grade')).toBe(3)
  expect(grader.count('SELECT count(*) FROM mistake')).toBe(2)
}

/** Slightly broken answers that can be read: no faults for whoever asked. */
const readable: readonly FaultName[] = ['fenced', 'thinkingAloud']

const codes: Partial<Record<FaultName, string>> = {
  unauthorised: 'MODEL_KEY_REFUSED',
  forbidden: 'MODEL_KEY_REFUSED',
  noCredit: 'MODEL_CREDIT_SPENT',
  unknownModel: 'MODEL_NOT_FOUND',
  webPage: 'MODEL_NOT_FOUND',
  busy: 'MODEL_BUSY',
  busyForSeconds: 'MODEL_BUSY',
  busyForMs: 'MODEL_BUSY',
  resetBefore: 'MODEL_UNREACHABLE',
  refusal: 'MODEL_REFUSED',
  contentFilter: 'MODEL_REFUSED',
  contentPolicy: 'MODEL_REFUSED',
  invalidJson: 'MODEL_ANSWER_INVALID',
  truncatedJson: 'MODEL_ANSWER_INVALID',
  wrongSchema: 'MODEL_ANSWER_INVALID',
  cutOff: 'MODEL_ANSWER_INVALID',
  emptyChoices: 'MODEL_ANSWER_INVALID',
  noResponseFormat: 'MODEL_ANSWER_INVALID',
}

const stateOf = (code: string) => (code === 'MODEL_REFUSED' || code === 'MODEL_ANSWER_INVALID' ? 'failed' : 'waiting')

test.each(faultNames.filter((name) => !readable.includes(name)))(
  'a provider with the fault "%s" makes no grade, no mistake and no zero; once it is well again everything is graded',
  async (name) => {
    provider.answer = (request) => faults[name](markerText(request))
    await answerAll()
    const code = codes[name] ?? 'MODEL_FAILED'
    await expectNothingGraded(stateOf(code), code)
    await expectAllGradedNow()
  },
)

test('a fault that only comes with the marks is no different, and the rubrics are not paid for again', async () => {
  const grades: string[] = []
  provider.answer = (request) => {
    if (!gradeAsked(request)) grades.push(request.user)
    return gradeAsked(request) ? faults.serverError() : honest(request)
  }
  await answerAll()
  await expectNothingGraded('waiting', 'MODEL_FAILED')
  expect(grades).toHaveLength(3)
  await expectAllGradedNow((request) => {
    expect(gradeAsked(request)).toBeDefined()
    return honest(request)
  })
})

test.each<[string, Answering]>([
  ['are not in the answer', obedientMarker(() => 'osmosis balances the concentrations')],
  ['are empty', obedientMarker(() => '')],
  ['are a piece of a word', obedientMarker(() => 'e')],
  [
    'belong to no point of the rubric',
    (request) => ({
      kind: 'answer',
      text: gradeAsked(request)
        ? JSON.stringify({ points: [{ id: 'p9', awarded: 2, quote: 'green' }], comment: '' })
        : rubricText(request),
    }),
  ],
])('marks for quotes that %s are no grade', async (_how, answer) => {
  provider.answer = answer
  await answerAll()
  await expectNothingGraded('failed', 'MODEL_ANSWER_INVALID')
  await expectAllGradedNow()
})

test.each(readable)('an answer that can be read (%s) is a grade', async (name) => {
  await answerAll()
  await expectAllGradedNow((request) => faults[name](markerText(request)))
})

test('offline everything waits for the network, ever more patiently, and can be graded by oneself at once', async () => {
  const { port } = provider
  await provider.close()
  await answerAll()
  await expectNothingGraded('waiting', 'MODEL_UNREACHABLE')
  const [first] = await attempts()
  await library.ask('practice.selfGrade', { attemptId: first?.attemptId ?? 0, verdict: 'correct' })
  provider = await FakeProvider.start({ answer: honest, key }, port)
  await expectAllGradedNow()
  expect((await attempts()).map(({ gradedBy }) => gradedBy)).toEqual(['self', 'model', 'model'])
})

test('a provider that is down for days is not given up, and asked less and less often', async () => {
  provider.answer = () => faults.unavailable()
  await answerInWords(library, session.sessionId, answersInTurn[0] ?? '')
  await grader.settled()
  const pauses: number[] = []
  for (let round = 0; round < 30; round++) {
    const runAfter = grader.count(`SELECT run_after FROM job WHERE kind = 'grade'`)
    const pause = runAfter - (Date.now() + grader.ahead)
    pauses.push(pause)
    grader.ahead += pause + 1000
    const asked = provider.asked.length
    while (provider.asked.length === asked) await new Promise((resolve) => setTimeout(resolve, 5))
    await grader.settled()
  }
  expect(await attemptOf(library, session.sessionId)).toMatchObject({
    verdict: 'ungraded',
    pending: { state: 'waiting' },
  })
  expect(Math.max(...pauses)).toBeLessThanOrEqual(900_000)
  expect(pauses.at(-1)).toBeGreaterThan((pauses[0] ?? 0) * 10)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let bankId: number
beforeEach(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(questionsText(6), { newBank: 'Sums' })).bank.id
})
afterEach(() => library.remove())

const start = () => library.ask('practice.start', { bankIds: [bankId] })
const options = (...labels: string[]) => ({ kind: 'options' as const, labels })
const wrongLabel = (number: number) => (rightLabel(number) === 'A' ? 'B' : 'A')

async function answer(sessionId: number, index: number, label: string) {
  return library.ask('practice.answer', { sessionId, index, response: options(label), durationMs: 1000 })
}

test('an answer is graded at once, with key and explanation, and is there after a restart', async () => {
  const { id } = await start()
  expect(await answer(id, 0, rightLabel(1))).toMatchObject({
    verdict: 'correct',
    score: 1,
    gradedBy: 'rule',
    key: options(rightLabel(1)),
  })
  expect(await answer(id, 1, wrongLabel(2))).toMatchObject({ verdict: 'incorrect', score: 0 })
  await library.close()
  const session = await library.ask('practice.get', { sessionId: id })
  expect(session).toMatchObject({ position: 1, marks: 'cioooo' })
  expect((await library.ask('practice.listOpen', undefined)).map((open) => open.id)).toEqual([id])
  const asked = await library.ask('practice.question', { sessionId: id, index: 1 })
  expect(asked.attempt).toMatchObject({ response: options(wrongLabel(2)), verdict: 'incorrect' })
})

test('a question not answered yet is asked without its key', async () => {
  const { id } = await start()
  const asked = await library.ask('practice.question', { sessionId: id, index: 0 })
  expect(asked).toMatchObject({ type: 'single', attempt: null })
  expect(JSON.stringify(asked)).not.toContain('"key"')
})

test('a wrong answer enters the mistake book, two right ones in a row take it out, and one more puts it back', async () => {
  const first = await start()
  await answer(first.id, 2, wrongLabel(3))
  const listed = await library.ask('mistakes.list', {})
  expect(listed).toMatchObject({ total: 1, mistakes: [{ timesWrong: 1, rightInARow: 0, bankName: 'Sums' }] })
  expect(listed.mistakes[0]?.lastWrongResponse).toEqual(options(wrongLabel(3)))
  for (const expected of [1, 0]) {
    const { id } = await library.ask('practice.start', { scope: 'mistakes', order: 'random' })
    await answer(id, 0, rightLabel(3))
    expect((await library.ask('mistakes.list', { bankId })).total).toBe(expected)
  }
  const last = await start()
  await answer(last.id, 2, wrongLabel(3))
  expect((await library.ask('mistakes.list', {})).mistakes).toMatchObject([{ timesWrong: 2, rightInARow: 0 }])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('a question is answered once a session; the second answer changes nothing', async () => {
  const { id } = await start()
  await answer(id, 0, wrongLabel(1))
  await expect(answer(id, 0, rightLabel(1))).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await library.ask('mistakes.list', {})).mistakes).toMatchObject([{ timesWrong: 1, rightInARow: 0 }])
})

test('an answer that does not fit the question is refused and not recorded', async () => {
  const { id } = await start()
  const refused = [options('A', 'B'), options('Z'), options(), { kind: 'truth' as const, value: true }]
  for (const response of refused)
    await expect(
      library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 1 }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect((await library.ask('practice.get', { sessionId: id })).marks).toBe('oooooo')
})

test('a short answer stays ungraded, out of the mistakes, until the person grades it; the last grade counts', async () => {
  const text = '1. Short answer: why is the sky blue?\nAnswer: Air scatters blue light more than red light.\n'
  const { bank } = await library.importText(`Short answer questions\n${text}`, { newBank: 'Why' })
  const { id } = await library.ask('practice.start', { bankIds: [bank.id] })
  const response = { kind: 'text' as const, text: 'Because of the sea.' }
  const given = await library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 5000 })
  expect(given).toMatchObject({ verdict: 'ungraded', score: null, gradedBy: null, key: { kind: 'text' } })
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
  const { attemptId } = given
  const wrong = await library.ask('practice.selfGrade', { attemptId, verdict: 'incorrect' })
  expect(wrong).toMatchObject({ verdict: 'incorrect', gradedBy: 'self' })
  expect((await library.ask('mistakes.list', {})).total).toBe(1)
  await library.ask('practice.selfGrade', { attemptId, verdict: 'correct' })
  expect((await library.ask('mistakes.list', {})).total).toBe(0)
})

test('a random session asks every question once, and in the same order after a restart', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId], order: 'random' })
  const numbers = async () => {
    const indexes = Array.from({ length: 6 }, (_, index) => index)
    const asked = await Promise.all(indexes.map((index) => library.ask('practice.question', { sessionId: id, index })))
    return asked.map(({ number }) => number)
  }
  const before = await numbers()
  expect([...before].sort()).toEqual(['1', '2', '3', '4', '5', '6'])
  await library.close()
  expect(await numbers()).toEqual(before)
})

test('"unanswered" leaves out what was answered, and an empty set is refused in words', async () => {
  const { id } = await start()
  await answer(id, 0, 'A')
  const rest = await library.ask('practice.start', { bankIds: [bankId], scope: 'unanswered' })
  expect(rest.total).toBe(5)
  const { id: empty } = await library.ask('banks.add', { name: 'Empty' })
  await expect(library.ask('practice.start', { bankIds: [empty] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('removing a bank takes its questions, attempts and mistakes along, and nothing of another bank', async () => {
  const other = await library.importText(questionsText(3, 50), { newBank: 'Other' })
  const session = await library.ask('practice.start', { bankIds: [other.bank.id] })
  await answer(session.id, 0, wrongLabel(50))
  await answer((await start()).id, 0, wrongLabel(1))
  await library.ask('banks.remove', { id: bankId })
  expect((await library.ask('mistakes.list', {})).mistakes.map(({ bankName }) => bankName)).toEqual(['Other'])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

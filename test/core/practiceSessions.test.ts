import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const planets = `1. Which planet is closest to the sun?
A. Venus
B. Mercury
C. Mars
D. Earth
Answer: B
Explanation: It takes 88 days for a turn.
`

let library: TestLibrary
let bankId: number
beforeEach(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(questionsText(4), { newBank: 'Sums' })).bank.id
})
afterEach(() => library.remove())

const options = (...labels: string[]) => ({ kind: 'options' as const, labels })
const question = (sessionId: number, index: number) => library.ask('practice.question', { sessionId, index })
const session = (sessionId: number) => library.ask('practice.get', { sessionId })

test('what is chosen, ruled out and spent but not submitted is there after a restart', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  await library.ask('practice.saveDraft', { sessionId: id, index: 1, draft: options('C'), spentMs: 4000 })
  await library.ask('practice.saveDraft', { sessionId: id, index: 1, crossed: ['A', 'D'] })
  await library.close()
  expect(await question(id, 1)).toMatchObject({
    draft: options('C'),
    crossed: ['A', 'D'],
    spentMs: 4000,
    attempt: null,
  })
  await library.ask('practice.saveDraft', { sessionId: id, index: 1, draft: null })
  expect(await question(id, 1)).toMatchObject({ draft: null, crossed: ['A', 'D'] })
})

test('a draft is no answer: nothing is graded, and the question stays open', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  await library.ask('practice.saveDraft', { sessionId: id, index: 0, draft: options('A') })
  expect((await session(id)).marks).toBe('oooo')
  expect((await library.ask('banks.get', { id: bankId })).answered).toBe(0)
})

test('a draft that comes in after the answer changes nothing, and one for no question is refused', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  const response = options(rightLabel(1))
  await library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 10 })
  await library.ask('practice.saveDraft', { sessionId: id, index: 0, draft: options('D') })
  expect(await question(id, 0)).toMatchObject({ draft: null, attempt: { response, verdict: 'correct' } })
  await expect(library.ask('practice.saveDraft', { sessionId: id, index: 4, spentMs: 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('the time of earlier visits counts, and never goes back', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  await library.ask('practice.saveDraft', { sessionId: id, index: 0, spentMs: 9000 })
  await library.ask('practice.saveDraft', { sessionId: id, index: 0, spentMs: 7000 })
  await library.ask('practice.answer', { sessionId: id, index: 0, response: options('A'), durationMs: 8000 })
  await library.ask('practice.saveDraft', { sessionId: id, index: 1, spentMs: 1000 })
  expect((await session(id)).spentMs).toBe(10_000)
  const [first] = (await library.ask('questions.list', { bankId })).questions
  const history = await library.ask('questions.history', { id: first?.id ?? 0 })
  expect(history).toMatchObject([{ durationMs: 9000 }])
})

test('in study mode the answer comes with the question, what was read is kept, and nothing is graded', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId], mode: 'study' })
  expect(await question(id, 0)).toMatchObject({ answer: { key: options(rightLabel(1)) }, attempt: null })
  await library.ask('practice.move', { sessionId: id, position: 0, seen: true })
  await library.ask('practice.move', { sessionId: id, position: 1, seen: true })
  await library.ask('practice.move', { sessionId: id, position: 2 })
  await library.close()
  expect(await session(id)).toMatchObject({ mode: 'study', position: 2, marks: 'ssoo' })
  expect(await library.ask('practice.listOpen', undefined)).toMatchObject([{ id, mode: 'study', done: 2, total: 4 }])
  expect(await library.ask('banks.get', { id: bankId })).toMatchObject({
    answered: 0,
    mistakes: 0,
    openSession: { id, mode: 'study' },
  })
})

test('in study mode one can answer as well, and the answer counts', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId], mode: 'study' })
  await library.ask('practice.move', { sessionId: id, position: 0, seen: true })
  await library.ask('practice.answer', { sessionId: id, index: 0, response: options(rightLabel(1)), durationMs: 5 })
  expect((await session(id)).marks).toBe('cooo')
})

test('a card is rated as the person does, of any type, and may be rated anew; nothing of it waits for a grade', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId], mode: 'cards' })
  expect((await question(id, 0)).answer?.key).toEqual(options(rightLabel(1)))
  const recall = (index: number, rating: 1 | 2 | 3 | 4) =>
    library.ask('practice.recall', { sessionId: id, index, rating, durationMs: 2000 })
  expect(await recall(0, 1)).toMatchObject({ verdict: 'incorrect', gradedBy: 'self', pending: null })
  await recall(1, 4)
  expect((await session(id)).marks).toBe('icoo')
  expect(await library.ask('banks.get', { id: bankId })).toMatchObject({ answered: 2, mistakes: 1 })

  const { attemptId, verdict } = await recall(0, 2)
  expect(verdict).toBe('correct')
  expect(await library.ask('cards.rating', { attemptId })).toMatchObject({ rating: 2, ratedBy: 'person' })
  expect((await session(id)).marks).toBe('ccoo')
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])

  const plain = await library.ask('practice.start', { bankIds: [bankId] })
  const rated = library.ask('practice.recall', { sessionId: plain.id, index: 0, rating: 3, durationMs: 10 })
  await expect(rated).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('in practice the answer does not come with the question', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  expect((await question(id, 0)).answer).toBeNull()
})

test('shuffled options keep their labels and their order through a restart, and the key still fits', async () => {
  const { bank } = await library.importText(planets, { newBank: 'Planets' }, 'planets.txt')
  const orders = new Set<string>()
  for (let round = 0; round < 12; round++) {
    const { id } = await library.ask('practice.start', { bankIds: [bank.id], shuffleOptions: true })
    const asked = await question(id, 0)
    orders.add(asked.options.map(({ label }) => label).join(''))
    expect(asked.options.map(({ sign }) => sign).join('')).toBe('ABCD')
    const mercury = asked.options.find(({ text }) => text === 'Mercury')
    const response = options(mercury?.label ?? '')
    if (round === 0) await library.close()
    expect((await question(id, 0)).options).toEqual(asked.options)
    const given = await library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 5 })
    expect(given).toMatchObject({ verdict: 'correct', key: options('B') })
  }
  expect(orders.size).toBeGreaterThan(1)
})

test('a question that is removed from the library leaves a gap: the others keep their places and their answers', async () => {
  const { bank } = await library.importText(planets, { newBank: 'Planets' }, 'planets.txt')
  const { id } = await library.ask('practice.start', { bankIds: [bankId, bank.id] })
  expect(await question(id, 4)).toMatchObject({ bankName: 'Planets' })
  await library.ask('practice.answer', { sessionId: id, index: 4, response: options('B'), durationMs: 5 })
  await library.ask('banks.remove', { id: bankId })
  expect(await session(id)).toMatchObject({ total: 5, marks: 'xxxxc' })
  await expect(question(id, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await question(id, 4)).attempt).toMatchObject({ verdict: 'correct' })
})

test('the sessions to go on with are those not finished, the last used first', async () => {
  const first = await library.ask('practice.start', { bankIds: [bankId] })
  const second = await library.ask('practice.start', { bankIds: [bankId], scope: 'unanswered', mode: 'study' })
  const third = await library.ask('practice.start', {})
  library.now = Date.now() + 1000
  await library.ask('practice.answer', { sessionId: first.id, index: 0, response: options('A'), durationMs: 5 })
  await library.ask('practice.finish', { sessionId: third.id })
  expect(await library.ask('practice.listOpen', undefined)).toMatchObject([
    { id: first.id, bankName: 'Sums', done: 1, total: 4 },
    { id: second.id, scope: 'unanswered', done: 0 },
  ])
})

test('an answer tells the pages to count anew, and not to fetch the whole session again', async () => {
  const { id } = await library.ask('practice.start', { bankIds: [bankId] })
  await library.close()
  library.events.length = 0
  await library.ask('practice.answer', { sessionId: id, index: 0, response: options('A'), durationMs: 5 })
  await library.ask('practice.saveDraft', { sessionId: id, index: 1, draft: options('A') })
  await library.ask('practice.move', { sessionId: id, position: 1 })
  await library.close()
  expect(library.events).toContain('practice.answered')
  expect(library.events).not.toContain('practice.changed')
})

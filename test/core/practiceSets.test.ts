import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { questionsText, rightLabel } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const words = `Rivers
1. Which river is the longest? (single choice)
A. The Nile
B. The Rhine
C. The Danube
Answer: A

2. Water flows uphill.
Answer: False
`

let library: TestLibrary
let sums: number
let rivers: number
beforeEach(async () => {
  library = new TestLibrary()
  sums = (await library.importText(questionsText(6), { newBank: 'Sums' })).bank.id
  rivers = (await library.importText(words, { newBank: 'Rivers' }, 'rivers.txt')).bank.id
})
afterEach(() => library.remove())

type Set = CallInput<'practice.count'>

const wrongLabel = (number: number) => (rightLabel(number) === 'A' ? 'B' : 'A')
const ids = async (bankId: number) =>
  (await library.ask('questions.list', { bankId })).questions.map((question) => question.id)

/** The questions of a session over the set, which the count has to agree with. */
async function asked(wanted: CallInput<'practice.start'>): Promise<number[]> {
  const { order: _, mode: __, shuffleOptions: ___, limit, ...set } = wanted
  const session = await library.ask('practice.start', wanted)
  const { total } = await library.ask('practice.count', set)
  expect(session.total).toBe(Math.min(total, limit ?? total))
  const indexes = Array.from({ length: session.total }, (_, index) => index)
  const questions = indexes.map((index) => library.ask('practice.question', { sessionId: session.id, index }))
  return (await Promise.all(questions)).map(({ questionId }) => questionId)
}

async function answerSums(verdicts: readonly ('right' | 'wrong')[]) {
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [sums] })
  for (const [index, verdict] of verdicts.entries()) {
    const labels = [verdict === 'right' ? rightLabel(index + 1) : wrongLabel(index + 1)]
    const response = { kind: 'options' as const, labels }
    await library.ask('practice.answer', { sessionId, index, response, durationMs: 1000 })
  }
  return sessionId
}

const count = async (set: Set) => (await library.ask('practice.count', set)).total

test('a practice is over one bank, several or all, in the order of the documents', async () => {
  expect(await asked({ bankIds: [sums] })).toEqual(await ids(sums))
  expect(await asked({ bankIds: [rivers, sums] })).toEqual([...(await ids(sums)), ...(await ids(rivers))])
  expect(await asked({})).toEqual([...(await ids(sums)), ...(await ids(rivers))])
  expect(await library.ask('practice.start', { bankIds: [sums, rivers] })).toMatchObject({ bankId: null })
})

test('a practice is filed under a bank where all its questions are of that one, whatever the set is over', async () => {
  await answerSums(['wrong', 'wrong'])
  const started = await library.ask('practice.start', { scope: 'mistakes' })
  expect(started).toMatchObject({ bankId: sums, bankName: 'Sums', total: 2 })
  expect(await library.ask('practice.question', { sessionId: started.id, index: 0 })).toMatchObject({ bankName: null })
  const limited = await library.ask('practice.start', { bankIds: [sums, rivers], limit: 6 })
  expect(limited).toMatchObject({ bankId: sums })
})

test('types and words narrow a set; a word in capitals is the same word, and what JSON is made of is none', async () => {
  const [river, uphill] = await ids(rivers)
  expect(await asked({ filter: { types: ['trueFalse'] } })).toEqual([uphill])
  expect(await asked({ filter: { text: 'DANUBE' } })).toEqual([river])
  expect(await asked({ filter: { text: 'which' } })).toEqual([river])
  expect(await count({ filter: { text: 'label' } })).toBe(0)
  expect(await count({ filter: { text: '100%' } })).toBe(0)
  expect(await count({ filter: { text: '_' } })).toBe(0)
  expect(await count({ bankIds: [sums], filter: { text: 'what is' } })).toBe(6)
  expect(await count({ bankIds: [sums], filter: { text: 'what is', types: ['fillIn'] } })).toBe(0)
})

test('unanswered, wrong, due and what went wrong in one session are sets of their own', async () => {
  const all = await ids(sums)
  const sessionId = await answerSums(['right', 'wrong', 'right', 'wrong'])
  expect(await asked({ bankIds: [sums], scope: 'unanswered' })).toEqual(all.slice(4))
  expect(await asked({ bankIds: [sums], scope: 'mistakes' })).toEqual([all[1], all[3]])
  expect(await asked({ from: { sessionId, which: 'wrong' } })).toEqual([all[1], all[3]])
  expect(await asked({ from: { sessionId, which: 'all' } })).toEqual(all)
  library.now = Date.now() + 400 * 86_400_000
  expect(await asked({ bankIds: [sums], scope: 'due' })).toEqual(all.slice(0, 4))
})

test('bookmarked, tagged and reported questions are found, over several banks', async () => {
  const [first, second] = await ids(sums)
  const [river] = await ids(rivers)
  if (first === undefined || second === undefined || river === undefined) throw new Error('questions are missing')
  await library.ask('questions.annotate', { id: second, bookmarked: true, tags: ['hard'] })
  await library.ask('questions.annotate', { id: river, bookmarked: true, report: 'The Amazon is longer.' })
  expect(await asked({ scope: 'bookmarked' })).toEqual([second, river])
  expect(await asked({ scope: 'bookmarked', filter: { tags: ['hard'] } })).toEqual([second])
  expect(await asked({ scope: 'reported' })).toEqual([river])
  const facets = await library.ask('practice.facets', { bankIds: [sums] })
  expect(facets).toMatchObject({
    scopes: { all: 6, unanswered: 6, mistakes: 0, bookmarked: 1, reported: 0 },
    types: { single: 6, fillIn: 0 },
    tags: [{ tag: 'hard', count: 1 }],
  })
})

test('sections are counted in document order, and can be chosen', async () => {
  const text = `Chapter 2 Stars\n\n${questionsText(2)}\nChapter 1 Moons\n\n${questionsText(3, 10)}`
  const { bank } = await library.importText(text, { newBank: 'Sky' }, 'sky.txt')
  const { sections } = await library.ask('practice.facets', { bankIds: [bank.id] })
  expect(sections.map(({ count }) => count)).toEqual([2, 3])
  const [, moons] = sections
  const set = { bankIds: [bank.id], filter: { sections: [moons?.section ?? ''] } }
  expect(await asked(set)).toEqual((await ids(bank.id)).slice(2))
})

test('the questions without a section are a section that can be chosen, among the mistakes too', async () => {
  const text = `${questionsText(2)}\nChapter 1 Moons\n\n${questionsText(3, 10)}`
  const { bank } = await library.importText(text, { newBank: 'Sky' }, 'sky.txt')
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  const without = questions.filter(({ section }) => section === null).map(({ id }) => id)
  const moons = questions.find(({ section }) => section !== null)?.section ?? 'none'
  expect(without).toEqual(questions.slice(0, 2).map(({ id }) => id))
  expect(await asked({ bankIds: [bank.id], filter: { sections: [''] } })).toEqual(without)
  expect(await count({ bankIds: [bank.id], filter: { sections: ['', moons] } })).toBe(5)
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bank.id] })
  for (const [index, number] of [
    [1, 2],
    [2, 10],
  ] as const) {
    const response = { kind: 'options' as const, labels: [wrongLabel(number)] }
    await library.ask('practice.answer', { sessionId, index, response, durationMs: 1 })
  }
  const { mistakes } = await library.ask('mistakes.list', { filter: { sections: [''] } })
  expect(mistakes.map(({ question }) => question.id)).toEqual([without[1]])
})

test('a bank of one kind counts each scope as a session over it would have it', async () => {
  await answerSums(['right', 'wrong'])
  const { scopes } = await library.ask('practice.facets', { bankIds: [sums] })
  for (const [scope, expected] of Object.entries(scopes))
    expect([scope, await count({ bankIds: [sums], scope: scope as keyof typeof scopes })]).toEqual([scope, expected])
  expect(scopes).toMatchObject({ all: 6, unanswered: 4, mistakes: 1 })
})

test('the hardest come first, and what was never answered last, in the order of the document', async () => {
  const all = await ids(sums)
  await answerSums(['right', 'right', 'wrong'])
  await answerSums(['right', 'wrong', 'wrong'])
  const order = await asked({ bankIds: [sums], order: 'difficulty' })
  expect(order).toEqual([all[2], all[1], all[0], all[3], all[4], all[5]])
})

test('a limit takes the first of the order; of a random order any', async () => {
  const all = await ids(sums)
  expect(await asked({ bankIds: [sums], limit: 2 })).toEqual(all.slice(0, 2))
  const orders = new Set<string>()
  for (let round = 0; round < 12; round++)
    orders.add((await asked({ bankIds: [sums], order: 'random', limit: 3 })).join())
  expect(orders.size).toBeGreaterThan(1)
})

test('a set without a question is refused in words, whatever made it empty', async () => {
  for (const set of [{ scope: 'bookmarked' as const }, { bankIds: [999] }, { filter: { text: 'zebra' } }])
    await expect(library.ask('practice.start', set)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

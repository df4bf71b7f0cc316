import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionTraits } from '../../src-main/contract/choices.ts'
import { answerStates, foundSet, inputOf, noFilter } from '../../src-renderer/pages/bank/listFilter.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const text = `Chapter 1 Numbers
1. Two and two?
A. four
B. five
Answer: A
2. Three and three?
A. six
B. seven
Answer: B
Chapter 2 Words
3. The first letter?
A. a
B. b
4. The last letter is z. (True or false)
Answer: True
`
let library: TestLibrary
let bankId: number
beforeAll(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(text, { newBank: 'Mixed' })).bank.id
  const [one, two, three] = (await library.ask('questions.list', { bankId })).questions.map(({ id }) => id)
  await library.ask('questions.annotate', { id: one ?? 0, bookmarked: true, note: 'easy', tags: ['sums'] })
  await library.ask('questions.annotate', { id: two ?? 0, report: 'six is right' })
  await library.ask('questions.set', { ids: [three ?? 0], set: { addTags: ['letters'], section: 'Chapter 2 Words' } })
  const session = await library.ask('practice.start', { bankIds: [bankId] })
  const response = { kind: 'options' as const, labels: ['A'] }
  for (const index of [0, 1])
    await library.ask('practice.answer', { sessionId: session.id, index, response, durationMs: 1 })
})
afterAll(() => library.remove())

const chapters = async () => (await library.ask('questions.outline', { bankId })).map(({ section }) => section)

test('the chapters of a bank in its order, how many questions each has and how many were right the last time', async () => {
  expect(await library.ask('questions.outline', { bankId })).toEqual([
    { section: 'Chapter 1 Numbers', questions: 2, answered: 2, right: 1 },
    { section: 'Chapter 2 Words', questions: 2, answered: 0, right: 0 },
  ])
})

test('whatever the list is narrowed to, a practice of what is shown has just that', async () => {
  const [first = ''] = await chapters()
  const filters = [
    ...[...questionTraits, ...answerStates].map((mark) => ({ ...noFilter, mark })),
    ...['letter', 'is:bookmarked'].map((words) => ({ ...noFilter, text: words })),
    { ...noFilter, section: first },
    { ...noFilter, section: '' },
    { ...noFilter, sure: 'low' as const },
    { ...noFilter, sure: 'middle' as const },
    { ...noFilter, section: first, mark: 'mistake' as const },
    { ...noFilter, type: 'trueFalse' as const, mark: 'unanswered' as const },
    { ...noFilter, tag: 'sums', mark: 'answered' as const, text: 'two' },
  ]
  const totals = []
  for (const filter of filters) {
    const { total } = await library.ask('questions.list', { bankId, ...inputOf(filter) })
    expect(await library.ask('practice.count', foundSet(bankId, filter)), JSON.stringify(filter)).toEqual({ total })
    totals.push(total)
  }
  // narrowed, and mostly to something
  expect(totals.filter((total) => total === 4)).toEqual([])
  expect(totals.filter((total) => total > 0).length).toBeGreaterThan(10)
})

test('questions about the same come nearest first, are no copies, and are practised in that order', async () => {
  const lines = [
    ['（2017年真题）测量血压时袖带过窄，测得的血压值（ ）', '偏高', '偏低'],
    ['测量血压时袖带过宽，测得的血压值（ ）', '偏高', '偏低'],
    ['测量血压时，被测者手臂高于心脏，测得的血压值（ ）', '偏高', '偏低'],
    ['成人鼻饲时胃管插入的长度约为（ ）', '十五厘米', '四十五厘米'],
    ['为休克患者采取的体位是（ ）', '中凹卧位', '侧卧位'],
  ]
  const text = lines.map(([stem, a, b], at) => `${at + 1}. ${stem}\nA. ${a}\nB. ${b}\n答案：A\n`).join('\n')
  const { bank } = await library.importText(text, { newBank: '护理' })
  await library.importText(`${text}\n6. 输血前应输入少量生理盐水。\n答案：对\n`, { newBank: '护理二' })
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  const [narrow, wide, arm, , shock] = questions
  expect(await library.ask('questions.tags', { bankIds: [bank.id] })).toEqual([{ tag: '2017年真题', count: 1 }])
  const alike = await library.ask('questions.alike', { id: narrow?.id ?? 0 })
  expect(alike.map(({ stem }) => stem)).toEqual([wide?.stem, arm?.stem])
  expect(await library.ask('questions.alike', { id: shock?.id ?? 0 })).toEqual([])
  const session = await library.ask('practice.startWith', { questionIds: alike.map(({ id }) => id) })
  const asked = await library.ask('practice.question', { sessionId: session.id, index: 0 })
  expect([session.total, asked.questionId]).toEqual([2, wide?.id])
  await expect(library.ask('practice.startWith', { questionIds: [1_000_000] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

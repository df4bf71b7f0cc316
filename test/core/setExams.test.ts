import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import type { ExamView } from '../../src-main/contract/examCalls.ts'
import { options, PaperShelf, right, truth } from '../support/library/examSupport.ts'
import { questionsText } from '../support/library/questionsText.ts'
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

type Wanted = CallInput<'exams.startFrom'>
const start = (wanted: Partial<Wanted>) =>
  library.ask('exams.startFrom', { set: { bankIds: [bankId] }, name: 'Check', questions: 100, minutes: 30, ...wanted })
const answer = (sessionId: number, index: number, draft = options('A')) =>
  library.ask('exams.answer', { sessionId, index, draft, spentMs: 1000 })
const questionsOf = ({ sessionId, total }: ExamView) =>
  Promise.all(Array.from({ length: total }, (_, index) => library.ask('exams.question', { sessionId, index })))
const idsOf = async (view: ExamView) => (await questionsOf(view)).map(({ questionId }) => questionId)
const handIn = ({ sessionId }: ExamView) => library.ask('exams.handIn', { sessionId })

/** Answers the first questions of each of these types wrong, so that they are in the mistake book. */
async function goWrong(): Promise<number[]> {
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bankId] })
  const wrong = [
    [0, options('B')],
    [3, options('C')],
    [8, options('A', 'C')],
    [12, truth(false)],
  ] as const
  const ids = wrong.map(async ([index, response]) => {
    await library.ask('practice.answer', { sessionId, index, response, durationMs: 1000 })
    return (await library.ask('practice.question', { sessionId, index })).questionId
  })
  return Promise.all(ids)
}

test('the mistake book is sat as an exam: nothing is told before it is handed in, and what is right there counts', async () => {
  const wrong = await goWrong()
  const set = { bankIds: [], scope: 'mistakes' as const }
  expect(await library.ask('exams.proposeFrom', { set })).toEqual({
    available: 4,
    withoutKey: 0,
    questions: 4,
    minutes: 5,
  })
  const view = await start({ set, order: 'sequential', minutes: 12 })
  expect(view).toMatchObject({ name: 'Check', bankId, bankName: 'Paper', total: 4, points: 5, limitMs: 720_000 })
  expect(await idsOf(view)).toEqual(wrong)
  expect((await questionsOf(view)).every(({ answer, attempt }) => answer === null && attempt === null)).toBe(true)
  await answer(view.sessionId, 0, right.single)
  await answer(view.sessionId, 2, right.multiple)
  await handIn(view)
  const report = await library.ask('exams.report', { sessionId: view.sessionId })
  expect(report).toMatchObject({ points: { min: 3, max: 3, of: 5 }, blank: 2, outcome: 'passed', bankName: 'Paper' })
  const { mistakes } = await library.ask('mistakes.list', {})
  const inARow = new Map(mistakes.map(({ question, rightInARow }) => [question.id, rightInARow]))
  expect(wrong.map((id) => inARow.get(id))).toEqual([1, 0, 1, 0])
})

test('an exam over a filtered set takes as many as wanted in the order wanted, grouped by type', async () => {
  const set = { bankIds: [bankId], filter: { types: ['trueFalse' as const, 'single' as const] } }
  expect(await library.ask('exams.proposeFrom', { set, questions: 6 })).toMatchObject({ available: 12, questions: 6 })
  const view = await start({ set, order: 'random', questions: 10 })
  expect(view).toMatchObject({ bankId, bankName: 'Paper', total: 10 })
  const types = (await questionsOf(view)).map(({ type }) => type)
  expect(types).toEqual([...types].sort()) // single before trueFalse
  expect(new Set(await idsOf(view)).size).toBe(10)
})

test('what a search finds is sat as an exam', async () => {
  const view = await start({ set: { bankIds: [bankId], filter: { text: 'GREATER THAN 1' } } })
  expect((await questionsOf(view)).map(({ stem }) => stem)).toEqual(Array(4).fill(expect.stringContaining('greater')))
})

test('several banks are sat together, and the bank of each question is told', async () => {
  const sums = (await library.importText(questionsText(3), { newBank: 'Sums' }, 'sums.txt')).bank.id
  const set = { bankIds: [bankId, sums], filter: { types: ['single' as const] } }
  const view = await start({ set })
  expect(view).toMatchObject({ total: 11, bankId: null })
  expect(new Set((await questionsOf(view)).map(({ bankName }) => bankName))).toEqual(new Set(['Paper', 'Sums']))
  await handIn(view)
  expect(await library.ask('exams.history', {})).toMatchObject([{ name: 'Check', bankName: null, blueprintId: null }])
  expect(await library.ask('exams.history', { bankId })).toEqual([])
  const few = await start({ set: { ...set, bankIds: [] }, order: 'sequential', questions: 8 })
  expect(few).toMatchObject({ total: 8, bankId })
  await handIn(few)
  expect(await library.ask('exams.history', { bankId })).toMatchObject([{ bankName: 'Paper' }])
})

test('a question without a key is left out, and said to be', async () => {
  const text = '1. Which is right?\nA. this\nB. that\n\n2. Which is left?\nA. this\nB. that\nAnswer: B\n'
  const { id } = (await library.importText(text, { newBank: 'Half' }, 'half.txt')).bank
  const set = { bankIds: [id] }
  expect(await library.ask('exams.proposeFrom', { set })).toMatchObject({ available: 1, withoutKey: 1 })
  expect(await start({ set })).toMatchObject({ total: 1 })
})

test('a set that holds nothing is refused, and so is a second exam beside a running one', async () => {
  await expect(start({ set: { scope: 'mistakes' } })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await start({ questions: 3 })
  await expect(start({ questions: 3 })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('sat again, the questions are the same, or others of the set as far as it has them', async () => {
  const first = await start({ set: { bankIds: [bankId], filter: { types: ['single'] } }, questions: 5 })
  const before = await idsOf(first)
  await handIn(first)
  const same = await library.ask('exams.startAgain', { sessionId: first.sessionId, questions: 'same' })
  expect(await idsOf(same)).toEqual(before)
  await handIn(same)
  const other = await library.ask('exams.startAgain', { sessionId: same.sessionId, questions: 'other' })
  expect(other).toMatchObject({ total: 5, name: 'Check', limitMs: first.limitMs })
  expect((await idsOf(other)).filter((id) => !before.includes(id))).toHaveLength(3) // the bank has 8
})

test('questions with several right answers are graded by the rule of the settings', async () => {
  await library.ask('settings.update', { multipleChoice: 'rightMinusWrong' })
  const view = await start({ set: { bankIds: [bankId], filter: { types: ['multiple'] } }, questions: 1 })
  await answer(view.sessionId, 0, options('A'))
  await handIn(view)
  const report = await library.ask('exams.report', { sessionId: view.sessionId })
  expect(report.sheet).toMatchObject([{ state: 'partial', points: { min: 1, of: 2 } }])
})

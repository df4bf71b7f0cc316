import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { sumsText } from '../support/library/sumsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const passage = 'Remember to sharpen the pencils before the bell rings, because nobody will lend you one today.'

test('what is left to review falls by what a person settles, and the questions lose their doubts with it', async () => {
  const { id, bank, doubtful } = await library.importText(sumsText(5), { newBank: 'Sums' })
  expect(doubtful).toBe(5)
  const open = await library.ask('imports.doubtful', { id, limit: 2 })
  expect(open.map(({ number }) => number)).toEqual(['1', '2'])
  const view = await library.ask('imports.settle', { id, questionIds: open.map((question) => question.id) })
  expect(view).toMatchObject({ state: 'done', doubtful: 3 })
  expect((await library.ask('imports.doubtful', { id, limit: 9 })).map(({ number }) => number)).toEqual(['3', '4', '5'])
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions.map(({ issues }) => issues.length)).toEqual([0, 0, 1, 1, 1])
  expect(questions.every(({ key }) => key === null)).toBe(true)
})

test('a stretch without questions is settled by a person; the account of the document stays as it was', async () => {
  const { id, unresolved, ledger } = await library.importText(`${passage}\n\n${questionsText(2)}`, { newBank: 'Sums' })
  expect(unresolved).toHaveLength(1)
  const [span] = unresolved
  const view = await library.ask('imports.settle', { id, spans: [[span?.[0] ?? -1, span?.[1] ?? -1]] })
  expect(view).toMatchObject({ unresolved: [], ledger })
  expect(await library.ask('imports.unresolved', { id })).toEqual([])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('questions of another import are not settled by this one', async () => {
  const mine = await library.importText(sumsText(1), { newBank: 'Mine' })
  const other = await library.importText(sumsText(2), { newBank: 'Other' })
  const theirs = await library.ask('imports.doubtful', { id: other.id, limit: 9 })
  await library.ask('imports.settle', { id: mine.id, questionIds: theirs.map((question) => question.id) })
  expect(await library.ask('imports.get', { id: other.id })).toMatchObject({ doubtful: 2 })
})

test('a question that two documents hold is settled for both', async () => {
  const first = await library.importText(sumsText(3), { newBank: 'Sums' })
  const second = await library.importText(sumsText(3, 3), { bankId: first.bank.id })
  expect([first.doubtful, second.doubtful]).toEqual([3, 3])
  const [, , third] = await library.ask('imports.doubtful', { id: first.id, limit: 9 })
  await library.ask('imports.settle', { id: first.id, questionIds: [third?.id ?? 0] })
  expect(await library.ask('imports.get', { id: second.id })).toMatchObject({ doubtful: 2 })
})

test('a question that was mended leaves the review of its import', async () => {
  const { id, doubtful } = await library.importText(sumsText(2), { newBank: 'Sums' })
  const [question] = await library.ask('imports.doubtful', { id, limit: 1 })
  if (!question) throw new Error('nothing is doubtful')
  const { type, stem, options, explanation, section } = question
  const key = { kind: 'options' as const, labels: ['B'] }
  await library.ask('questions.edit', {
    id: question.id,
    fields: { type, stem, options: [...options], key, explanation, section },
  })
  expect([doubtful, (await library.ask('imports.get', { id })).doubtful]).toEqual([2, 1])
})

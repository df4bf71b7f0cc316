import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { doubtsOf } from '../../src-main/contract/doubts.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const text = `1. Which organ pumps blood?
A. The Heart
B. The liver
Answer: A

2. What is 100% of 5?
A. 5
B. a "quoted" 7
Answer: A
Explanation: all of it_is five.

3. 心脏有几个腔？
A. 两个
B. 四个

4. Is the heart a muscle?
A. yes, it is
B. no, it is not
Answer: A
`

let library: TestLibrary
let bankId: number
let ids: number[]
beforeAll(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(text, { newBank: 'Body' })).bank.id
  ids = (await library.ask('questions.list', { bankId })).questions.map(({ id }) => id)
  // which of them a reading would doubt is not the matter here
  await library.ask('questions.set', { ids: [0, 1, 3].map((at) => ids[at] ?? 0), set: { accept: true } })
  await library.ask('questions.annotate', { id: ids[1] ?? 0, bookmarked: true, tags: ['Sums'] })
  await library.ask('questions.annotate', { id: ids[3] ?? 0, bookmarked: true, note: 'ask', report: 'unclear' })
})
afterAll(() => library.remove())

const listed = async (query: Partial<CallInput<'questions.list'>>) => {
  const { total, questions } = await library.ask('questions.list', { bankId, ...query })
  expect(total).toBe(questions.length)
  return questions.map(({ id }) => ids.indexOf(id) + 1)
}

test('a list is narrowed to what a person marked, to a tag, or to what is to be checked', async () => {
  expect(await listed({ mark: 'bookmarked' })).toEqual([2, 4])
  expect(await listed({ mark: 'noted' })).toEqual([4])
  expect(await listed({ mark: 'reported' })).toEqual([4])
  expect(await listed({ mark: 'withoutAnswer' })).toEqual([3])
  expect(await listed({ mark: 'doubtful' })).toEqual([3])
  expect(await listed({ mark: 'edited' })).toEqual([])
  expect(await listed({ tag: 'Sums' })).toEqual([2])
  expect(await listed({ tag: 'Sums', mark: 'reported' })).toEqual([])
})

test('a search finds text in stem, options and explanation, whatever the case, and takes no sign for a pattern', async () => {
  expect(await listed({ text: 'HEART' })).toEqual([1, 4])
  expect(await listed({ text: '心脏' })).toEqual([3])
  expect(await listed({ text: '四个' })).toEqual([3])
  expect(await listed({ text: '100%' })).toEqual([2])
  expect(await listed({ text: 'it_is' })).toEqual([2])
  expect(await listed({ text: '"quoted"' })).toEqual([2])
  expect(await listed({ text: '%' })).toEqual([2])
  expect(await listed({ text: 'nowhere' })).toEqual([])
})

test('a search for a word of the stored form finds nothing that the questions do not say, in the list as in a practice', async () => {
  for (const text of ['label', 'text', '{', 'label":"A']) {
    expect(await listed({ text })).toEqual([])
    expect(await library.ask('practice.count', { bankIds: [bankId], filter: { text } })).toEqual({ total: 0 })
  }
})

test('the list calls doubtful what the review of its import holds, and what the page marks so: below 0.9', async () => {
  const { id, bank } = await library.importText(text, { newBank: 'Copy' })
  const all = () => library.ask('questions.list', { bankId: bank.id }).then(({ questions }) => questions)
  const ids = (await all()).map((question) => question.id)
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'))
  for (const [index, confidence] of [0.9, 0.89, 0.5, 0.7].entries())
    sqlite.prepare('UPDATE question SET confidence = ? WHERE id = ?').run(confidence, ids[index])
  sqlite.prepare(`UPDATE question SET issues = '["hasImage"]' WHERE id = ?`).run(ids[0])
  sqlite.close()
  const list = await library.ask('questions.list', { bankId: bank.id, mark: 'doubtful' })
  expect(list.questions.map((question) => question.id)).toEqual(ids.slice(1))
  expect(await library.ask('imports.doubtful', { id, limit: 10 })).toEqual(list.questions)
  expect((await all()).map(doubtsOf)).toEqual([[], ['lowConfidence'], ['missingAnswer'], ['lowConfidence']])
})

test('a page in the middle holds what comes next, and the total counts all', async () => {
  const page = await library.ask('questions.list', { bankId, offset: 1, limit: 2 })
  expect(page).toMatchObject({ total: 4, offset: 1 })
  expect(page.questions.map(({ id }) => id)).toEqual(ids.slice(1, 3))
})

test('the history of a question has every answer, newest first, each with all its grades', async () => {
  const answer = async (label: string) => {
    const { id } = await library.ask('practice.start', { bankIds: [bankId] })
    const response = { kind: 'options' as const, labels: [label] }
    return library.ask('practice.answer', { sessionId: id, index: 0, response, durationMs: 4000 })
  }
  const first = await answer('B')
  await library.ask('practice.selfGrade', { attemptId: first.attemptId, verdict: 'partial' })
  await answer('A')
  expect(await library.ask('questions.history', { id: ids[0] ?? 0 })).toMatchObject([
    { response: { labels: ['A'] }, verdict: 'correct', durationMs: 4000, grades: [{ gradedBy: 'rule' }] },
    {
      response: { labels: ['B'] },
      verdict: 'partial',
      grades: [
        { gradedBy: 'self', verdict: 'partial' },
        { gradedBy: 'rule', verdict: 'incorrect' },
      ],
    },
  ])
  expect(await library.ask('questions.history', { id: ids[1] ?? 0 })).toEqual([])
})

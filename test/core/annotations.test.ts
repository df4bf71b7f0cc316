import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
let bankId: number
let ids: number[]
beforeEach(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(questionsText(4), { newBank: 'Sums' })).bank.id
  ids = (await library.ask('questions.list', { bankId })).questions.map(({ id }) => id)
})
afterEach(() => library.remove())

const id = (index: number) => ids[index] ?? Number.NaN
const none = { bookmarked: false, note: null, tags: [], report: null, mistakeReason: null }

test('what is written beside a question is there after a restart, and only what is named changes', async () => {
  const report = 'The answer is wrong.'
  await library.ask('questions.annotate', { id: id(0), bookmarked: true, note: ' Look it up.\nTwice. ', report })
  await library.ask('questions.annotate', { id: id(0), tags: ['chapter 2'], mistakeReason: 'misread' })
  await library.close()
  const all = { bookmarked: true, note: 'Look it up.\nTwice.', tags: ['chapter 2'], report, mistakeReason: 'misread' }
  expect(await library.ask('questions.annotations', { id: id(0) })).toEqual(all)
  expect(await library.ask('questions.annotate', { id: id(0), note: null, bookmarked: false })).toEqual({
    ...all,
    note: null,
    bookmarked: false,
  })
  expect((await library.ask('questions.list', { bankId })).questions.map(({ annotations }) => annotations)).toEqual([
    { ...all, note: null, bookmarked: false },
    none,
    none,
    none,
  ])
})

test('an empty text is no note, and a question with nothing beside it is like one never written at', async () => {
  await library.ask('questions.annotate', { id: id(0), note: 'a', tags: ['b'], bookmarked: true })
  const input = { id: id(0), note: '  \n', tags: [], bookmarked: false }
  expect(await library.ask('questions.annotate', input)).toEqual(none)
  expect(await library.ask('questions.tags', {})).toEqual([])
})

test('tags that differ in case, width or spaces are one, in the spelling that was there first', async () => {
  await library.ask('questions.annotate', { id: id(0), tags: ['Heart  failure', 'ＥＣＧ'] })
  const { tags } = await library.ask('questions.annotate', {
    id: id(1),
    tags: ['heart failure', 'ecg', 'ECG', '心电图'],
  })
  expect([...tags].sort()).toEqual(['Heart failure', 'ＥＣＧ', '心电图'].sort())
  expect((await library.ask('questions.annotate', { id: id(0), tags: ['ECG'] })).tags).toEqual(['ＥＣＧ'])
})

test('tags are counted over the library or over the banks asked for, the most used first', async () => {
  const other = (await library.importText(questionsText(2, 50), { newBank: 'Other' })).bank.id
  const [first] = (await library.ask('questions.list', { bankId: other })).questions
  await library.ask('questions.annotate', { id: id(0), tags: ['b', 'a'] })
  await library.ask('questions.annotate', { id: first?.id ?? 0, tags: ['b'] })
  expect(await library.ask('questions.tags', {})).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'a', count: 1 },
  ])
  expect(await library.ask('questions.tags', { bankIds: [other] })).toEqual([{ tag: 'b', count: 1 }])
  await library.ask('banks.remove', { id: bankId })
  expect(await library.ask('questions.tags', {})).toEqual([{ tag: 'b', count: 1 }])
})

test('a question that is not there, an empty tag and a text without end are refused, and nothing is kept', async () => {
  await expect(library.ask('questions.annotate', { id: 4711, bookmarked: true })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  for (const wrong of [{ tags: [' '] }, { tags: ['x'.repeat(51)] }, { note: 'x'.repeat(10_001) }])
    await expect(library.ask('questions.annotate', { id: id(0), ...wrong })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  expect(await library.ask('questions.annotations', { id: id(0) })).toEqual(none)
})

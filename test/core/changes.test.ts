import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recordedTables, unrecordedTables } from '../../src-main/db/recorded/recordedTables.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

const text = `1. What is 1 + 1?
A. 1
B. 2
C. 3
Answer: B
2. What is 2 + 2?
A. 4
B. 2
C. 3
Answer: A
3. What is 3 + 3?
A. 1
B. 2
C. 6
Answer: C
`
let library: TestLibrary
let bankId = 0
let ids: number[] = []
beforeEach(async () => {
  library = new TestLibrary()
  bankId = (await library.importText(text, { newBank: 'Sums' })).bank.id
  ids = (await library.ask('questions.list', { bankId })).questions.map(({ id }) => id)
})
afterEach(() => library.remove())

const list = async () => (await library.ask('questions.list', { bankId })).questions
const problems = async () =>
  (await library.app.examine()).flatMap(({ check, problems }) => problems.map((it) => `${check}: ${it}`))

async function edit(id: number, changed: object) {
  const { type, stem, options, key, explanation, section } = await library.ask('questions.get', { id })
  await library.ask('questions.edit', {
    id,
    fields: { type, stem, options: [...options], key, explanation, section, ...changed },
  })
}

test('an import is one change; undone, the library is empty, and redone it is as before', async () => {
  const before = await list()
  const { nextUndo } = await library.ask('changes.list', {})
  expect(nextUndo).toMatchObject({ kind: 'import', madeBy: 'document', detail: { count: 3 } })
  await library.ask('changes.undo', {})
  expect(await library.ask('banks.list', undefined)).toEqual([])
  expect(await library.ask('imports.list', {})).toEqual([])
  expect(await problems()).toEqual([])
  await library.ask('changes.redo', {})
  expect(await list()).toEqual(before)
  expect(await problems()).toEqual([])
})

test('an edit is undone and redone, and the grades follow', async () => {
  const [id = 0] = ids
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bankId] })
  await library.ask('practice.answer', {
    sessionId,
    index: 0,
    response: { kind: 'options', labels: ['B'] },
    durationMs: 1000,
  })
  const verdict = async () => (await library.ask('questions.get', { id })).lastVerdict
  expect(await verdict()).toBe('correct')
  await edit(id, { key: { kind: 'options', labels: ['C'] } })
  expect(await verdict()).toBe('incorrect')
  await library.ask('changes.undo', {})
  expect(await verdict()).toBe('correct')
  expect((await list())[0]).toMatchObject({ key: { kind: 'options', labels: ['B'] }, isEdited: false })
  await library.ask('changes.redo', {})
  expect(await verdict()).toBe('incorrect')
  expect(await problems()).toEqual([])
})

test('an answer has its first grade again once edits that took its option, and then added others, are undone', async () => {
  const [id = 0] = ids
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bankId] })
  const response = { kind: 'options' as const, labels: ['B'] }
  await library.ask('practice.answer', { sessionId, index: 0, response, durationMs: 1000 })
  const key = (label: string) => ({ key: { kind: 'options', labels: [label] } })
  await edit(id, key('C'))
  const kept = [
    { label: 'A', text: '1' },
    { label: 'B', text: '3' },
  ]
  await edit(id, { options: kept, ...key('B') })
  await edit(id, { options: [...kept, { label: 'C', text: '4' }], ...key('B') })
  const verdict = async () => (await library.ask('questions.get', { id })).lastVerdict
  expect(await verdict()).toBe('incorrect')
  for (let undone = 0; undone < 3; undone++) await library.ask('changes.undo', {})
  expect(await verdict()).toBe('correct')
  for (let redone = 0; redone < 3; redone++) await library.ask('changes.redo', {})
  expect(await verdict()).toBe('incorrect')
  expect(await problems()).toEqual([])
})

test('what is newer stands in the way of an undo, and is named', async () => {
  const [id = 0] = ids
  await edit(id, { stem: 'One and one?' })
  const first = (await library.ask('changes.list', {})).nextUndo?.id
  await edit(id, { stem: 'One and one, in all?' })
  await expect(library.ask('changes.undo', first === undefined ? {} : { id: first })).rejects.toMatchObject({
    code: 'CHANGE_BLOCKED',
    details: { reason: 'newer', kind: 'editQuestion' },
  })
  expect((await list())[0]?.stem).toBe('One and one, in all?')
})

test('a bank that is removed comes back with its answers', async () => {
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bankId] })
  const given = { sessionId, index: 1, response: { kind: 'options' as const, labels: ['C'] }, durationMs: 1000 }
  await library.ask('practice.answer', given)
  await library.ask('questions.annotate', { id: ids[2] ?? 0, note: 'three', tags: ['odd'], bookmarked: true })
  const seen = async () => ({
    banks: await library.ask('banks.list', undefined),
    questions: await list(),
    session: await library.ask('practice.get', { sessionId }),
    mistakes: await library.ask('mistakes.list', {}),
    topics: await library.ask('statistics.topics', { days: 30 }),
    imports: await library.ask('imports.list', {}),
  })
  const before = await seen()
  await library.ask('banks.remove', { id: bankId })
  expect(await library.ask('banks.list', undefined)).toEqual([])
  await library.ask('changes.undo', {})
  expect(await seen()).toEqual(before)
  expect(await problems()).toEqual([])
  await library.ask('changes.redo', {})
  expect(await library.ask('banks.list', undefined)).toEqual([])
  expect(await problems()).toEqual([])
})

test('an undo never takes answers', async () => {
  const { id: sessionId } = await library.ask('practice.start', { bankIds: [bankId] })
  const given = { sessionId, index: 1, response: { kind: 'options' as const, labels: ['C'] }, durationMs: 1000 }
  await library.ask('practice.answer', given)
  await expect(library.ask('changes.undo', {})).rejects.toMatchObject({ details: { reason: 'answered', count: 1 } })
  expect(await list()).toHaveLength(3)
})

test('a change can be taken back for 30 days, and the last thousand can', { timeout: 120_000 }, async () => {
  const counted = () => {
    const file = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
    const { count } = file.prepare('SELECT count(*) AS count FROM change').get() as { count: number }
    file.close()
    return count
  }
  const day = 24 * 60 * 60 * 1000
  const rename = (name: string) => library.ask('banks.rename', { id: bankId, name })
  library.now = Date.now()
  await rename('on the first day')
  library.now += 29 * day
  await rename('a month later')
  expect(counted()).toBe(3)
  library.now += 2 * day
  await rename('two days after that')
  // the import and the first name are older
  expect(counted()).toBe(2)
  await library.ask('changes.undo', {})
  await library.ask('changes.undo', {})
  expect((await library.ask('banks.list', undefined))[0]?.name).toBe('on the first day')
  await expect(library.ask('changes.undo', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (let at = 1; at <= 1005; at++) await rename(`name ${at}`)
  expect(counted()).toBe(1000)
  expect((await library.ask('changes.list', { limit: 1 })).nextUndo?.detail).toMatchObject({ to: 'name 1005' })
})

test('every table is named as recorded or not', async () => {
  const sqlite = new Database(join(library.dataDir, 'library.sqlite'), { readonly: true })
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all().map(String)
  sqlite.close()
  const ours = tables.filter((name) => !/^(sqlite_|__)/.test(name))
  expect([...recordedTables.map(({ name }) => name), ...unrecordedTables].sort()).toEqual(ours.sort())
})

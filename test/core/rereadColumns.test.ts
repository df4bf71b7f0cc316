import { afterEach, beforeEach, expect, test } from 'vitest'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

/** The title 备注 does not say that explanations stand under it. */
const csv = [
  '题目,选项A,选项B,选项C,备注,答案',
  '1+1=?,1,2,3,数一数,B',
  '2+2=?,3,4,5,数两次,B',
  '3+3=?,6,7,8,数三次,A',
].join('\n')
const columns = [
  { sheet: '', headerRow: 0, columns: ['stem', 'option', 'option', 'option', 'explanation', 'answer'] as const },
].map((mapping) => ({ ...mapping, columns: [...mapping.columns] }))

const importCsv = () => library.importText(csv, { newBank: '算术' }, '算术.csv')
const problems = async () => (await library.app.examine()).flatMap((finding) => finding.problems)

test('the tables of an import are shown with how they were read and rows to tell the columns by', async () => {
  const { id } = await importCsv()
  const [table] = await library.ask('imports.tables', { id })
  expect(table).toMatchObject({
    headerRow: 0,
    firstRow: 0,
    titles: ['题目', '选项A', '选项B', '选项C', '备注', '答案'],
  })
  expect(table?.columns).toHaveLength(6)
  expect(table?.rows[0]).toEqual(['1+1=?', '1', '2', '3', '数一数', 'B'])
})

test('read again with the right columns it takes the place of the first reading, in the same bank', async () => {
  const before = await importCsv()
  const sheet = (await library.ask('imports.tables', { id: before.id }))[0]?.sheet ?? ''
  const again = await library.ask('imports.reread', {
    id: before.id,
    columns: columns.map((one) => ({ ...one, sheet })),
  })
  const view = await library.ended(again.id)
  expect(view).toMatchObject({ state: 'done', recognised: 3, added: 3, repeated: 0, bank: { id: before.bank.id } })
  expect((await library.ask('imports.list', {})).map(({ id }) => id)).toEqual([view.id])
  const { questions } = await library.ask('questions.list', { bankId: before.bank.id })
  expect(questions).toHaveLength(3)
  expect(questions[0]).toMatchObject({ stem: '1+1=?', explanation: '数一数', key: { kind: 'options', labels: ['B'] } })
  expect(questions[0]?.options.map(({ text }) => text)).toEqual(['1', '2', '3'])
  expect(await problems()).toEqual([])
})

test('a question that was answered stays, though the new reading does not have it', async () => {
  const before = await importCsv()
  const { bank } = before
  const session = await library.ask('practice.start', { bankIds: [bank.id] })
  const { type } = await library.ask('practice.question', { sessionId: session.id, index: 0 })
  const response =
    type === 'shortAnswer' ? { kind: 'text' as const, text: '2' } : { kind: 'options' as const, labels: ['A'] }
  await library.ask('practice.answer', { sessionId: session.id, index: 0, response, durationMs: 1 })
  const read = (await library.ask('questions.list', { bankId: bank.id })).questions.length
  const sheet = (await library.ask('imports.tables', { id: before.id }))[0]?.sheet ?? ''
  const other = { sheet, headerRow: 0, columns: ['ignored', 'ignored', 'ignored', 'ignored', 'stem', 'answer'] }
  const again = await library.ask('imports.reread', { id: before.id, columns: [other as (typeof columns)[number]] })
  await library.ended(again.id)
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  expect(questions.map(({ stem }) => stem)).toEqual(['1+1=?', '数一数', '数两次', '数三次'])
  expect(read).toBe(3)
  expect(await problems()).toEqual([])
})

test('a reading that is cancelled leaves the first one and its questions as they were', async () => {
  const before = await importCsv()
  await library.close()
  const again = await library.ask('imports.reread', { id: before.id, columns })
  await library.ask('imports.cancel', { id: again.id })
  expect(await library.ask('imports.get', { id: before.id })).toMatchObject({ state: 'done', recognised: 3 })
  expect((await library.ask('banks.get', { id: before.bank.id })).questions).toBe(3)
  expect(await problems()).toEqual([])
})

test('what another document says of a question stays; what it lacks as well is given to it by the new reading', async () => {
  const before = await importCsv()
  const other = ['题目,选项A,选项B,选项C,答案,解析', '1+1=?,1,2,3,B,掰手指', '2+2=?,3,4,5,B,', '3+3=?,6,7,8,A,'].join(
    '\n',
  )
  const { id } = await library.importText(other, { bankId: before.bank.id }, '另一份.csv')
  const sheet = (await library.ask('imports.tables', { id: before.id }))[0]?.sheet ?? ''
  const mapping = columns.map((one) => ({ ...one, sheet }))
  const again = await library.ask('imports.reread', { id: before.id, columns: mapping })
  expect(await library.ended(again.id)).toMatchObject({ state: 'done', completed: 2 })
  const { questions } = await library.ask('questions.list', { bankId: before.bank.id })
  expect(questions.map(({ explanation }) => explanation)).toEqual(['掰手指', '数两次', '数三次'])
  expect(await library.ask('imports.get', { id })).toMatchObject({ state: 'done', recognised: 3 })
  expect(await problems()).toEqual([])
})

test('the program may end in between: the reading goes on, and replaces the first when it is done', async () => {
  const before = await importCsv()
  const sheet = (await library.ask('imports.tables', { id: before.id }))[0]?.sheet ?? ''
  await library.close()
  const again = await library.ask('imports.reread', {
    id: before.id,
    columns: columns.map((one) => ({ ...one, sheet })),
  })
  expect((await library.ask('imports.list', {})).map(({ state }) => state)).toEqual(['queued', 'done'])
  await library.close()
  library.app.start()
  expect(await library.ended(again.id)).toMatchObject({ state: 'done', added: 3 })
  expect((await library.ask('imports.list', {})).map(({ id }) => id)).toEqual([again.id])
})

test('a question that a person edited stays as edited, whatever the columns say', async () => {
  const before = await importCsv()
  const [first] = (await library.ask('questions.list', { bankId: before.bank.id })).questions
  if (!first) throw new Error('nothing was read')
  const { type, stem, options, key, section } = first
  const fields = { type, stem, options: [...options], key, explanation: '我自己写的', section }
  await library.ask('questions.edit', { id: first.id, fields })
  const sheet = (await library.ask('imports.tables', { id: before.id }))[0]?.sheet ?? ''
  const again = await library.ask('imports.reread', {
    id: before.id,
    columns: columns.map((one) => ({ ...one, sheet })),
  })
  await library.ended(again.id)
  const { questions } = await library.ask('questions.list', { bankId: before.bank.id })
  expect(questions.map(({ explanation }) => explanation)).toEqual(['我自己写的', '数两次', '数三次'])
  expect(await problems()).toEqual([])
})

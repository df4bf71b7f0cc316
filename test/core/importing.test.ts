import { afterEach, beforeEach, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const zip = (text: string) => Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from(text)])

test('an imported document gives its questions, counts that add up, and a sound library', async () => {
  const view = await library.importText(questionsText(450), { newBank: 'Sums' })
  expect(view).toMatchObject({ state: 'done', stage: 'done', recognised: 450, added: 450, repeated: 0, fault: null })
  const [bank] = await library.ask('banks.list', undefined)
  expect(bank).toMatchObject({ name: 'Sums', questions: 450, importing: 0 })
  const page = await library.ask('questions.list', { bankId: view.bank.id, offset: 440, limit: 100 })
  expect(page.total).toBe(450)
  expect(page.questions.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, i) => String(441 + i)))
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('each question is traced to the lines of the document it was read from', async () => {
  const view = await library.importText(questionsText(3), { newBank: 'Sums' }, 'sums.txt')
  const { questions } = await library.ask('questions.list', { bankId: view.bank.id })
  const [source] = await library.ask('questions.sources', { id: questions[1]?.id ?? 0 })
  expect(source?.document).toMatchObject({ name: 'sums.txt', format: 'txt' })
  const read = source?.lines.filter(({ fields }) => fields.length > 0).map(({ text }) => text)
  expect(read).toContain('2. What is 2 + 2?')
  expect(read).not.toContain('3. What is 3 + 3?')
})

test('the same document into the same bank again adds nothing and says that all of it was there', async () => {
  const first = await library.importText(questionsText(30), { newBank: 'Sums' })
  const again = await library.importText(questionsText(30), { bankId: first.bank.id })
  expect(again).toMatchObject({ state: 'done', recognised: 30, added: 0, repeated: 30 })
  expect((await library.ask('banks.get', { id: first.bank.id })).questions).toBe(30)
})

test('bytes that a bank has are refused where a person can be asked, and imported all the same where they want it', async () => {
  const bytes = new TextEncoder().encode(questionsText(30))
  const add = (whenKnown: 'refuse' | 'putIn') =>
    library.ask('imports.add', { target: { newBank: 'Again' }, name: 'again.txt', bytes, whenKnown })
  const nothing = new TextEncoder().encode('Dear Anna, nothing is asked here.')
  await library.importBytes(nothing, { newBank: 'Letters' }, 'letter.txt')
  const letter = { target: { newBank: 'Letters' }, name: 'letter.txt', bytes: nothing, whenKnown: 'refuse' } as const
  await library.ended((await library.ask('imports.add', letter)).id)

  const { bank } = await library.importBytes(bytes, { newBank: 'Sums' }, 'sums.txt')
  await expect(add('refuse')).rejects.toMatchObject({
    code: 'ALREADY_IMPORTED',
    details: { bankId: bank.id, bankName: 'Sums' },
  })
  expect((await library.ask('banks.list', undefined)).map(({ name }) => name)).toEqual(['Sums'])
  expect(await library.ended((await add('putIn')).id)).toMatchObject({ state: 'done', added: 30 })

  await library.ask('imports.clear', undefined)
  expect(await library.ask('imports.list', {})).toEqual([])
  await library.ask('changes.undo', {})
  expect(await library.ask('imports.list', {})).toHaveLength(4)
})

test('documents that overlap end in one set of questions, each kept once', async () => {
  const { bank } = await library.importText(questionsText(30), { newBank: 'Sums' })
  const second = await library.importText(questionsText(30, 21), { bankId: bank.id })
  expect(second).toMatchObject({ added: 20, repeated: 10 })
  expect((await library.ask('banks.get', { id: bank.id })).questions).toBe(50)
})

test('two documents queued for one bank at once end as if imported one after the other', async () => {
  library.app.start()
  const { id: bankId } = await library.ask('banks.add', { name: 'Sums' })
  const add = (text: string) =>
    library.ask('imports.add', { target: { bankId }, name: 'a.txt', bytes: new TextEncoder().encode(text) })
  const queued = await Promise.all([add(questionsText(300)), add(questionsText(300, 151))])
  const views = await Promise.all(queued.map(({ id }) => library.ended(id)))
  expect(views.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(views.map(({ added }) => added).reduce((a, b) => a + b)).toBe(450)
  expect((await library.ask('banks.get', { id: bankId })).questions).toBe(450)
})

test('a cancelled import takes back what it saved, but not what another document holds too', async () => {
  const { bank } = await library.importText(questionsText(20), { newBank: 'Sums' })
  const before = await library.ask('questions.list', { bankId: bank.id })
  const bytes = new TextEncoder().encode(questionsText(1200, 11))
  const { id } = await library.ask('imports.add', { target: { bankId: bank.id }, name: 'more.txt', bytes })
  while ((await library.ask('imports.get', { id })).added < 200) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(await library.ask('imports.cancel', { id })).toMatchObject({ state: 'cancelled', added: 0, repeated: 0 })
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await library.ask('questions.list', { bankId: bank.id })).toEqual(before)
  await library.ask('imports.retry', { id })
  expect(await library.ended(id)).toMatchObject({ state: 'done', recognised: 1200, added: 1190, repeated: 10 })
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('closing the program during an import loses nothing: it goes on when the program is opened again', async () => {
  library.app.start()
  const bytes = new TextEncoder().encode(questionsText(1500))
  const { id } = await library.ask('imports.add', { target: { newBank: 'Sums' }, name: 'sums.txt', bytes })
  while ((await library.ask('imports.get', { id })).state === 'queued') await new Promise((r) => setTimeout(r, 5))
  await library.close()
  expect(await library.ask('imports.get', { id })).toMatchObject({ state: 'queued', attempts: 0 })
  library.app.start()
  expect(await library.ended(id)).toMatchObject({ state: 'done', added: 1500, attempts: 1 })
})

test.each([
  ['an empty file', 'empty.docx', new Uint8Array(), 'FILE_EMPTY'],
  ['a damaged Word file', 'damaged.docx', zip('this is not a package'), 'DOCUMENT_DAMAGED'],
  ['a program', 'setup.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4000, 0x01)]), 'FORMAT_UNSUPPORTED'],
])('%s is refused with a reason and leaves no bank behind', async (_what, name, bytes, code) => {
  const input = { target: { newBank: 'New' }, name, bytes: new Uint8Array(bytes) }
  await expect(library.ask('imports.add', input)).rejects.toMatchObject({ code })
  expect(await library.ask('banks.list', undefined)).toEqual([])
  expect(await library.ask('imports.list', {})).toEqual([])
})

test.each([['a text without questions', 'letter.txt', Buffer.from('Dear all,\n\nsee you soon.\n'), 'NO_QUESTIONS']])(
  '%s fails with a reason, leaves the bank untouched and makes no new one',
  async (_what, name, bytes, code) => {
    const { bank } = await library.importText(questionsText(5), { newBank: 'Sums' })
    const before = await library.ask('questions.list', { bankId: bank.id })
    const into = await library.importBytes(new Uint8Array(bytes), { bankId: bank.id }, name)
    expect(into).toMatchObject({ state: 'failed', added: 0, fault: { code } })
    expect(into.fault?.message).toMatch(/\w{3}.*\./)
    const alone = await library.importBytes(new Uint8Array(bytes), { newBank: 'New' }, name)
    expect(alone).toMatchObject({ state: 'failed', fault: { code } })
    expect(await library.ask('questions.list', { bankId: bank.id })).toEqual(before)
    expect((await library.ask('banks.list', undefined)).map(({ name }) => name)).toEqual(['Sums'])
  },
)

test('a file over the limit is refused before anything is kept', async () => {
  const bytes = new Uint8Array(200 * 1024 * 1024 + 1).fill(65)
  const input = { target: { newBank: 'New' }, name: 'large.txt', bytes }
  await expect(library.ask('imports.add', input)).rejects.toMatchObject({
    code: 'FILE_TOO_LARGE',
    details: { megabytes: 200 },
  })
  expect(await library.ask('imports.list', {})).toEqual([])
})

test('a bank removed during an import into it stays removed, and the queue goes on', async () => {
  library.app.start()
  const bytes = new TextEncoder().encode(questionsText(1500))
  const { bank } = await library.ask('imports.add', { target: { newBank: 'Gone' }, name: 'gone.txt', bytes })
  await library.ask('banks.remove', { id: bank.id })
  const other = await library.importText(questionsText(5), { newBank: 'Kept' })
  expect(other.state).toBe('done')
  expect((await library.ask('banks.list', undefined)).map(({ name }) => name)).toEqual(['Kept'])
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('a document taken from the library folder fails its import with what to do', async () => {
  const { rm } = await import('node:fs/promises')
  const bytes = new TextEncoder().encode(questionsText(5))
  const { id } = await library.ask('imports.add', { target: { newBank: 'Sums' }, name: 'sums.txt', bytes })
  await rm(`${library.dataDir}/documents`, { recursive: true })
  library.app.start()
  expect(await library.ended(id)).toMatchObject({ state: 'failed', fault: { code: 'DOCUMENT_MISSING' } })
})

test('a text in which nothing was found is read anew under the name that says what it is', async () => {
  const table = 'question,answer\nWhat is red,blood\nWhat is green,grass\nWhat is blue,sky\n'
  const asText = await library.importText(table, { newBank: 'Colours' }, 'colours.txt')
  expect(asText).toMatchObject({ state: 'failed', fault: { code: 'NO_QUESTIONS' } })
  const asTable = await library.importText(table, { newBank: 'Colours' }, 'colours.csv')
  expect(asTable).toMatchObject({ state: 'done', recognised: 3, added: 3 })
})

test('a question that comes again with another answer is told as a contradiction, but not where a person has decided', async () => {
  const text = (answers: string[]) =>
    answers.map((key, at) => `${at + 1}. Which?\nA. Red\nB. Blue\nAnswer: ${key}`).join('\n\n')
  const once = (key: string) => text([key])
  const { bank } = await library.importText(text(['A', 'B']), { newBank: 'Colours' })
  const only = async () => {
    const { questions } = await library.ask('questions.list', { bankId: bank.id })
    expect(questions).toHaveLength(1)
    return library.ask('questions.get', { id: questions[0]?.id ?? 0 })
  }
  expect(await only()).toMatchObject({ key: { labels: ['A'] }, issues: ['conflictingAnswers'], confidence: 0.5 })
  const [first] = await library.ask('imports.list', {})
  expect(first).toMatchObject({ added: 1, repeated: 1, doubtful: 1 })

  await library.ask('imports.settle', { id: first?.id ?? 0, questionIds: [(await only()).id], spans: [] })
  const second = await library.importText(once('B'), { bankId: bank.id }, 'second.txt')
  expect(second).toMatchObject({ repeated: 1, doubtful: 0 })
  expect(await only()).toMatchObject({ issues: [], confidence: 1 })
})

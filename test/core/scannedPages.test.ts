import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportView } from '../../src-main/contract/importCalls.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { type FakeScan, fakeScan, startScanningReader } from '../support/readers/scanningReader.ts'

let library: TestLibrary
beforeAll(() => {
  library = new TestLibrary()
  library.startReader = startScanningReader
  library.app.start()
})
afterAll(() => library.remove())

let scans = 0

/** Adds a document to a bank; `again` adds the same one to another. `pagesRead`: those that were asked for, in order. */
async function add(scan: FakeScan) {
  scans++
  const log = join(library.dataDir, `read-${scans}.log`)
  writeFileSync(log, '')
  const bytes = fakeScan({ ...scan, log })
  const into = (bankNamed: string) => library.ask('imports.add', { target: { bankNamed }, name: 'scan.pdf', bytes })
  const { id, bank } = await into(`Scan ${scans}`)
  const again = () => into(`Again ${scans}`)
  return { id, bank, again, pagesRead: () => [...readFileSync(log, 'utf8').matchAll(/\d+/g)].map(Number) }
}

const when = async (id: number, holds: (view: ImportView) => boolean) => {
  await expect.poll(async () => holds(await library.ask('imports.get', { id })), { timeout: 20_000 }).toBe(true)
  return library.ask('imports.get', { id })
}

const numbersOf = async ({ bank }: ImportView) => {
  const { questions } = await library.ask('questions.list', { bankId: bank.id, limit: 100 })
  return questions.map(({ number }) => Number(number))
}

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)

test('the pages of a scan are read one by one, and its questions are those of all pages in order', async () => {
  const { id, pagesRead } = await add({ pages: 30 })
  const view = await library.ended(id)
  expect(view).toMatchObject({ state: 'done', recognised: 60, added: 60, scan: { read: 30, failed: [], left: [] } })
  expect(await numbersOf(view)).toEqual(upTo(60, 1))
  expect(pagesRead()).toEqual(upTo(30))
  const text = await library.ask('imports.text', { id })
  expect(text.match(/^\d+\. What is/gm)).toHaveLength(60)
  expect((await library.app.examine()).flatMap(({ problems }) => problems)).toEqual([])
})

test('a page that cannot be read is told by its number, and the others are read; asked for again it is tried again', async () => {
  const { id, pagesRead } = await add({ pages: 5, failing: [1, 3] })
  const view = await library.ended(id)
  expect(view).toMatchObject({ state: 'done', recognised: 6, scan: { read: 3, failed: [1, 3], left: [] } })
  const again = await library.ask('imports.readPages', { id, pages: [3] })
  expect(await library.ended(again.id)).toMatchObject({ state: 'done', scan: { read: 3, failed: [1, 3], left: [] } })
  expect(pagesRead()).toEqual([0, 1, 2, 3, 4, 3])
})

test('where no page can be read the import fails for what kept the first from it, and tries them again when asked to', async () => {
  const { id, pagesRead } = await add({ pages: 2, failing: [0, 1] })
  expect(await library.ended(id)).toMatchObject({ state: 'failed', fault: { code: 'EXTRACTION_TIMEOUT' } })
  await library.ask('imports.retry', { id })
  await library.ended(id)
  expect(pagesRead()).toEqual([0, 1, 0, 1])
})

test('a document that is imported or read again is read from the pages that were read before', async () => {
  const { id, again, pagesRead } = await add({ pages: 4 })
  await library.ended(id)
  expect(await library.ended((await again()).id)).toMatchObject({ recognised: 8, scan: { read: 4 } })
  expect(pagesRead()).toEqual(upTo(4))
})

test('more than a hundred pages are read when the person has said which, however often the program is closed before', async () => {
  const { id, pagesRead } = await add({ pages: 130, textPages: 10 })
  const asks = {
    state: 'waiting',
    fault: { code: 'PAGES_TO_CHOOSE', details: { pages: 120, hasText: true, first: 10 } },
  }
  expect(await library.ended(id)).toMatchObject(asks)
  await library.close()
  library.app.start()
  expect(await library.ask('imports.get', { id })).toMatchObject(asks)
  await library.ask('imports.readPages', { id, pages: upTo(10, 5) })
  const view = await library.ended(id)
  expect(view).toMatchObject({ state: 'done', recognised: 30, scan: { read: 5, failed: [], left: upTo(115, 15) } })
  const more = await library.ask('imports.readPages', { id, pages: upTo(5, 15) })
  expect(await library.ended(more.id)).toMatchObject({ state: 'done', recognised: 40, scan: { read: 10 } })
  expect(pagesRead()).toEqual(upTo(10, 10))
  await expect(library.ask('imports.readPages', { id, pages: 'all' })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('an import of text is not stuck behind long scans, not even into the same bank', async () => {
  const first = await add({ pages: 90, ms: 40 })
  const second = await add({ pages: 80, ms: 40 })
  await when(first.id, ({ stage, done }) => stage === 'reading' && done > 0)
  const text = await library.importText(questionsText(20), { bankId: first.bank.id })
  expect(text).toMatchObject({ state: 'done', added: 20 })
  const views = await Promise.all([first, second].map(({ id }) => library.ask('imports.get', { id })))
  expect(views.map(({ stage }) => stage)).toEqual(['reading', 'extracting'])
  for (const { id } of views) await library.ask('imports.cancel', { id })
})

test.each(['extracting', 'reading', 'waiting'])(
  'cancelled while %s, a scan ends and leaves nothing in its bank',
  async (at) => {
    const { id, bank, pagesRead } = await add({
      pages: at === 'waiting' ? 101 : 60,
      ms: 30,
      lookMs: at === 'extracting' ? 4000 : 0,
    })
    await when(id, ({ stage, state }) => stage === at || state === at)
    await library.ask('imports.cancel', { id })
    const read = pagesRead().length
    expect(read).toBeLessThan(60)
    await library.importText(questionsText(5), { newBank: 'Meanwhile' })
    expect(pagesRead().length).toBeLessThanOrEqual(read + 1)
    expect(await library.ask('imports.get', { id })).toMatchObject({ state: 'cancelled', added: 0 })
    expect(await library.ask('questions.list', { bankId: bank.id })).toMatchObject({ total: 0 })
  },
)

test('a scan that the closing of the program interrupts goes on at the page in hand', async () => {
  const { id, pagesRead } = await add({ pages: 12, ms: 20 })
  await when(id, ({ stage, done }) => stage === 'reading' && done >= 3)
  await library.close()
  library.app.start()
  expect(await library.ended(id)).toMatchObject({ state: 'done', recognised: 24, attempts: 1 })
  expect(new Set(pagesRead())).toEqual(new Set(upTo(12)))
  expect(pagesRead().length).toBeLessThanOrEqual(13)
})

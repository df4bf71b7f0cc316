import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { buildPdf } from '../support/documents/buildPdf.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const importFile = (name: string, bytes: Uint8Array) =>
  library.importBytes(new Uint8Array(bytes), { newBank: name }, name)

const pdf = () =>
  buildPdf(
    [1, 2].map((page) => [
      { x: 50, y: 100, text: `${page}. Which page is it?` },
      { x: 50, y: 120, text: 'A. the first' },
      { x: 50, y: 140, text: 'B. the second' },
      { x: 50, y: 160, text: `Answer: ${'AB'[page - 1]}` },
    ]),
  )

test('a PDF is shown by its pages, its lines with their boxes, and its bytes are given as they were stored', async () => {
  const bytes = pdf()
  const { id } = await importFile('pages.pdf', bytes)
  const source = await library.ask('desk.source', { id })
  expect(source).toMatchObject({ kind: 'pages', size: bytes.length, parts: [{ name: '0', first: 0 }, { name: '1' }] })
  const { lines } = await library.ask('desk.lines', { id, looks: true })
  const first = lines.find(({ text }) => text.startsWith('1. Which'))
  expect(first?.look).toMatchObject({
    kind: 'paragraph',
    page: 0,
    box: [50, expect.any(Number), expect.any(Number), 13],
  })
  const read = async (from: number, to: number) =>
    Buffer.from((await library.ask('desk.bytes', { id, from, to })).base64, 'base64')
  expect(Buffer.concat([await read(0, 100), await read(100, bytes.length + 50)]).equals(bytes)).toBe(true)
})

test('of a stored document that is gone the fault says so', async () => {
  const { id } = await importFile('pages.pdf', pdf())
  await rm(join(library.dataDir, 'documents'), { recursive: true })
  await expect(library.ask('desk.bytes', { id, from: 0, to: 10 })).rejects.toMatchObject({ code: 'DOCUMENT_MISSING' })
})

test('a workbook is shown by its sheets, row by row', async () => {
  const sheets = ['One', 'Two'].map((name) => [
    name,
    utils.aoa_to_sheet([
      ['Question', 'A', 'B', 'Answer'],
      ...[1, 2, 3].map((n) => [`Is ${n} in ${name}?`, 'yes', 'no', 'A']),
    ]),
  ])
  const book = { SheetNames: ['One', 'Two'], Sheets: Object.fromEntries(sheets) }
  const { id } = await importFile('book.xlsx', new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))
  const source = await library.ask('desk.source', { id })
  expect(source).toMatchObject({
    kind: 'grid',
    parts: [{ name: 'One', first: 0 }, { name: 'Two' }],
  })
  const { lines } = await library.ask('desk.lines', { id, offset: source.parts[1]?.first ?? 0, looks: true })
  expect(lines.find(({ text }) => text.startsWith('Is 1'))?.look).toMatchObject({
    row: 1,
    cells: ['Is 1 in Two?', 'yes', 'no', 'A'],
  })
})

test('a Word document is shown with its labels and formatting, plain text as text; looks are only told where asked for', async () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const lines = ['A. this', 'B. that', 'Answer: A'].map((text) => `<w:p>${run(text)}</w:p>`).join('')
  const body = `<w:p>${run('1. Which is ')}${run('bold', '<w:b/>')}${run('?')}</w:p>${lines}`
  const word = await importFile('word.docx', buildDocx({ body }))
  expect(await library.ask('desk.source', { id: word.id })).toMatchObject({ kind: 'document' })
  const shown = await library.ask('desk.lines', { id: word.id, looks: true })
  expect(shown.lines[0]?.look).toMatchObject({
    kind: 'paragraph',
    text: '1. Which is bold?',
    marks: [{ from: 12, to: 16, bold: true }],
  })
  expect((await library.ask('desk.lines', { id: word.id })).lines[0]).not.toHaveProperty('look')
  const text = await library.importText('1. Which?\nA. this\nB. that\nAnswer: A\n', { newBank: 'Text' })
  expect(await library.ask('desk.source', { id: text.id })).toMatchObject({ kind: 'text' })
})

test('no picture is given but those of the document', async () => {
  const { id } = await importFile('pages.pdf', pdf())
  await expect(library.ask('desk.picture', { id, image: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

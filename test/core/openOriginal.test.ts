import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startHttpHost } from '../../src-main/http/httpHost.ts'
import { markAsForeign } from '../../src-main/imports/openedCopy.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

test('where files can be opened, a read-only copy under its own name is, and the stored document stays untouched', async () => {
  const opened: string[] = []
  library.openFile = async (path) => void opened.push(path)
  const { id } = await library.importText(questionsText(2), { newBank: 'Sums' }, '../算术.bat')
  expect(await library.ask('imports.openOriginal', { id })).toEqual({ address: null })
  const [copy = ''] = opened
  expect(basename(copy)).toBe('算术.bat.txt')
  expect(copy.startsWith(library.dataDir)).toBe(false)
  expect(await readFile(copy, 'utf8')).toBe(questionsText(2))
  expect((await stat(copy)).mode & 0o222).toBe(0)
})

test('copies of earlier days are gone with the next one', async () => {
  const opened: string[] = []
  library.openFile = async (path) => void opened.push(path)
  const { id } = await library.importText(questionsText(2), { newBank: 'Sums' })
  await library.ask('imports.openOriginal', { id })
  const [old = ''] = opened
  const before = Date.now() / 1000 - 2 * 86_400
  await utimes(dirname(old), before, before)
  await library.ask('imports.openOriginal', { id })
  const [, copy = ''] = opened
  const left = await readdir(dirname(dirname(copy)))
  expect(left).toContain(basename(dirname(copy)))
  expect(left).not.toContain(basename(dirname(old)))
})

test('Windows is told that a copy came from elsewhere', async () => {
  const file = join(library.dataDir, 'paper.docx')
  await writeFile(file, 'x')
  await markAsForeign(file, 'win32', 0)
  // elsewhere than on Windows a file of that name
  expect(await readFile(`${file}:Zone.Identifier`, 'utf8')).toBe('[ZoneTransfer]\r\nZoneId=3\r\n')
  await rm(`${file}:Zone.Identifier`)
})

test('a browser gets the bytes as a file to keep, never as a page, and only with the cookie', async () => {
  const html = '<!doctype html><p>1. What is 1 + 1?<p>A. 2<p>B. 3<p>Answer: A<script>alert(1)</script>'
  const { id } = await library.importText(html, { newBank: 'Web' }, '网页.html')
  await library.close()
  const host = await startHttpHost({ dataDir: library.dataDir })
  try {
    const address = new URL(`/original/${id}`, host.url)
    expect((await fetch(address)).status).toBe(401)
    const started = await fetch(host.url, { redirect: 'manual' })
    const headers = { cookie: started.headers.get('set-cookie') ?? '' }
    const response = await fetch(address, { headers })
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent('网页.html')}`,
    )
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(await response.text()).toBe(html)
    expect((await fetch(new URL('/original/999', host.url), { headers })).status).toBe(404)
    expect((await fetch(new URL('/original/..%2f1', host.url), { headers })).status).toBe(404)
  } finally {
    await host.close()
  }
})

test('where a question comes from leads to the document itself', async () => {
  const { id, bank } = await library.importText(questionsText(1), { newBank: 'Sums' })
  const { questions } = await library.ask('questions.list', { bankId: bank.id })
  const [source] = await library.ask('questions.sources', { id: questions[0]?.id ?? 0 })
  expect(source?.importId).toBe(id)
  expect(await library.ask('imports.openOriginal', { id: source?.importId ?? 0 })).toEqual({
    address: `/original/${id}`,
  })
})

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { dropFiles } from '../support/web/dropFiles.ts'

type Program = typeof import('../support/electron/builtProgram.ts')
// Node's own require: the built bundle must not pass through vitest's loader
const program: Program = createRequire(import.meta.url)('../support/electron/builtProgram.ts')

const samples = join(import.meta.dirname, '../../samples')
const folder = mkdtempSync(join(tmpdir(), 'qquiz-electron-'))
const dataDir = join(folder, 'data')
// the program reads both where it starts
const { argv } = process
const dataBefore = process.env.QQUIZ_DATA
let browser: Browser
let page: Page
let errors: string[]

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(async () => {
  process.argv = argv
  if (dataBefore === undefined) delete process.env.QQUIZ_DATA
  else process.env.QQUIZ_DATA = dataBefore
  rmSync(folder, { recursive: true, force: true })
})

test('the built program opens its window on the page that app:// serves, with nothing but the bridge in it', async () => {
  ;({ page, errors } = await program.startProgram(browser, { dataDir }))
  await page.getByRole('heading', { name: 'Drop your question bank here' }).waitFor()
  expect(await page.evaluate('Object.keys(window.qquiz)')).toEqual(['call', 'on'])
  expect(await page.evaluate('typeof require + typeof process + typeof module')).toBe('undefined'.repeat(3))
})

test('a Word document dropped on the window is imported, its bytes through the real boundary', async () => {
  await dropFiles(page, [{ name: 'First aid.docx', bytes: readFileSync(join(samples, 'first-aid-en.docx')) }])
  await page.getByText('16 questions found').waitFor()
  await page.getByText('Open bank').click()
  await page.getByRole('heading', { name: 'First aid', exact: true }).waitFor()
  await expect.poll(() => page.locator('article').count()).toBeGreaterThan(5)
})

test('a question answered wrong by keyboard is graded and is in the mistake book', async () => {
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.getByRole('button', { name: /^Question 1[ ,]/ }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText('1 wrong').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^Mistakes/ }).click()
  await page.getByText('How many chambers does the human heart have?').waitFor()
  await expect.poll(() => page.locator('article').count()).toBe(1)
})

test('the page broke no rule of its content security policy and threw nothing', () => expect(errors).toEqual([]))

test('a page that is not ours gets no answer, though it runs in our window', async () => {
  await page.goto('about:blank')
  const answer = await page.evaluate("window.stubInvoke('qquiz:call', ['banks.list'])")
  expect(answer).toMatchObject({ ok: false, fault: { code: 'UNKNOWN_CALL' } })
})

test('closing the window closes the library and ends the program', async () => {
  expect(await program.closeWindow()).toBe(0)
  expect(existsSync(join(dataDir, 'library.sqlite-wal'))).toBe(false)
})

test('the next start has it all, and imports the file that it was started with', async () => {
  const files = [join(samples, 'computing-zh.txt')]
  ;({ page, errors } = await program.startProgram(browser, { dataDir, files }))
  await page.getByText('computing-zh').first().waitFor()
  await page.getByRole('link', { name: /^Library/ }).click()
  await page.getByText('First aid', { exact: true }).waitFor()
  await page.getByText('1 mistake').first().waitFor()
  expect(await program.closeWindow()).toBe(0)
  expect(errors).toEqual([])
})

test('a second start hands its files to the first one and ends, without touching the library', async () => {
  const elsewhere = join(folder, 'second')
  const files = [join(samples, 'computing-zh.txt')]
  await program.loadProgram({ dataDir: elsewhere, files, isFirstInstance: false })
  expect(await program.untilEnded()).toBe(0)
  expect(program.control.lockData).toEqual({ files })
  expect(existsSync(join(elsewhere, 'library.sqlite'))).toBe(false)
})

test('a damaged library opens as one that is repaired, with the backup that was made when the program ended', async () => {
  writeFileSync(join(dataDir, 'library.sqlite'), 'this was a database once'.repeat(1000))
  ;({ page, errors } = await program.startProgram(browser, { dataDir }))
  await page.getByRole('heading', { name: 'Your library needs repair' }).waitFor()
  await page.getByRole('button', { name: 'Restore this backup' }).click()
  await page.getByRole('link', { name: /^Library/ }).click()
  await page.getByText('First aid', { exact: true }).waitFor()
  expect(await program.closeWindow()).toBe(0)
})

test('a library of a newer version is told of in a sentence, and the program ends', async () => {
  const newer = join(folder, 'newer')
  mkdirSync(newer)
  const sqlite = new Database(join(newer, 'library.sqlite'))
  sqlite.exec('CREATE TABLE "__drizzle_migrations" (id INTEGER PRIMARY KEY, hash TEXT, created_at NUMERIC)')
  sqlite.exec(`INSERT INTO "__drizzle_migrations" (hash, created_at) VALUES ('later', 9000000000000)`)
  sqlite.close()
  await program.loadProgram({ dataDir: newer })
  expect(await program.untilEnded()).toBe(3)
  expect(program.control.errorBoxes).toEqual([
    { title: 'QQuiz cannot open its library.', content: expect.stringContaining('newer version') },
  ])
})

test('a data folder that cannot be written is told in a sentence, before Electron is ready', async () => {
  writeFileSync(join(folder, 'file'), '')
  await program.loadProgram({ dataDir: join(folder, 'file/data') })
  expect(await program.untilEnded()).toBe(3)
  expect(program.control.errorBoxes[0]?.content).toContain('cannot be written')
})

import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles } from '../support/web/dropFiles.ts'
import { seedLibrary } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
let bankId: number

beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
  await seedLibrary(page, 'en')
  const [bank] = await callHost(page, 'banks.list', undefined)
  bankId = bank?.id ?? 0
})
afterAll(() => app?.close())

const dialog = () => page.getByRole('dialog', { name: /^(?:Export|Print|导出|打印) ?“/ })

async function openFromBank() {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await page.getByRole('button', { name: /^Actions for (?!question)/ }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  await dialog().waitFor()
}

async function downloaded(act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const exportNow = () =>
  dialog()
    .getByRole('button', { name: /^(?:Export|Open to print)$/ })
    .click()

test('a bank is exported to Word from its menu, and the file says what it is', async () => {
  await openFromBank()
  expect(await accessibilityFaults(page)).toEqual([])
  const { name, bytes } = await downloaded(exportNow)
  expect(name).toMatch(/ \d{4}-\d{2}-\d{2}\.docx$/)
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  await page.getByText('Exported', { exact: true }).first().waitFor()
  await dialog().waitFor({ state: 'hidden' })
})

test('the file of an export is dragged out of the window: the browser is told where it gets it, each time that it is dragged', async () => {
  await openFromBank()
  await dialog().getByText('Data', { exact: true }).click()
  await dialog().getByRole('button', { name: 'Drag out…' }).click()
  const file = dialog().locator('[draggable=true]')
  const told = await file.evaluate((it) => {
    const dataTransfer = new DataTransfer()
    it.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer }))
    return dataTransfer.getData('DownloadURL')
  })
  const [, mime, name, address = ''] = told.match(/^([^:]+):([^:]+):(.*)$/) ?? []
  expect([mime, name]).toEqual(['application/octet-stream', expect.stringMatching(/\.csv$/)])
  for (const _time of [1, 2])
    expect(await page.evaluate(async (url) => (await fetch(url)).text(), address)).toContain(',')
  await dialog().getByRole('radio', { name: /^JSON/ }).click()
  expect(await file.count()).toBe(0) // it was of the format before
  await page.keyboard.press('Escape')
  await dialog().waitFor({ state: 'hidden' })
})

test('the key for printing offers all of a bank as a page for paper, and not what the window shows of it', async () => {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await page.getByRole('button', { name: /^Actions for (?!question)/ }).waitFor()
  await page.keyboard.press('Control+p')
  await dialog()
    .getByRole('radio', { name: /^Printable page/, checked: true })
    .waitFor()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), exportNow()])
  const { questions } = await callHost(page, 'questions.list', { bankId })
  await expect.poll(() => opened.locator('.q').count()).toBe(questions.length)
  await opened.close()
  await dialog().waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+p')
  await dialog().getByLabel('Number of questions').fill('2')
  const [short] = await Promise.all([page.context().waitForEvent('page'), exportNow()])
  await expect.poll(() => short.locator('.q').count()).toBe(2)
  await short.close()
  await dialog().waitFor({ state: 'hidden' })
})

test('an archive goes out and comes in again by being dropped; what is here already stays', async () => {
  await openFromBank()
  await dialog().getByText('QQuiz', { exact: true }).click()
  await dialog().getByRole('checkbox', { name: 'My notes and tags' }).waitFor()
  const { name, bytes } = await downloaded(exportNow)
  expect(name).toMatch(/\.qquiz$/)
  await dropFiles(page, [{ name, bytes: new Uint8Array(bytes) }])
  await page.getByText('Archive added').waitFor()
  await page.getByText(/: 0 questions new, \d+ here already/).waitFor()
  await dropFiles(page, [{ name: 'bad.qquiz', bytes: new Uint8Array([1, 2, 3]) }])
  await page.getByText('“bad.qquiz” was not added').first().waitFor()
})

test('what a search shows goes out alone', async () => {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  const { questions } = await callHost(page, 'questions.list', { bankId, limit: 1 })
  const word = questions[0]?.stem.slice(0, 12) ?? ''
  await page.getByRole('searchbox').fill(word)
  await page.getByRole('button', { name: 'Export these' }).click()
  await dialog().getByText('Data', { exact: true }).click()
  const { bytes } = await downloaded(exportNow)
  const rows = bytes.toString('utf8').trim().split('\r\n')
  const { total } = await callHost(page, 'questions.list', { bankId, text: word })
  expect(rows.length).toBeGreaterThanOrEqual(total + 1)
  expect(bytes.toString('utf8')).toContain(word)
})

test('a page to print opens beside the program, without its rights: no script, no origin', async () => {
  await openFromBank()
  await dialog().getByText('Printable page').click()
  const [opened] = await Promise.all([page.context().waitForEvent('page'), exportNow()])
  await opened.waitForLoadState()
  const answer = await opened.evaluate(() => ({ origin: self.origin, text: document.body.textContent }))
  expect(answer.origin).toBe('null')
  expect(answer.text).toContain('1. ')
  const again = await opened.reload()
  expect(again?.status()).toBe(404)
  await opened.close()
})

test('the program showed no error in all this', () => {
  expect(errors).toEqual([])
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedStudy } from '../support/library/seedStudy.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { callHost } from '../support/web/callHost.ts'
import { seedLibrary } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]

beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const focused = (attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute)

test('before anything was answered the page says what will be there', async () => {
  await page.getByRole('link', { name: 'Statistics' }).click()
  await page.getByRole('heading', { name: 'Nothing to count yet' }).waitFor()
})

test('every chart has its numbers in a table, for all on a press of a key', async () => {
  await seedLibrary(page, 'en')
  await seedStudy(app.dataDir, Date.now())
  await page.evaluate(() => location.assign('#/statistics'))
  await page.reload()
  const answered = page.getByRole('table', { name: 'Answers' })
  await answered.waitFor({ state: 'attached' })
  const topics = await callHost(page, 'statistics.topics', { days: 30 })
  const shares = ['correct', 'partial'].map((key) => topics.total[key as 'correct' | 'partial'])
  const columns = await answered
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))))
  expect([0, 1].map((column) => columns.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual(shares)
  for (const name of ['Activity', 'Due', 'Answers', 'Retention']) {
    await page.getByRole('button', { name: `Table: ${name}` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('table', { name, exact: true }).locator('td').first().waitFor()
    expect(await focused('aria-pressed')).toBe('true')
  }
  expect(await accessibilityFaults(page)).toEqual([])
})

test('the calendar is walked by arrow keys, a day or a week at a time, and says each day in words', async () => {
  await page.getByRole('button', { name: 'Table: Activity' }).press('Enter')
  const grid = page.getByRole('grid', { name: 'Activity' })
  await grid.locator('td[tabindex="0"]').focus()
  const today = (await callHost(page, 'statistics.today', {})).day
  expect(await focused('data-day')).toBe(today)
  expect(await focused('aria-label')).toMatch(/: \d+ answers?, \d+% right/)
  await page.keyboard.press('ArrowRight')
  expect(await focused('data-day')).toBe(today)
  for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key)
  expect(await focused('data-day')).toBe(today)
  await page.keyboard.press('ArrowLeft')
  expect(Date.parse(today) - Date.parse(await focused('data-day'))).toBe(7 * 86_400_000)
})

test('period and bank are chosen by keys, and everything below follows', async () => {
  const bank = (await callHost(page, 'banks.list')).find(({ answered }) => answered > 0)
  if (!bank) throw new Error('no bank was answered')
  await page.getByRole('radio', { name: '30 days' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('radio', { name: '7 days' }).and(page.locator(':checked')).waitFor({ state: 'attached' })
  await page.getByRole('combobox', { name: 'Bank' }).press('Enter')
  await page.getByRole('option', { name: bank.name, exact: true }).click()
  const { total } = await callHost(page, 'statistics.topics', { days: 7, bankId: bank.id })
  const table = page.getByRole('table', { name: 'Accuracy and time' })
  await page.getByText('Type', { exact: true }).click()
  const sum = () =>
    table
      .locator('tbody tr td:nth-of-type(2)')
      .evaluateAll((cells) => cells.reduce((all, cell) => all + Number(cell.textContent), 0))
  await expect.poll(sum).toBe(total.answered)
})

test('a weak section is practised at once, by keys: its own questions, at random and not too many', async () => {
  await page.evaluate(() => location.assign('#/'))
  await page.getByRole('link', { name: 'Statistics' }).click()
  const { weakest } = await callHost(page, 'statistics.topics', { days: 30 })
  const [weak] = weakest
  if (!weak) throw new Error('nothing went wrong')
  const table = page.getByRole('table', { name: 'Weakest sections' })
  await expect.poll(() => table.getByRole('button', { name: /^Practise: / }).count()).toBe(weakest.length)
  const button = table.locator('tbody tr').first().getByRole('button')
  expect(await button.getAttribute('aria-label')).toContain(`Practise: ${weak.section ?? 'Without a section'}`)
  await button.press('Enter')
  await page.waitForURL(/#\/practice\/\d+$/)
  const sessionId = Number(page.url().split('/').at(-1))
  const session = await callHost(page, 'practice.get', { sessionId })
  expect(session).toMatchObject({ bankId: weak.bankId, scope: 'all', order: 'random', mode: 'practice' })
  const set = { bankIds: [weak.bankId], filter: { sections: [weak.section ?? ''] } }
  expect(session.total).toBe(Math.min(20, (await callHost(page, 'practice.count', set)).total))
  for (let index = 0; index < session.total; index++)
    expect((await callHost(page, 'practice.question', { sessionId, index })).section).toBe(weak.section)
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayAt } from '../../src-main/contract/days.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { turnTo } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { endTransitions } from '../support/web/endTransitions.ts'
import { holdReplies } from '../support/web/heldReplies.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
beforeAll(async () => {
  app = await WebApp.start()
  page = (await app.open()).page
})
afterAll(() => app?.close())

const menu = async (bank: string, action: string) => {
  await page.getByRole('button', { name: `Actions for ${bank}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('the first start offers samples, and one of them becomes a bank', async () => {
  await page.getByRole('button', { name: 'Add: Geography of the world' }).click()
  await page.getByText('15 questions found').waitFor()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Geography of the world' }).waitFor()
})

test('the menu of a bank leads to the review of what was read into it', async () => {
  await page.getByRole('link', { name: 'Geography of the world' }).click()
  await menu('Geography of the world', 'Review desk')
  await page.getByRole('heading', { name: /^Review of .*geography/i, level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Library' }).first().click()
})

test('a bank is added and renamed by keyboard, and a name that is taken says so', async () => {
  await page.getByRole('button', { name: 'New bank' }).click()
  await page.getByRole('dialog').getByLabel('Name').fill('Biology')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Biology', level: 1 }).waitFor()
  await menu('Biology', 'Rename')
  await page.getByRole('dialog').getByLabel('Name').fill('Geography of the world')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('This name is taken').waitFor()
  await page.keyboard.type('Botany')
  await page.getByRole('dialog').getByLabel('Name').fill('Botany')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Botany', level: 1 }).waitFor()
})

test('a bank is removed without a question, as the notice brings it back', async () => {
  await page.getByRole('link', { name: 'Library' }).first().click()
  const link = page.getByRole('link', { name: 'Geography of the world' })
  await menu('Geography of the world', 'Remove')
  await link.waitFor({ state: 'detached' })
  const notice = page.getByRole('group').filter({ hasText: 'Removed the bank Geography of the world' })
  await notice.hover()
  const told = page.getByText('Import finished')
  const toldBefore = await told.count()
  await notice.getByRole('button', { name: 'Undo' }).click()
  await link.waitFor()
  expect(await callHost(page, 'banks.list')).toHaveLength(2)
  await menu('Geography of the world', 'Remove')
  await link.waitFor({ state: 'detached' })
  expect(await callHost(page, 'banks.list')).toHaveLength(1)
  // its import ended long ago
  expect(await told.count()).toBeLessThanOrEqual(toldBefore)
})

test('banks are grouped, put in order and archived, and an undo has them as they were', async () => {
  await callHost(page, 'imports.addSample', { name: 'geography-en.txt' })
  const named = () => page.getByRole('main').getByRole('heading', { level: 3 }).allTextContents()
  const list = page.getByRole('main').getByRole('list')
  await page.getByRole('link', { name: 'Geography of the world' }).waitFor()
  await menu('Botany', 'Group…')
  await page.getByRole('dialog').getByLabel('Group').fill('Science')
  await page.keyboard.press('Enter')
  const head = page.getByRole('button', { name: /^Science/ })
  await head.waitFor()
  await menu('Geography of the world', 'Group…')
  await page.getByRole('dialog').getByRole('button', { name: 'Science' }).press('Enter')
  await expect.poll(named).toEqual(['Botany', 'Geography of the world'])
  await menu('Geography of the world', 'Move up')
  await expect.poll(named).toEqual(['Geography of the world', 'Botany'])
  await menu('Botany', 'Archive')
  await page.getByText('Archived: 1 bank').waitFor()
  await expect.poll(() => list.first().getByRole('link').count()).toBe(1)
  expect(await accessibilityFaults(page)).toEqual([])
  await head.press('Enter')
  await list.first().waitFor({ state: 'hidden' })
  await head.press('Enter')
  await page.keyboard.press('Control+z')
  await page.getByText('Archived: 1 bank').waitFor({ state: 'detached' })
  await expect.poll(named).toEqual(['Geography of the world', 'Botany'])
})

test('questions show their answers or not, one type or all, and where they come from', async () => {
  await callHost(page, 'imports.addSample', { name: 'first-aid-en.docx' })
  await page.getByText('Import finished').waitFor()
  await page.reload() // the notices lie over the list's own buttons for seconds
  await page.getByRole('link', { name: 'First aid and the human body' }).click()
  await page.getByRole('img', { name: 'right' }).first().waitFor()
  await page.getByText('Show answers').click()
  await page.getByRole('img', { name: 'right' }).first().waitFor({ state: 'detached' })
  await page.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: 'Fill in' }).click()
  await page.getByText('The largest artery of the human body is the').waitFor()
  await expect.poll(() => page.getByRole('article').count()).toBe(2)
  await page.getByRole('button', { name: 'Actions for question 1' }).click()
  await page.getByRole('menuitem', { name: 'Show in source' }).click()
  await page.getByRole('dialog').getByRole('heading', { name: 'first-aid-en.docx' }).waitFor()
  await page.getByRole('dialog').getByText('Answer: aorta').waitFor()
})

test('a bank has its sections first: one is listed, and practised by one key', async () => {
  const bankId = (await callHost(page, 'banks.list')).find(({ name }) => name.startsWith('First aid'))?.id ?? 0
  const { questions } = await callHost(page, 'questions.list', { bankId })
  const ids = questions.slice(-2).map(({ id }) => id)
  await callHost(page, 'questions.set', { ids, set: { section: 'Burns and bites' } })
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await page.reload()
  await page.getByRole('heading', { level: 2, name: 'Sections' }).waitFor()
  await page.getByRole('button', { name: 'Burns and bites', exact: true }).press('Enter')
  await expect.poll(() => page.getByRole('article').count()).toBe(2)
  await page.getByRole('combobox', { name: 'Section' }).getByText('Burns and bites').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Practise: Burns and bites' }).press('Enter')
  await page.getByText('1 of 2', { exact: true }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByRole('article').count()).toBe(2)
  for (const { id } of await callHost(page, 'practice.listOpen'))
    await callHost(page, 'practice.finish', { sessionId: id })
})

test('without a plan a day is not called done because something was answered', async () => {
  page = (await app.open()).page
  const { id: sessionId } = await callHost(page, 'practice.start', {})
  const { type } = await callHost(page, 'practice.question', { sessionId, index: 0 })
  expect(type).toBe('single')
  const response = { kind: 'options' as const, labels: ['A'] }
  await callHost(page, 'practice.answer', { sessionId, index: 0, response, durationMs: 1000 })
  await page.reload()
  await page.getByRole('heading', { level: 2, name: /^1 of \d+ done$/ }).waitFor()
  await page.getByText('No reviews are due today.').waitFor()
  await callHost(page, 'practice.finish', { sessionId })
})

test('the first page says what there is to do today, and nothing moves when that is known', async () => {
  page = (await app.open({ viewport: { width: 390, height: 844 } })).page
  const main = page.getByRole('button', { name: 'Practise', exact: true })
  await main.waitFor()
  await page.getByText('No exam date yet').waitFor()
  const bankId = (await callHost(page, 'banks.list')).find(({ name }) => name.startsWith('First aid'))?.id ?? 0
  await callHost(page, 'plan.set', { bankId, examDay: addDays(dayAt(Date.now()), 10), minutesADay: 60 })
  const letGo = await holdReplies(page, 'plan.today')
  await page.reload()
  const start = page.getByRole('button', { name: 'Start' })
  await start.waitFor()
  expect(await start.isDisabled()).toBe(true)
  const before = await start.boundingBox()
  letGo()
  await page.getByText(/^\d+ questions, about \d+ min$/).waitFor()
  await page.getByText(/^Exam on [^,]*$/).waitFor()
  await page.getByText('10 days', { exact: true }).waitFor()
  expect(await start.boundingBox()).toEqual(before)
  expect(await start.isEnabled()).toBe(true)
  expect(await accessibilityFaults(page)).toEqual([])
})

test("today's practice is over all banks, and is gone on with or ended where the day begins", async () => {
  const { questions } = await callHost(page, 'plan.today')
  await page.getByRole('button', { name: 'Start' }).press('Enter')
  await page.getByText(`1 of ${questions}`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Leave' }).click()
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.getByRole('heading', { level: 2, name: `0 of ${questions} done` }).waitFor()
  await page.getByRole('link', { name: 'Continue' }).press('Enter')
  await page.getByText(`1 of ${questions}`, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await callHost(page, 'practice.start', { scope: 'unanswered' })
  await page.getByRole('link', { name: 'Today' }).first().click()
  await page.getByRole('heading', { name: 'Begun' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'End this practice' }).click()
  await page.getByRole('heading', { name: 'Begun' }).waitFor({ state: 'detached' })
  expect(await callHost(page, 'practice.listOpen')).toHaveLength(1)
})

test('an address that leads nowhere says so and leads back', async () => {
  await page.goto(`${new URL(page.url()).origin}/#/banks/4711`)
  await page.reload()
  await page.getByText('This bank is no longer there').waitFor()
  await page.getByRole('link', { name: 'Go to the library' }).click()
  await page.getByRole('heading', { name: 'Library' }).waitFor()
})

test.each(['light', 'dark'] as const)('a button under the pointer can be read in the %s theme', async (theme) => {
  await turnTo(page, theme)
  await page.getByRole('button', { name: 'Import', exact: true }).hover()
  await endTransitions(page)
  expect(await accessibilityFaults(page, ['color-contrast'])).toEqual([])
})

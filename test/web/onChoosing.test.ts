import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keysOf } from '../support/web/byKeyboard.ts'
import { phone } from '../support/web/byTouch.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `Small exam

1. What is 1 + 1?
A. 1
B. 2
C. 3
Answer: B

2. Ice floats on water.
Answer: True

3. Which of these are even? (multiple choice)
A. 2
B. 3
C. 4
Answer: AC

4. What is 2 + 2?
A. 3
B. 4
Answer: B
`

let app: WebApp
let page: Page
let errors: string[]
let bankId: number
let sessionId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
const open = async (options = {}) => {
  const opened = await app.open(options)
  page = opened.page
  errors = opened.errors
}
beforeEach(async () => {
  await callHost(page, 'settings.update', { submitOnChoosing: true, goOnWhenRight: false })
  await open()
})
afterAll(() => app?.close())

const at = (index: number) => page.getByText(`${index} of 4`, { exact: true }).waitFor()
const verdict = (words: string) => page.locator('section strong').getByText(words, { exact: true }).waitFor()
const marks = async () => (await callHost(page, 'practice.get', { sessionId })).marks
const practise = async () => {
  sessionId = (await callHost(page, 'practice.start', { bankIds: [bankId] })).id
  await page.evaluate((id) => location.assign(`#/practice/${id}`), sessionId)
  await at(1)
}
const { press } = keysOf(() => page)

test('both are switched on in the settings', async () => {
  await callHost(page, 'settings.update', { submitOnChoosing: false })
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Submit as soon as an option is chosen' }).click()
  await page.getByRole('switch', { name: 'Go on by itself after a right answer' }).click()
  const wanted = { submitOnChoosing: true, goOnWhenRight: true }
  await expect.poll(() => callHost(page, 'settings.get')).toMatchObject(wanted)
})

test('a key that chooses submits, once, and of several right options none does', async () => {
  await practise()
  await press('c')
  await verdict('Wrong')
  await press('Enter', 't')
  await verdict('Correct')
  await press('Enter')
  await at(3)
  await press('a', 'c')
  await page.getByRole('checkbox', { checked: true }).nth(1).waitFor({ state: 'attached' })
  await page.waitForTimeout(300)
  expect(await marks()).toBe('icoo')
  await press('Enter')
  await verdict('Correct')
  expect(errors).toEqual([])
})

test('so does the mouse, a finger, and no arrow key that goes through the options', async () => {
  await practise()
  await page.getByRole('radio').first().focus()
  await press('ArrowDown', 'ArrowDown')
  await page.waitForTimeout(300)
  expect(await marks()).toBe('oooo')
  await press('b')
  await verdict('Correct')
  await press('ArrowRight')
  await at(2)
  await page.getByText('False', { exact: true }).dblclick()
  await verdict('Wrong')
  await open(phone)
  await page.evaluate((id) => location.assign(`#/practice/${id}`), sessionId)
  await at(3)
  await page.getByRole('button', { name: 'Skip' }).tap()
  await at(4)
  await page.getByRole('group').locator('label').nth(1).tap()
  await verdict('Correct')
  expect(await marks()).toBe('cioc')
  expect(errors).toEqual([])
})

test('who answers by mouse is offered it once; digits rate the answer, and the sheet is one stop with arrows', async () => {
  await callHost(page, 'settings.update', { submitOnChoosing: false })
  await practise()
  await page.getByText('2', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'Yes, at once' }).click()
  await expect.poll(() => callHost(page, 'settings.get')).toMatchObject({ submitOnChoosing: true })
  await press('2')
  await page.getByRole('radio', { name: 'With effort' }).and(page.locator(':checked')).waitFor({ state: 'attached' })
  const sheet = page.getByRole('navigation', { name: 'Questions' })
  expect(await sheet.locator('button[tabindex="0"]').count()).toBe(1)
  await sheet.locator('button[tabindex="0"]').focus()
  await press('ArrowRight', 'End', 'ArrowLeft', 'Enter')
  await at(3)
  expect(errors).toEqual([])
})

test('a mock exam waits for what is chosen to be changed', async () => {
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const exam = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  await page.evaluate((id) => location.assign(`#/exam/${id}`), exam.sessionId)
  await at(1)
  await press('a')
  await page.waitForTimeout(1200)
  await at(1)
  await press('b')
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
})

test('after a right answer the practice goes on by itself and says so; after a wrong one, or a key, it stays', async () => {
  await callHost(page, 'settings.update', { goOnWhenRight: true })
  await practise()
  await press('b')
  await page.getByText('Next question coming up; any key keeps you here').first().waitFor()
  await at(2)
  await page.getByText('Question 1 was right.').waitFor({ state: 'attached' })
  await press('t')
  await verdict('Correct')
  await press('Shift')
  await page.waitForTimeout(1200)
  await at(2)
  await press('Enter', 'ArrowLeft')
  await at(2)
  await page.waitForTimeout(1200)
  await at(2)
  await press('ArrowRight', 'ArrowRight')
  await at(4)
  await press('a')
  await verdict('Wrong')
  await page.waitForTimeout(1200)
  await at(4)
})

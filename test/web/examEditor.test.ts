import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examText } from '../support/library/examText.ts'
import { keysOf } from '../support/web/byKeyboard.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page

beforeEach(async () => {
  app = await WebApp.start([textFile('paper.txt', examText)])
  page = (await app.open()).page
})
afterEach(() => app?.close())

const { press, choose } = keysOf(() => page)
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

test('what was changed in a mock exam and not saved is there when one comes back, and can be reset', async () => {
  await choose('Exams')
  await choose('New mock exam')
  await page.getByLabel('Questions').first().fill('5')
  await page.getByLabel('Name').fill('Short')
  await page.getByText('15 questions, 36 points').waitFor()
  const away = async () => {
    await page.getByRole('link', { name: 'Mock exams' }).click()
    await heading('Mock exams')
  }
  await away()
  await choose('New mock exam')
  await page.getByText('15 questions, 36 points').waitFor()
  expect(await page.getByLabel('Name').inputValue()).toBe('Short')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await heading('Mock exams')
  const edit = async () => {
    await page.getByRole('button', { name: 'Actions for Short' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await heading('Edit mock exam')
  }
  await edit()
  await page.getByText('15 questions, 36 points').waitFor()
  const reset = page.getByRole('button', { name: 'Reset' })
  expect(await reset.count()).toBe(0)
  await page.getByLabel('Minutes').fill('7')
  await away()
  await edit()
  expect(await page.getByLabel('Minutes').inputValue()).toBe('7')
  await reset.click()
  expect(await page.getByLabel('Minutes').inputValue()).toBe('45')
  expect(await reset.count()).toBe(0)
  await away()
  await page.getByRole('link', { name: 'New mock exam' }).click()
  await page.getByText('18 questions, 42 points').waitFor()
})

test('a plan that asks for more than there is says so, is lowered by a button, and an exam is sat again from its report', async () => {
  await choose('Exams')
  await choose('New mock exam')
  await page.getByLabel('Questions').first().fill('20')
  await page.getByText('only 8 left').waitFor()
  const points = page.getByLabel('Points each')
  expect(new Set(await points.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left))).size).toBe(1)
  await page.setViewportSize({ width: 390, height: 844 })
  const bin = await page.getByRole('button', { name: 'Remove part 1' }).boundingBox()
  const type = await page.getByRole('combobox', { name: 'Type' }).first().boundingBox()
  expect(bin?.y).toBeLessThan((type?.y ?? 0) + (type?.height ?? 0)) // beside it, in no row of its own
  await page.setViewportSize({ width: 1280, height: 800 })
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Lower to what there is' }).click()
  await page.getByText('18 questions, 42 points').waitFor()
  await page.getByLabel('Name').fill('Short one')
  for (const part of [4, 3, 2]) await page.getByRole('button', { name: `Remove part ${part}` }).click()
  await page.getByLabel('Questions').first().fill('3')
  await page.getByText('3 questions, 6 points').waitFor()
  await page.getByRole('button', { name: 'Save and start' }).click()
  await page.getByText('1 of 3', { exact: true }).waitFor()
  await press('b')
  await page.getByRole('button', { name: 'Question 1, answered' }).waitFor()
  await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await heading('Short one')
  await page.getByRole('button', { name: 'Retake, other questions' }).click()
  for (const index of [1, 2, 3]) {
    await page.getByText(`${index} of 3`, { exact: true }).waitFor()
    await press('a', 'Enter')
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('100%').first().waitFor()
  await page.getByText('100 percentage points better').waitFor()
  await page.getByRole('columnheader', { name: 'Last time' }).first().waitFor()
  await page.getByRole('combobox', { name: 'Compared with' }).click()
  await page.getByRole('option', { name: 'none' }).click()
  await page.getByRole('columnheader', { name: 'Last time' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Mock exams' }).click()
  await page.getByRole('img', { name: '2 exams, from first to last: 0%, 100%' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `1. Which of these are even? (multiple choice)
A. 22
B. 33
C. 44
D. 55
Answer: AC

2. Which of these is odd?
A. 66
B. 77
Answer: B
`
/** Each option of the first question, answered A and B, as it is read. */
const marks = ['22 Your answer Correct', '33 Your answer Wrong', '44 Missed Correct answer', '55']

let app: WebApp
let page: Page
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('numbers.txt', document)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
afterAll(() => app?.close())

const visit = (path: string) => page.evaluate((to) => location.assign(`#${to}`), path)
const read = async (options: string) =>
  (await page.locator(options).allInnerTexts()).map((text) => text.replace(/^[A-D]\s/, '').replace(/\s+/g, ' '))

test('after an answer each option says whether it was chosen, missed or wrong', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await visit(`/practice/${id}`)
  await page.getByText('1 of 2', { exact: true }).waitFor()
  for (const key of ['a', 'b', 'Enter']) await page.keyboard.press(key)
  await page.locator('section strong').getByText('Wrong', { exact: true }).waitFor()
  expect(await read('main fieldset label')).toEqual(marks)
  await page.keyboard.press('Enter')
  await page.getByText('2 of 2', { exact: true }).waitFor()
  for (const key of ['a', 'Enter']) await page.keyboard.press(key)
  await page.locator('section strong').getByText('Wrong', { exact: true }).waitFor()
  expect(await read('main fieldset label')).toEqual(['66 Your answer Wrong', '77 Correct answer'])
})

test('in the mistake book one reads off the options what one answered', async () => {
  await visit('/mistakes')
  await page.getByText('Which of these are even?').waitFor()
  const card = 'article:has-text("Which of these are even?") li'
  expect(await read(card)).toEqual(marks)
})

test('in the report of a mock exam it is the same', async () => {
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const { sessionId } = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  for (const index of [0, 1]) {
    const draft = { kind: 'options' as const, labels: ['A', 'B'] }
    const { type } = await callHost(page, 'exams.question', { sessionId, index })
    if (type === 'multiple') await callHost(page, 'exams.answer', { sessionId, index, draft })
  }
  await callHost(page, 'exams.handIn', { sessionId })
  await visit(`/exams/${sessionId}`)
  await page.getByRole('button', { name: /Which of these are even/ }).click()
  await page.getByRole('dialog').locator('fieldset').first().waitFor()
  expect(await read('[role=dialog] fieldset label')).toEqual(marks)
})

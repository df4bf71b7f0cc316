import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { holdReplies } from '../support/web/heldReplies.ts'
import { WebApp } from '../support/web/webApp.ts'

const sum = (number: number) => `${number}. What is ${number} + 1?\nA. ${number}\nB. ${number + 1}\nAnswer: B\n`
const document = `Small exam

${[1, 2, 3, 4, 5].map(sum).join('\n')}
6. The capital of Norway is ____.
Answer: Oslo
`

let app: WebApp
let page: Page
let bankId: number
let sessionId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
beforeEach(async () => {
  page = (await app.open()).page
  sessionId = (await callHost(page, 'practice.start', { bankIds: [bankId] })).id
  await page.evaluate((id) => location.assign(`#/practice/${id}`), sessionId)
  await at(1)
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
const at = (index: number) => page.getByText(`${index} of 6`, { exact: true }).waitFor()
const jumpTo = (index: number) => page.getByRole('button', { name: `Question ${index}, not answered` }).click()
const marks = async () => (await callHost(page, 'practice.get', { sessionId })).marks

test('who types ahead of a slow disk is answered as if it were quick, key by key', async () => {
  const letGo = await holdReplies(page, 'practice.question')
  await jumpTo(3)
  await press('b', 'Enter', 'Enter', 'a', 'b', 'Enter')
  expect(await marks()).toBe('oooooo')
  letGo()
  await at(4)
  await page.locator('section strong').getByText('Correct').waitFor()
  expect(await marks()).toBe('ooccoo')
  await press('Enter')
  await at(5)
})

test('what is pressed before the code of the practice is there waits for it as well', async () => {
  const { promise: gate, resolve: letGo } = Promise.withResolvers<void>()
  await page.route('**/assets/later-*.js', async (route) => {
    await gate
    await route.continue()
  })
  await page.reload()
  await page.getByRole('status').getByText('Loading').waitFor({ state: 'attached' })
  await press('b', 'Enter', 'Enter', 'a', 'Enter')
  letGo()
  await at(2)
  await page.locator('section strong').getByText('Wrong').waitFor()
  expect(await marks()).toBe('cioooo')
})

test('what is pressed while an answer is being stored is for its result', async () => {
  const letGo = await holdReplies(page, 'practice.answer')
  await press('b', 'Enter', 'Enter', 'b')
  letGo()
  await at(2)
  await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
  expect(await marks()).toBe('cooooo')
})

test('a key held down while a question is awaited does not run through those after it', async () => {
  const letGo = await holdReplies(page, 'practice.question')
  await jumpTo(3)
  for (let count = 0; count < 8; count++) await page.keyboard.down('ArrowRight')
  await page.keyboard.up('ArrowRight')
  letGo()
  await at(4)
  await page.waitForTimeout(300)
  await at(4)
})

test('what is written, erased and submitted ahead is so in the field', async () => {
  const letGo = await holdReplies(page, 'practice.question')
  await jumpTo(6)
  await page.keyboard.type('oslp')
  await press('Backspace', 'o')
  letGo()
  await at(6)
  await expect.poll(() => page.getByLabel('Blank 1').inputValue()).toBe('oslo')
  await press('Enter', 'Enter')
  await at(1)
  expect(await marks()).toBe('oooooc')
})

test('who goes elsewhere meanwhile takes no key along', async () => {
  const letGo = await holdReplies(page, 'practice.question')
  await jumpTo(3)
  await press('b', 'Enter')
  await jumpTo(5)
  letGo()
  await at(5)
  await page.waitForTimeout(300)
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0)
  expect(await marks()).toBe('oooooo')
})

test('who leaves need not wait for the question', async () => {
  await holdReplies(page, 'practice.question')
  await jumpTo(3)
  await press('Escape')
  await page.getByRole('heading', { name: 'exam', level: 1 }).waitFor()
})

test('in a mock exam it is the same', async () => {
  const plan = (await callHost(page, 'exams.propose', { bankId })).plan
  const { id } = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const exam = await callHost(page, 'exams.start', { blueprintId: id })
  await page.evaluate((session) => location.assign(`#/exam/${session}`), exam.sessionId)
  await at(1)
  const letGo = await holdReplies(page, 'exams.question')
  await page.getByRole('button', { name: 'Question 4, blank' }).click()
  await press('b', 'Enter', 'Shift+A', 'b')
  letGo()
  await at(5)
  await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
  await page.getByText('ruled out').first().waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Question 4, answered' }).waitFor()
})

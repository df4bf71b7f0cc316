import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { phone } from '../support/web/byTouch.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const sum = (number: number) => `${number}. What is ${number} + 1?\nA. ${number}\nB. ${number + 1}\nAnswer: B\n`
const document = `Small exam

${[1, 2, 3, 4].map(sum).join('\n')}
5. The capital of Norway is ____.
Answer: Oslo
`

let app: WebApp
let page: Page
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  page = (await app.open({ reducedMotion: 'no-preference' })).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
beforeEach(async () => {
  page = (await app.open({ reducedMotion: 'no-preference' })).page
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
const at = (index: number) => page.getByText(`${index} of 5`, { exact: true }).waitFor()
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const practise = async (mode: 'practice' | 'study' = 'practice') => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId], mode })
  await page.evaluate((session) => location.assign(`#/practice/${session}`), id)
  await at(1)
}
const sitExam = async () => {
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const running = await callHost(page, 'exams.running')
  if (running) await callHost(page, 'exams.handIn', { sessionId: running.sessionId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const { sessionId } = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  await page.evaluate((session) => location.assign(`#/exam/${session}`), sessionId)
  await at(1)
}
const flags = async () => (await callHost(page, 'exams.running'))?.questions.map(({ isFlagged }) => isFlagged)

test('in a mock exam Enter goes on after the mouse flagged the question', async () => {
  await sitExam()
  await press('b')
  await button('Flag').click()
  await press('Enter')
  await at(2)
  await expect.poll(flags).toEqual([true, false, false, false, false])
})

test('in a mock exam Enter goes on after the mouse was on the number of the question, or on the time', async () => {
  await sitExam()
  await button('Question 1, blank').click()
  await press('b', 'Enter')
  await at(2)
  await button(/^Time left/).click()
  await press('b', 'Enter')
  await at(3)
  await button('Show the time').waitFor()
})

test('a finger on a button leaves the keys to the question, too', async () => {
  page = (await app.open(phone)).page
  await sitExam()
  await button('Flag').tap()
  await button('Flagged').waitFor()
  await press('b', 'Enter')
  await at(2)
})

test('in a practice Enter submits and goes on after the mouse was on a number or a tool', async () => {
  await practise()
  await button('Question 1, not answered').click()
  await press('b', 'Enter')
  await button('Question 1, right').waitFor()
  await button(/^Bookmark/).click()
  await press('Enter')
  await at(2)
  await press('a', 'Enter')
  await button('Careless').click()
  await button('Careless').and(page.locator('[aria-pressed=true]')).waitFor()
  await press('Enter')
  await at(3)
})

test('in study mode Enter goes on after the mouse hid and showed the answers', async () => {
  await practise('study')
  await button('Hide answers').click()
  await button('Show answers').click()
  await press('Enter')
  await at(2)
})

test('who went to a button by Tab presses it with Enter, and the mouse takes no letter from a field', async () => {
  await sitExam()
  await tabTo(page, 'Flag')
  await press('Enter')
  await button('Flagged').waitFor()
  await at(1)
  await button('Question 5, blank').click()
  await at(5)
  await page.keyboard.type('Os')
  await button('Flag').click()
  await page.keyboard.type('lo')
  expect(await page.getByLabel('Blank 1').inputValue()).toBe('Oslo')
})

test('after a dialog that the mouse opened Enter goes on with the question', async () => {
  await practise()
  await press('b')
  await button(/^Note and tags/).click()
  await page.getByRole('dialog').waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await button('Keys').click()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press('Enter')
  await button('Question 1, right').waitFor()
})

import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examText } from '../support/library/examText.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
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
const at = (index: number) => page.getByText(`${index} of 18`, { exact: true }).waitFor()
const answerAndGoOn = async (index: number, ...keys: string[]) => {
  await at(index)
  await press(...keys, 'Enter')
}
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function startExam() {
  await choose('Exams')
  await heading('Mock exams')
  await choose('New mock exam')
  await heading('New mock exam')
  await page.getByText('Based on “paper.txt”. Points as printed there.').waitFor()
  await page.getByText('18 questions, 42 points').waitFor()
  await choose('Save and start')
  await at(1)
}

const leftMs = async () => {
  const running = await callHost(page, 'exams.running')
  if (!running) throw new Error('No exam is running.')
  return running.leftMs
}

test('an exam is put together, sat and handed in by keyboard alone, with a kill -9 in the middle', async () => {
  const before = Date.now()
  await startExam()
  const started = Date.now()
  for (const index of [1, 2, 3]) await answerAndGoOn(index, 'a')
  await answerAndGoOn(4, 'Shift+B', 'a')
  await answerAndGoOn(5, 'm')
  await at(6)
  await press('b')
  await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Question 6, answered' }).waitFor()
  await app.killHost()
  await setTimeout(2000)
  await app.restart()
  page = (await app.open()).page

  await page.getByRole('region', { name: 'Mock exam running' }).getByText('5 of 18 answered').waitFor()
  const asked = Date.now()
  const left = await leftMs()
  const limit = 45 * 60_000
  expect(left).toBeLessThanOrEqual(limit - (asked - started))
  expect(left).toBeGreaterThanOrEqual(limit - (Date.now() - before))
  await choose('Go on')
  await at(6)
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
  await press('ArrowLeft')
  await at(5)
  await press('ArrowLeft')
  await at(4)
  expect(await page.getByRole('radio').nth(0).isChecked()).toBe(true)
  await page.getByText('ruled out').first().waitFor({ state: 'attached' })
  await press('ArrowRight')
  await at(5)
  await press('ArrowRight')
  await answerAndGoOn(6)
  await answerAndGoOn(7, 'a')
  await answerAndGoOn(8, 'a')
  for (const index of [9, 10, 11, 12]) await answerAndGoOn(index, 'a', 'b')
  for (const index of [13, 14, 15, 16]) await answerAndGoOn(index, 't')
  await at(17)
  await page.keyboard.type('Blue light\nis thrown about.')
  await press('Control+Enter')
  await at(18)
  await page.keyboard.type('Because it is light.')
  await press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: 'Hand in?' })
  await dialog.getByText('1 question is blank.').waitFor()
  await dialog.getByText('1 question is flagged.').waitFor()
  await choose('To the first flagged')
  await at(5)
  await press('Escape')
  await page.getByRole('dialog', { name: 'Leave the exam?' }).getByText('cannot be paused').waitFor()
  await press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await choose('Hand in')
  await tabTo(page, 'Keep going')
  await choose('Hand in')
  await page.getByRole('heading', { name: 'By type' }).waitFor()
  await page.getByText('28 to 38', { exact: true }).waitFor()
  await page.getByText('Passed', { exact: true }).waitFor()
  await tabTo(page, /^All/)
  await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  await page.getByRole('radio', { name: /^Not graded/ }).waitFor()
  const toGrade = [
    ['Correct', '2 answers are not graded yet.'],
    ['Partly correct', '1 answer is not graded yet.'],
  ] as const
  for (const [verdict, left] of toGrade) {
    await page.getByText(left).waitFor()
    await tabTo(page, /^1[78]\D.*Not graded/)
    await press('Enter')
    await page.getByRole('dialog').getByText('Reference answer').waitFor()
    await choose(new RegExp(`${verdict}$`))
    await page.getByRole('dialog').locator('strong').getByText(verdict, { exact: true }).waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText(left).waitFor({ state: 'detached' })
  }
  await page.getByText('35.5', { exact: true }).first().waitFor()
  expect(await callHost(page, 'exams.running')).toBeNull()
})

test('answers in words are graded in the report by keys and by points, and the arrows go from one to the next', async () => {
  await startExam()
  const sessionId = (await callHost(page, 'exams.running'))?.sessionId ?? 0
  for (const index of [16, 17])
    await callHost(page, 'exams.answer', { sessionId, index, draft: { kind: 'text', text: 'It is light.' } })
  await callHost(page, 'exams.handIn', { sessionId })
  const points = async () => (await callHost(page, 'exams.report', { sessionId })).points
  await page.getByRole('button', { name: /^17\D.*Not graded/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Question 17' })
  await dialog.getByText('Reference answer').waitFor()
  await press('2')
  await dialog.locator('strong').getByText('Partly correct', { exact: true }).waitFor()
  const field = page.getByLabel('Points', { exact: true })
  await expect.poll(() => field.inputValue()).toBe('2.5')
  await field.fill('6')
  await page.getByText('a number from 0 to 5').waitFor()
  await field.fill('')
  await field.pressSequentially('3,5')
  await press('ArrowLeft', 'Enter', 'Enter')
  await expect.poll(async () => (await points()).min).toBe(3.5)
  await expect.poll(() => field.inputValue()).toBe('3.5')
  await page.getByRole('button', { name: 'Next' }).focus()
  await press('ArrowRight')
  await page.getByRole('dialog', { name: 'Question 18' }).getByText('Reference answer').waitFor()
  await press('1')
  await expect.poll(points).toMatchObject({ min: 8.5, max: 8.5 })
  await press('ArrowLeft')
  await dialog.waitFor()
  await expect.poll(() => field.inputValue()).toBe('3.5')
  const { attempt } = await callHost(page, 'exams.question', { sessionId, index: 16 })
  const grades = await callHost(page, 'grading.list', { attemptId: attempt?.attemptId ?? 0 })
  expect(grades.map(({ score }) => score)).toEqual([0.5, 0.7])
})

test('an exam whose time ran out while the program was closed is found handed in, with what was answered', async () => {
  await startExam()
  await answerAndGoOn(1, 'a')
  await answerAndGoOn(2, 'b')
  await at(3)
  await app.killHost()
  const library = new Database(join(app.dataDir, 'library.sqlite'))
  library.prepare('UPDATE exam SET ticked_at = ticked_at - 3600000').run() // an hour passes
  library.close()
  await app.restart()
  page = (await app.open()).page
  await choose('Exams')
  await page.getByRole('table').getByText('Not passed').waitFor()
  await page.getByRole('link', { name: 'Mock exam', exact: true }).click()
  await page.getByText('handed in as it stood').waitFor()
  await page.getByText('2', { exact: true }).first().waitFor()
  expect(await page.getByRole('region', { name: 'Mock exam running' }).count()).toBe(0)
})

test('while the program is away, what is answered waits, and is stored once it is back', async () => {
  await startExam()
  await page.route('**/call/exams.answer', (route) => route.abort())
  await press('a')
  await page.getByText('Not stored yet. It is tried again by itself.').waitFor()
  await press('ArrowRight')
  await at(2)
  await page.unroute('**/call/exams.answer')
  await page.getByText('Not stored yet.').waitFor({ state: 'detached' })
  const running = await callHost(page, 'exams.running')
  expect(running?.questions[0]).toEqual({ state: 'answered', isFlagged: false })
})

test('one leaves knowing that time runs on, hides the time, and comes back to the same question', async () => {
  await startExam()
  await press('ArrowRight')
  await at(2)
  await press('ArrowRight')
  await at(3)
  await page.getByRole('button', { name: /^Time left 4\d:\d\d$/ }).click()
  await page.getByRole('button', { name: 'Show the time' }).waitFor()
  await press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await press('Escape', 'Escape')
  await page.getByRole('dialog', { name: 'Leave the exam?' }).getByRole('button', { name: 'Leave' }).click()
  await heading('Mock exams')
  expect(await page.getByRole('button', { name: 'Start' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Go on' }).click()
  await at(3)
})

test('an exam started by mistake is given up by keyboard, after one more question', async () => {
  await startExam()
  await press('a', 'Escape')
  await page.getByRole('dialog', { name: 'Leave the exam?' }).waitFor()
  await choose('Give up this exam')
  const dialog = page.getByRole('dialog', { name: 'Give up this exam?' })
  await dialog.getByText('Your answers are deleted').waitFor()
  await dialog.locator(':focus').waitFor()
  await press('Enter') // the focus is on what keeps it
  await dialog.waitFor({ state: 'detached' })
  expect(await callHost(page, 'exams.running')).not.toBeNull()
  await press('ArrowRight')
  await at(2)
  await press('Escape')
  await choose('Give up this exam')
  await dialog.waitFor()
  await choose('Give up')
  await heading('Mock exams')
  expect(await callHost(page, 'exams.running')).toBeNull()
  expect(await callHost(page, 'exams.history', {})).toEqual([])
  await page.getByRole('region', { name: 'Mock exam running' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: 'Start' }).isEnabled()).toBe(true)
})

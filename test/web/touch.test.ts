import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lowTargets, moveFinger, phone } from '../support/web/byTouch.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `Small exam

1. Which metal is liquid at room temperature?
A. Iron
B. Mercury
C. Copper
D. Zinc
Answer: B
Explanation: It melts far below zero.

2. Ice floats on water.
Answer: True

3. What does this print?
\`\`\`
print("${'a long line '.repeat(12)}")
\`\`\`
A. A line
B. Nothing
Answer: A

4. The capital of Norway is ____.
Answer: Oslo
`

let app: WebApp
let page: Page
let errors: string[]
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  const first = (await app.open()).page
  bankId = (await callHost(first, 'banks.list'))[0]?.id ?? 0
})
beforeEach(async () => {
  const opened = await app.open(phone)
  page = opened.page
  errors = opened.errors
})
afterAll(() => app?.close())

const visit = (path: string) => page.evaluate((to) => location.assign(`#${to}`), path)
const at = (index: number) => page.getByText(`${index} of 4`, { exact: true }).waitFor()
const tap = (name: string | RegExp) => page.getByRole('button', { name }).tap()
const swipeLeft = (y = 500) => moveFinger(page, [330, y], [-250, 10])
const swipeRight = (y = 500) => moveFinger(page, [60, y], [250, 10])
const practise = async (mode: 'practice' | 'study' = 'practice', from = 1) => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId], mode })
  await callHost(page, 'practice.move', { sessionId: id, position: from - 1 })
  await visit(`/practice/${id}`)
  await at(from)
}
const startExam = async () => {
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const { sessionId } = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  await visit(`/exam/${sessionId}`)
  await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).waitFor()
  await at(1)
}

test('a practice by touch alone: rule out, choose, submit, bookmark, jump, write, finish', async () => {
  await visit(`/banks/${bankId}`)
  await tap(/Start practice|New practice/)
  await at(1)
  await tap('Rule out A')
  await page.getByRole('radio', { name: 'Iron ruled out' }).waitFor({ state: 'attached' })
  await page.getByText('Copper').tap()
  await page.getByText('Mercury').tap()
  await tap('Bookmark (M)')
  await page.getByRole('button', { name: 'Bookmarked (M)', pressed: true }).waitFor()
  await tap('Submit')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  await tap('Next')
  await at(2)
  await tap('Skip')
  await at(3)
  await tap('All questions')
  await page.getByRole('dialog').getByRole('button', { name: 'Question 4, not answered' }).tap()
  await at(4)
  await page.getByLabel('Blank 1').tap()
  await page.keyboard.insertText('Oslo')
  await tap('Submit')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  await page.getByRole('banner').getByRole('button', { name: 'Finish' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).tap()
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  await page.getByText('100%').waitFor()
  expect(errors).toEqual([])
})

test('a finger that moves sideways goes to the next question and back, one that moves down scrolls', async () => {
  await practise()
  await page.getByText('Mercury').tap()
  await swipeLeft()
  await at(2)
  await swipeRight()
  await at(1)
  expect(await page.getByRole('radio', { name: 'Mercury' }).isChecked()).toBe(true)
  await swipeRight()
  await moveFinger(page, [200, 600], [40, -300])
  await moveFinger(page, [200, 500], [-40, 0])
  await page.waitForTimeout(300)
  await at(1)
  await swipeLeft(330)
  await at(2)
  expect(await callHost(page, 'practice.listOpen')).toMatchObject([{ done: 0 }])
})

test('what scrolls sideways, what one writes in and what is selected keep the finger', async () => {
  await practise('practice', 3)
  const code = page.getByRole('region', { name: /Wide/i })
  const box = await code.boundingBox()
  await moveFinger(page, [300, (box?.y ?? 0) + 20], [-250, 0])
  await expect.poll(() => code.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100)
  await at(3)
  await page.evaluate(() => getSelection()?.selectAllChildren(globalThis.document.querySelector('legend') as Element))
  await swipeLeft(600)
  await at(3)
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await swipeLeft(600)
  await at(4)
  const field = await page.getByLabel('Blank 1').boundingBox()
  await swipeRight((field?.y ?? 0) + 20)
  await page.waitForTimeout(300)
  await at(4)
})

test('one swipes through what is only read, and through a mock exam', async () => {
  await practise('study')
  await swipeLeft()
  await at(2)
  await swipeRight()
  await at(1)
  await startExam()
  await page.getByRole('group').locator('label').first().tap()
  await swipeLeft()
  await at(2)
  await swipeRight()
  await at(1)
  await page.getByRole('radio', { checked: true }).waitFor({ state: 'attached' })
})

test('what is to be tapped is high enough for a finger', async () => {
  const low: Record<string, string[]> = {}
  const look = async (name: string) => {
    const found = await lowTargets(page)
    if (found.length > 0) low[name] = found
  }
  await visit('/')
  await page.getByRole('heading', { name: 'Exams' }).waitFor()
  await look('today')
  await visit('/banks')
  await page.getByRole('heading', { name: 'Library' }).waitFor()
  await look('library')
  await visit(`/banks/${bankId}`)
  await page.getByRole('article').first().waitFor()
  await look('bank')
  await practise()
  await look('question')
  await page.getByText('Zinc').tap()
  await tap('Submit')
  await page.locator('section strong').getByText('Wrong', { exact: true }).waitFor()
  await look('result')
  await tap('All questions')
  await page.getByRole('dialog').waitFor()
  await look('sheet')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()
  await page.getByRole('banner').getByRole('button', { name: 'Finish' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).tap()
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  await look('summary')
  await visit('/exams')
  await page.getByRole('region', { name: 'Mock exam running' }).waitFor()
  await look('exams')
  await page.getByRole('link', { name: 'Go on' }).tap()
  await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).waitFor()
  await look('exam')
  await page.getByRole('banner').getByRole('button', { name: 'Hand in' }).tap()
  await page.getByRole('dialog').waitFor()
  await look('hand in')
  expect(low).toEqual({})
})

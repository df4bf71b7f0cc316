import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const heading = 'Chapter 3 The layers of networks, what each of them is good for and how they speak'
const document = `1. Which of these are even? (multiple choice)
A. 22
B. 33
C. 44
Answer: AC

2. ${'A long story is told before anything is asked. '.repeat(60)}
Which metal is liquid?
A. Iron
B. Mercury
Answer: B

3. Which number is odd?
A. 1
B. 2
Answer: A
`

let app: WebApp
let page: Page
let sessionId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  page = (await app.open()).page
  const bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  const odd = (await callHost(page, 'questions.list', { bankId })).questions.find(({ stem }) => stem.includes('odd'))
  if (!odd) throw new Error('The question about odd numbers is missing.')
  const { id, type, stem, options, key, explanation } = odd
  await callHost(page, 'questions.edit', {
    id,
    fields: { type, stem, options: [...options], key, explanation, section: heading },
  })
  await callHost(page, 'settings.update', { multipleChoice: 'rightMinusWrong' })
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
async function practise(from: number) {
  const bankIds = (await callHost(page, 'banks.list')).map(({ id }) => id)
  sessionId = (await callHost(page, 'practice.start', { bankIds })).id
  await callHost(page, 'practice.move', { sessionId, position: from - 1 })
  await page.evaluate((id) => location.assign(`#/practice/${id}`), sessionId)
  await page.getByText(`${from} of 3`, { exact: true }).waitFor()
}
const verdict = () => page.locator('section strong').first()

test('the verdict is on the screen after a long question, and where it is already nothing moves', async () => {
  await practise(2)
  expect(await page.evaluate(() => globalThis.document.body.scrollHeight > innerHeight)).toBe(true)
  await press('b', 'Enter')
  await verdict().waitFor()
  const { y } = (await verdict().boundingBox()) ?? { y: 0 }
  const foot = await page.locator('footer').boundingBox()
  expect(y).toBeGreaterThan(60)
  expect(y).toBeLessThan(foot?.y ?? 0)
  await press('Enter')
  await page.getByText('3 of 3', { exact: true }).waitFor()
  await press('a', 'Enter')
  await verdict().waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('a long section takes one line, with all of it as its title, and the tools stay where they are', async () => {
  await practise(2)
  const toolbar = page.locator('main [role=toolbar]')
  const before = await toolbar.boundingBox()
  await press('ArrowRight')
  await page.getByText('3 of 3', { exact: true }).waitFor()
  expect(await toolbar.boundingBox()).toEqual(before)
  await page.getByTitle(heading).waitFor()
})

test('what is partly right is counted above as it is in the summary', async () => {
  await practise(1)
  await press('a', 'Enter')
  await verdict().getByText('Partly correct').waitFor()
  await page.getByRole('banner').getByText('0 right', { exact: true }).waitFor()
  await page.getByRole('banner').getByText('1 partly', { exact: true }).waitFor()
  await page.getByRole('banner').getByText('0 wrong', { exact: true }).waitFor()
})

test('where all is larger on a large screen, the rows of the answer sheet stand as far apart as its columns', async () => {
  page = (await app.open({ viewport: { width: 2560, height: 1440 } })).page
  await dropFiles(page, [textFile('numbers.txt', questionsText(24))])
  const bank = async () => (await callHost(page, 'banks.list')).find(({ questions }) => questions === 24)
  await expect.poll(bank).toBeDefined()
  const { id } = await callHost(page, 'practice.start', { bankIds: [(await bank())?.id ?? 0] })
  await page.evaluate((to) => location.assign(`#/practice/${to}`), id)
  const cell = async (number: number) => {
    const box = await page.getByRole('button', { name: `Question ${number}, not answered` }).boundingBox()
    if (!box) throw new Error(`There is no ${number}.`)
    return { ...box, right: box.x + box.width, bottom: box.y + box.height }
  }
  await page.getByRole('button', { name: 'Question 24, not answered' }).waitFor()
  const gap = (await cell(2)).x - (await cell(1)).right
  expect(gap).toBeGreaterThan(4)
  for (const [above, below] of [
    [1, 6],
    [16, 21],
  ] as const)
    await expect.poll(async () => (await cell(below)).y - (await cell(above)).bottom).toBeCloseTo(gap, 0)
})

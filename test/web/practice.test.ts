import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `Small exam

1. Which of these are even? (multiple choice)
A. 2
B. 3
C. 4
D. 5
Answer: AC

2. Ice floats on water.
Answer: True

3. The capital of Norway is ____.
Answer: Oslo

4. Explain why the sky is blue.
Answer: Short waves are scattered more than long ones.

5. What does $\\frac{1}{2} + \\frac{1}{2}$ give?
A. 1
B. 2
Answer: A
Explanation: Two halves are a whole.

6. Which letter comes first?
A. The letter a
B. The letter b
`

let app: WebApp
let page: Page
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  const first = (await app.open()).page
  bankId = (await callHost(first, 'banks.list'))[0]?.id ?? 0
  const { questions } = await callHost(first, 'questions.list', { bankId })
  expect(questions.map((question) => question.type)).toEqual([
    'multiple',
    'trueFalse',
    'fillIn',
    'shortAnswer',
    'single',
    'single',
  ])
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
const at = (index: number) => page.getByText(`${index} of 6`, { exact: true }).waitFor()
const verdict = (words: string) => page.locator('section strong').getByText(words, { exact: true }).waitFor()

async function startPractice() {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await page.getByRole('button', { name: /Start practice|New practice/ }).click()
  await at(1)
}

test('every type of question is answered by keys alone, from the first to the summary', async () => {
  await startPractice()
  await press('a', '2', 'b', 'c', 'Enter')
  await verdict('Correct')
  await press('Enter')
  await at(2)
  await press('f', 't', 'Enter')
  await verdict('Correct')
  await press('Enter')
  await at(3)
  await page.keyboard.type(' oslo ')
  await press('Enter')
  await verdict('Correct')
  await press('Enter')
  await at(4)
  await page.keyboard.type('Blue light\nis scattered?')
  await press('Control+Enter')
  await verdict('Not graded yet')
  await page.getByText('Short waves are scattered more than long ones.').waitFor()
  await press('2')
  await verdict('Partly correct')
  await press('Enter')
  await at(5)
  await page.locator('.katex').first().waitFor()
  await press('b', 'Enter')
  await verdict('Wrong')
  await page.getByText('Two halves are a whole.').waitFor()
  await press('Enter')
  await at(6)
  await press('a', 'Enter')
  await verdict('Not graded yet')
  await press('1')
  await verdict('Correct')
  await press('Enter')
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  await page.getByText('67%').waitFor()
  await page.getByRole('button', { name: 'Practise the wrong ones' }).waitFor()
})

test('the result is read out, and the focus goes on with the person', async () => {
  await startPractice()
  await press('b', 'Enter')
  await page.locator('[aria-live=assertive]').getByText('Wrong. Correct answer: A, C').waitFor({ state: 'attached' })
  await expect.poll(() => page.evaluate(() => globalThis.document.activeElement?.textContent)).toBe('Next')
})

test('with several blanks Enter goes to the next empty one, and submits when none is left', async () => {
  await dropFiles(page, [textFile('blanks.txt', '1. ____ is red and ____ is green.\nAnswer: Rust; Grass\n')])
  await page.getByText('1 question found').waitFor()
  await page.getByRole('link', { name: 'Open bank' }).first().click()
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.getByLabel('Blank 2').waitFor()
  await page.keyboard.type('rust')
  await press('Enter')
  await page.keyboard.type('grass')
  await press('Enter')
  await verdict('Correct')
})

test('what is chosen or written and not submitted is still there when one comes back to it', async () => {
  await startPractice()
  await press('c', 'ArrowRight')
  await at(2)
  await press('ArrowRight')
  await at(3)
  await page.keyboard.type('Ber')
  await page.getByRole('button', { name: 'Previous' }).click()
  await at(2)
  await press('ArrowRight')
  await at(3)
  expect(await page.getByLabel('Blank 1').inputValue()).toBe('Ber')
  await page.getByRole('button', { name: 'Question 1, not answered' }).click()
  await at(1)
  expect(await page.getByRole('checkbox', { name: '4' }).isChecked()).toBe(true)
})

test('the keys are listed on "?", Escape closes the list first and then leaves, and one goes on where one left', async () => {
  await startPractice()
  await press('ArrowRight')
  await at(2)
  await press('?')
  await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  await press('f', 'Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.getByRole('radio', { name: 'False' }).isChecked()).toBe(false)
  await press('Escape')
  await page.getByRole('link', { name: 'Continue' }).click()
  await at(2)
})

test('a finished practice asks first when questions are open, and does not count them as wrong', async () => {
  await startPractice()
  await press('a', 'c', 'Enter')
  await verdict('Correct')
  await page.getByRole('button', { name: 'Finish' }).click()
  await page.getByRole('dialog').getByText('5 questions are not answered yet.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Finish' }).click()
  await page.getByText('100%').waitFor()
  await page.getByRole('button', { name: 'Question 1, right' }).click()
  await page.getByRole('dialog').getByText('Which of these are even?').waitFor()
})

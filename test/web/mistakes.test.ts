import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pagesWithPictures, redPoint } from '../support/library/pictures.ts'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { importsOver } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `Chapter 1 Numbers
1. Which number is even?
A. 1
B. 2
Answer: B

2. Seven is odd.
Answer: True

3. Which number is odd?
A. 3
B. 4
Answer: A
`

let app: WebApp
let page: Page

beforeAll(async () => {
  app = await WebApp.start([textFile('numbers.txt', document)])
  page = (await app.open()).page
  const [bank] = await callHost(page, 'banks.list')
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bank?.id)
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
const verdict = (words: string) => page.locator('section strong').getByText(words, { exact: true }).waitFor()
const toMistakes = async () => {
  await page.evaluate(() => location.assign('#/mistakes'))
  await page.getByRole('heading', { name: 'Mistakes', level: 1 }).waitFor()
}
const at = (index: number, total: number) => page.getByText(`${index} of ${total}`, { exact: true }).waitFor()
const cards = () => page.locator('article')

test('a mistake round by keys: wrong, why, practised until it was right often enough, and it has left', async () => {
  await page.getByRole('button', { name: 'Start practice' }).press('Enter')
  await at(1, 3)
  await press('a', 'Enter')
  await verdict('Wrong')
  await page.getByRole('button', { name: 'Misread it' }).press('Enter')
  await page.getByRole('button', { name: 'Misread it', pressed: true }).waitFor()
  await page.getByRole('button', { name: 'Next' }).press('Enter')
  await at(2, 3)
  await press('f', 'Enter')
  await verdict('Wrong')
  await press('Escape')

  await toMistakes()
  await expect.poll(() => cards().count()).toBe(2)
  await page.getByRole('combobox', { name: 'Why', exact: true }).press('Enter')
  await page.getByRole('option', { name: 'Misread it (1)' }).waitFor()
  await press('ArrowDown', 'Enter')
  await expect.poll(() => cards().count()).toBe(1)

  for (const round of [1, 2]) {
    await page.getByRole('button', { name: 'Practise' }).press('Enter')
    await at(1, round)
    await press('b', 'Enter')
    await verdict('Correct')
    await press('Escape')
    await toMistakes()
    if (round === 1) await page.getByText('1 of 2 right since').waitFor()
  }
  await page.getByText('Seven is odd.').waitFor()
  await expect.poll(() => cards().count()).toBe(1)
  await page.getByRole('radio', { name: /^Learnt/ }).focus()
  await press('Space')
  await page.getByText('Which number is even?').waitFor()
  await page.getByText(/^Learnt /).waitFor()
})

test('a question is taken out and put back by hand, with a note, and the setting holds at once', async () => {
  await page.getByRole('button', { name: 'Put back' }).press('Enter')
  await page.getByText('Nothing learnt yet').waitFor()
  await page.getByRole('radio', { name: /^To learn/ }).focus()
  await press('Space')
  await expect.poll(() => cards().count()).toBe(2)
  const card = cards().filter({ hasText: 'Seven is odd.' })
  await card.getByRole('button', { name: 'Note' }).press('Enter')
  await page.getByLabel('Note', { exact: true }).fill('Not divisible by two')
  await press('Control+Enter')
  await card.getByText('Not divisible by two').waitFor()
  await card.getByRole('button', { name: 'Take out' }).press('Enter')
  await expect.poll(() => cards().count()).toBe(1)

  await page.evaluate(() => location.assign('#/settings'))
  const times = page.getByRole('textbox', { name: 'Right answers to learn a mistake' })
  await times.focus()
  await press('ArrowUp')
  await expect.poll(async () => (await callHost(page, 'settings.get')).rightInARowToLeave).toBe(3)
  await page.getByRole('button', { name: 'Fewer: Right answers to learn a mistake' }).press('Enter')
  await expect.poll(async () => (await callHost(page, 'settings.get')).rightInARowToLeave).toBe(2)
  await toMistakes()
  await page.getByText('A question leaves after 2 right answers in a row.').waitFor()
})

test('pictures, a program and a table are shown as in the bank, those of answer and explanation too', async () => {
  const drawn = `<p>6. Draw one.</p><p>Answer: a red one <img src="data:image/png;base64,${redPoint.toString('base64')}"></p>`
  await dropFiles(page, [textFile('pictures.html', pagesWithPictures + drawn)])
  await importsOver(page, 2)
  const bankIds = (await callHost(page, 'banks.list')).filter(({ name }) => name === 'pictures').map(({ id }) => id)
  const { id: sessionId, total } = await callHost(page, 'practice.start', { bankIds })
  for (const [index, label] of ['A', 'B', 'A', 'B', 'A'].entries())
    await callHost(page, 'practice.answer', {
      sessionId,
      index,
      response: { kind: 'options', labels: [label] },
      durationMs: 1,
    })
  const text = { kind: 'text' as const, text: 'no idea' }
  const drawing = await callHost(page, 'practice.answer', {
    sessionId,
    index: total - 1,
    response: text,
    durationMs: 1,
  })
  await callHost(page, 'practice.selfGrade', { attemptId: drawing.attemptId, verdict: 'incorrect' })

  await toMistakes()
  const card = (stem: string) => cards().filter({ hasText: stem })
  const [what, draw] = [card('What is this?'), card('Draw one.')]
  await draw.getByText('a red one').waitFor()
  await draw.getByRole('img', { name: 'Picture of question 6' }).waitFor()
  await what.scrollIntoViewIfNeeded()
  const shown = what.getByRole('img')
  await expect
    .poll(() => shown.evaluateAll((images) => images.map((image) => image.getAttribute('alt'))))
    .toEqual(['Picture of question 1', 'Picture of option A of question 1', 'Picture of question 1'])
  await what.getByRole('button', { name: 'Enlarge: Picture of option A of question 1' }).press('Enter')
  await page.getByRole('dialog').getByRole('img').waitFor()
  await press('Escape')
  await card('And that?').getByText('The picture lies outside of the document').waitFor()
  expect(await card('What is printed?').locator('pre').textContent()).toContain('\n    return n * 2')
  expect(await card('Which row?').getByRole('cell').count()).toBe(6)
})

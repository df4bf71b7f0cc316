import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
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

3. Explain why the sky is blue.
Answer: Short waves are scattered more than long ones.
`

let app: WebApp
let page: Page
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  const first = (await app.open()).page
  bankId = (await callHost(first, 'banks.list'))[0]?.id ?? 0
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

const { press } = keysOf(() => page)
const at = (index: number) => page.getByText(`${index} of 3`, { exact: true }).waitFor()
const verdict = (words: string) => page.locator('section strong').getByText(words, { exact: true }).waitFor()
const practise = async (sessionId: number) => {
  await page.evaluate((id) => location.assign(`#/practice/${id}`), sessionId)
  await page.locator('main [role=toolbar]').waitFor()
}
const asked = (sessionId: number, index: number) => callHost(page, 'practice.question', { sessionId, index })

test('flash cards by keys alone: the space bar turns, a digit rates and goes on, and each text is read in its language', async () => {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    speechSynthesis.speak = ({ lang, text }) => void said.push(`${lang} ${text}`)
  })
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId], mode: 'cards' })
  await practise(id)
  const answer = page.getByRole('region', { name: 'Answer' })
  expect(await answer.textContent()).toBe('')
  await press('l', ' ')
  await answer.getByText('It melts far below zero.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    'en-US Which metal is liquid at room temperature?',
    'en-US A. Iron',
    'en-US B. Mercury',
    'en-US C. Copper',
    'en-US D. Zinc',
  ])
  // typed in one go: what is too early waits for its card
  await press('3', ' ', '1', ' ', '4')
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  expect((await callHost(page, 'practice.get', { sessionId: id })).marks).toBe('cic')
  const first = (await asked(id, 0)).attempt
  expect(await callHost(page, 'cards.rating', { attemptId: first?.attemptId ?? 0 })).toMatchObject({ rating: 3 })
})

test('a study session by keys alone: the answers are read, hidden and given, and what was read is kept', async () => {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await page.getByRole('button', { name: 'Start practice' }).waitFor()
  await tabTo(page, 'Answer')
  await press('ArrowRight', 'ArrowRight')
  await tabTo(page, /Start practice/)
  await press('Enter')
  await at(1)
  const answer = page.getByRole('region', { name: 'Answer' })
  await answer.getByText('It melts far below zero.').waitFor()
  await page.getByText('1 read', { exact: true }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await press(' ')
  await at(2)
  await answer.getByText('True', { exact: true }).waitFor()
  await press('v')
  await answer.waitFor({ state: 'detached' })
  await press('t', 'Enter')
  await verdict('Correct')
  await press('v', 'Enter')
  await at(3)
  await answer.getByText('Short waves are scattered more than long ones.').waitFor()
  await press('ArrowRight')
  await at(3)
  await press('Enter')
  await page.getByRole('heading', { name: 'Reading finished' }).waitFor()
  await page.getByRole('button', { name: 'Question 1, read' }).waitFor()
  await page.getByRole('button', { name: 'Question 2, right' }).waitFor()
  await tabTo(page, 'Now answer them')
  await press('Enter')
  await at(1)
  await page.getByRole('button', { name: 'Submit' }).waitFor()
})

test('a program that is killed while one writes keeps what was written, and where one was', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await practise(id)
  await press('c', 'Shift+A', 'ArrowRight')
  await at(2)
  await press('ArrowRight')
  await at(3)
  await page.keyboard.type('Short waves are sca')
  await expect.poll(async () => (await asked(id, 2)).draft).toEqual({ kind: 'text', text: 'Short waves are sca' })
  await page.keyboard.type('ttered')
  await app.killHost()
  await app.restart()
  page = (await app.open()).page
  await page.evaluate((bank) => location.assign(`#/banks/${bank}`), bankId)
  await page.getByRole('link', { name: 'Continue' }).first().click()
  await at(3)
  const written = await page.getByLabel('Your answer').inputValue()
  expect('Short waves are scattered'.startsWith(written) && written.length >= 'Short waves are sca'.length).toBe(true)
  await page.getByRole('button', { name: 'Question 1, not answered' }).click()
  await at(1)
  expect(await page.getByRole('radio', { name: 'Copper' }).isChecked()).toBe(true)
  await page.getByRole('radio', { name: 'Iron ruled out' }).waitFor({ state: 'attached' })
  expect((await asked(id, 2)).spentMs).toBeGreaterThan(0)
})

test('a page that is closed while one writes loses nothing', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId], filter: { types: ['shortAnswer'] } })
  await practise(id)
  await page.keyboard.type('It is the air')
  await page.close({ runBeforeUnload: true })
  page = (await app.open()).page
  await expect.poll(async () => (await asked(id, 0)).draft).toEqual({ kind: 'text', text: 'It is the air' })
})

test('an option is ruled out by key, by right click and by its button, which is said, and let in when chosen', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await practise(id)
  await press('a', 'Shift+A')
  await page.locator('[aria-live=polite]').getByText('Ruled out: A').waitFor({ state: 'attached' })
  expect(await page.getByRole('radio', { name: /^Iron/ }).isChecked()).toBe(false)
  await page.getByText('Copper').click({ button: 'right' })
  await page.getByText('Zinc').hover()
  await page.getByRole('button', { name: 'Rule out D' }).click()
  await page.locator('[aria-live=polite]').getByText('Ruled out: A, C, D').waitFor({ state: 'attached' })
  expect(await accessibilityFaults(page)).toEqual([])
  await press('c')
  await page.locator('[aria-live=polite]').getByText('Ruled out: A, D').waitFor({ state: 'attached' })
  await press('Shift+A', 'b', 'Enter')
  await verdict('Correct')
})

test('bookmark, note, source, edit and report have their keys, and close without an answer given', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await practise(id)
  await page.getByRole('button', { name: 'Bookmark (M)', pressed: false }).waitFor()
  await press('m')
  await page.getByRole('button', { name: 'Bookmarked (M)', pressed: true }).waitFor()
  for (const [key, title] of [
    ['n', 'Note and tags'],
    ['o', 'Edit question'],
    ['r', 'Report a mistake'],
  ] as const) {
    await press(key)
    await page.getByRole('dialog', { name: title }).waitFor()
    await press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect(await asked(id, 0)).toMatchObject({ draft: null, attempt: null })
  // its source would tell the answer
  await press('s')
  await page.getByText('Answer first, then look.').waitFor()
  await press('b', 'Enter')
  await verdict('Correct')
  await press('s')
  await page.getByRole('dialog', { name: 'Source' }).waitFor()
})

test('a question that is edited in the middle of answering is asked as it is now', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await practise(id)
  await press('b')
  const { questionId } = await asked(id, 0)
  const { type, stem, options, key, explanation, section } = await callHost(page, 'questions.get', { id: questionId })
  const changed = options.map((each) => (each.label === 'D' ? { ...each, text: 'Lead' } : each))
  await callHost(page, 'questions.edit', {
    id: questionId,
    fields: { type, stem, options: changed, key, explanation, section },
  })
  await page.getByRole('radio', { name: 'Lead' }).waitFor({ state: 'attached' })
  expect(await page.getByRole('radio', { name: 'Mercury' }).isChecked()).toBe(true)
})

test('what another window has answered meanwhile is shown, and not asked for again', async () => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await practise(id)
  const given = [
    { kind: 'options' as const, labels: ['B'] },
    { kind: 'truth' as const, value: true },
  ]
  for (const [index, response] of given.entries())
    await callHost(page, 'practice.answer', { sessionId: id, index, response, durationMs: 3000 })
  await press('a', 'Enter')
  await verdict('Correct')
  expect(await page.getByRole('radio', { name: 'Mercury' }).isChecked()).toBe(true)
  await press('Enter')
  await at(2)
  await verdict('Correct')
})

test('what was chosen for a bank is remembered, and the count follows what is chosen', async () => {
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  const panel = page
    .locator('section', { has: page.getByRole('button', { name: /Start practice|New practice/ }) })
    .first()
  await panel.getByText('3 questions', { exact: true }).waitFor()
  await panel.getByRole('button', { name: 'More choices' }).click()
  await panel.getByLabel('With these words').fill('SKY')
  await panel.getByText('1 question', { exact: true }).waitFor()
  await panel.getByLabel('With these words').fill('')
  await panel.getByText('One answer').click()
  await panel.getByText('True or false').click()
  await panel.getByText('2 questions', { exact: true }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.reload()
  await panel.getByText('2 questions', { exact: true }).waitFor()
  await panel.getByRole('button', { name: /Start practice|New practice/ }).click()
  await page.getByText('1 of 2', { exact: true }).waitFor()
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { markerText } from '../support/fakeProvider/marker.ts'
import { answersInWords, wordsBankText } from '../support/library/wordsBank.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const key = 'sk-planted-0123456789-wxyz'

let app: WebApp
let provider: FakeProvider
let page: Page
let errors: string[]

beforeAll(async () => {
  provider = await FakeProvider.start({ answer: (request) => ({ kind: 'answer', text: markerText(request) }), key })
  app = await WebApp.start([textFile('words.txt', wordsBankText)])
  ;({ page, errors } = await app.open())
  const gradingModel = { provider: 'custom' as const, model: 'marker' }
  await callHost(page, 'settings.update', { gradingModel, baseUrls: { custom: provider.baseUrl } })
})
afterAll(async () => {
  await app?.close()
  await provider?.close()
})

const verdict = (words: string) => page.locator('section strong').getByText(words, { exact: true }).waitFor()

test('without a key the answer waits, counts neither way, and is graded once the key is there', async () => {
  const bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId] })
  await page.evaluate((sessionId) => location.assign(`#/practice/${sessionId}`), id)
  await page.getByRole('textbox').fill(answersInWords.half)
  await page.keyboard.press('Control+Enter')
  await verdict('Not graded yet')
  await page.getByText('The model cannot grade yet').waitFor()
  await page.getByText('Until it is graded it counts neither as right nor as wrong').waitFor()
  await page.getByRole('link', { name: 'Settings' }).waitFor()
  expect((await callHost(page, 'mistakes.list', {})).total).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await callHost(page, 'settings.setKey', { provider: 'custom', key })
  await verdict('Partly correct')
})

test('what a model graded says for what and by which words, and the person has the last word', async () => {
  await page.getByText('Graded by marker').waitFor()
  await page.locator('q', { hasText: 'It is semipermeable' }).waitFor()
  expect((await callHost(page, 'mistakes.list', {})).total).toBe(1)
  await page.getByRole('button', { name: 'Grade it differently' }).click()
  await page.getByRole('button', { name: 'Correct', exact: true }).click()
  await verdict('Correct')
  expect((await callHost(page, 'mistakes.list', {})).total).toBe(0)
  expect(errors).toEqual([])
})

test('answers given without a model are sent when the person says so in the settings, not before', async () => {
  const { gradingModel } = await callHost(page, 'settings.get')
  await callHost(page, 'settings.update', { gradingModel: null })
  const [session] = await callHost(page, 'practice.listOpen')
  const sessionId = session?.id ?? 0
  const response = { kind: 'text' as const, text: 'Air scatters light.' }
  await callHost(page, 'practice.answer', { sessionId, index: 1, response, durationMs: 1000 })
  const before = provider.asked.length
  await page.evaluate(() => location.assign('#/settings'))
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  // the page hears of the settings a moment after they were changed past it
  await page.getByText('has no grade yet').waitFor({ state: 'detached' })
  await callHost(page, 'settings.update', { gradingModel })
  await page.getByText('1 of your answers has no grade yet.').waitFor()
  expect(provider.asked).toHaveLength(before)
  await page.getByRole('button', { name: 'Have them graded' }).click()
  await page.getByText('has no grade yet').waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await callHost(page, 'practice.question', { sessionId, index: 1 })).attempt?.verdict)
    .toBe('partial')
})

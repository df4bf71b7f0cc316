import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examText } from '../support/library/examText.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let bankId: number
let sessionId: number

beforeEach(async () => {
  app = await WebApp.start([textFile('paper.txt', examText)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  const set = { bankIds: [bankId] }
  const wanted = { set, order: 'sequential', name: 'Paper', questions: 18, minutes: 45 } as const
  sessionId = (await callHost(page, 'exams.startFrom', wanted)).sessionId
  await sit(page)
})
afterEach(() => app?.close())

const at = (window: Page, index: number) => window.getByText(`${index} of 18`, { exact: true }).waitFor()
async function sit(window: Page) {
  await window.evaluate((id) => location.assign(`#/exam/${id}`), sessionId)
  await at(window, 1)
}
const asked = (index: number) => callHost(page, 'exams.question', { sessionId, index })
const labelsIn = async (index: number) => {
  const { draft } = await asked(index)
  return draft?.kind === 'options' ? draft.labels : null
}

test('a question that is edited while its exam runs is asked as it is now, and what is chosen is of that', async () => {
  await page.keyboard.press('b')
  await expect.poll(() => labelsIn(0)).toEqual(['B'])
  const { questionId } = await asked(0)
  const { type, stem, options, key, explanation, section } = await callHost(page, 'questions.get', { id: questionId })
  const [a, b, c] = options
  if (!a || !b || !c) throw new Error('The question has too few options.')
  const fewer = [b, a, c].map(({ label, text }, place) => ({ label: 'ABC'.charAt(place), text, was: label }))
  const right = { kind: 'options' as const, labels: ['B'] }
  await callHost(page, 'questions.edit', {
    id: questionId,
    fields: { type, stem, options: fewer, key: key && right, explanation, section },
  })
  await page.getByRole('radio', { name: '7' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('radio').nth(0).isChecked()).toBe(true)
  await page.keyboard.press('b')
  await expect.poll(() => labelsIn(0)).toEqual(['B'])
  await page.keyboard.press('ArrowRight')
  await at(page, 2)
  await page.keyboard.press('ArrowLeft')
  await at(page, 1)
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
})

test('a flag set in one window leaves what was answered in another', async () => {
  const other = (await app.openElsewhere()).page
  await sit(other)
  await page.keyboard.press('b')
  await expect.poll(() => labelsIn(0)).toEqual(['B'])
  await other.keyboard.press('m')
  await expect.poll(async () => (await asked(0)).isFlagged).toBe(true)
  expect(await labelsIn(0)).toEqual(['B'])
})

test('who comes back to an exam finds it as it was left last, in whichever window', async () => {
  await page.keyboard.press('b')
  await expect.poll(() => labelsIn(0)).toEqual(['B'])
  await page.evaluate(() => location.assign('#/'))
  await page.getByRole('region', { name: 'Mock exam running' }).waitFor()
  // what this window stores on leaving: the time that was spent
  await expect.poll(async () => (await asked(0)).spentMs).toBeGreaterThan(0)
  const other = (await app.openElsewhere()).page
  await sit(other)
  await other.keyboard.press('c')
  await expect.poll(() => labelsIn(0)).toEqual(['C'])
  await other.keyboard.press('ArrowRight')
  await at(other, 2)
  // it shows before it is stored
  await expect.poll(async () => (await callHost(page, 'exams.get', { sessionId })).position).toBe(1)
  await page.evaluate((id) => location.assign(`#/exam/${id}`), sessionId)
  await at(page, 2)
  await page.keyboard.press('ArrowLeft')
  await at(page, 1)
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
})

test('going to another question does not give time back that is gone', async () => {
  const shown = async () => {
    const [, minutes, seconds] = /(\d+):(\d\d)/.exec((await page.getByRole('banner').textContent()) ?? '') ?? []
    return Number(minutes) * 60 + Number(seconds)
  }
  // nothing is stored, so that nothing is asked anew
  await page.route('**/call/exams.{answer,get}', (route) => route.abort())
  await expect.poll(shown).toBeLessThan(45 * 60 - 2)
  const before = await shown()
  await page.keyboard.press('ArrowRight')
  await at(page, 2)
  await setTimeout(700)
  expect(await shown()).toBeLessThanOrEqual(before)
})

test('a grade that came since one looked at an answer of the report is seen there', async () => {
  await callHost(page, 'exams.answer', { sessionId, index: 17, draft: { kind: 'text', text: 'Because it is light.' } })
  await callHost(page, 'exams.handIn', { sessionId })
  const row = page.getByRole('button', { name: /^18\D/ })
  await row.click()
  await page.getByRole('dialog').locator('strong').getByText('Not graded yet', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const { attempt } = await asked(17)
  await callHost(page, 'practice.selfGrade', { attemptId: attempt?.attemptId ?? 0, verdict: 'correct' })
  await row.getByText('Not graded').waitFor({ state: 'detached' })
  await row.click()
  await page.getByRole('dialog').locator('strong').getByText('Correct', { exact: true }).waitFor()
})

import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examText } from '../support/library/examText.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { importsOver } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page

beforeEach(async () => {
  app = await WebApp.start([textFile('paper.txt', examText)])
  page = (await app.open()).page
})
afterEach(() => app?.close())

const { press, choose } = keysOf(() => page)
const at = (index: number, total: number) => page.getByText(`${index} of ${total}`, { exact: true }).waitFor()
const marks = async () => {
  const [session] = await callHost(page, 'practice.listOpen')
  return (await callHost(page, 'practice.get', { sessionId: session?.id ?? 0 })).marks
}
const toBank = async () => {
  await choose('Library')
  await choose('paper')
  await page.getByRole('heading', { level: 1, name: 'paper' }).waitFor()
}
async function killAndComeBack() {
  await app.killHost()
  await app.restart()
  page = (await app.open()).page
}

test('a practice by keyboard alone, killed in the middle: what was answered and chosen is there, and it ends with its result', async () => {
  await toBank()
  await choose('Start practice')
  await at(1, 18)
  await press('a', 'Enter')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  await press('Enter')
  await at(2, 18)
  await press('b', 'Enter')
  await page.locator('section strong').getByText('Wrong', { exact: true }).waitFor()
  await press('Enter')
  await at(3, 18)
  await press('c')
  await expect.poll(async () => (await callHost(page, 'practice.listOpen'))[0]?.done).toBe(2)
  const sessionId = (await callHost(page, 'practice.listOpen'))[0]?.id ?? 0
  await expect
    .poll(async () => (await callHost(page, 'practice.question', { sessionId, index: 2 })).draft)
    .toEqual({ kind: 'options', labels: ['C'] })
  await killAndComeBack()
  await choose('Continue')
  await at(3, 18)
  expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true)
  expect(await marks()).toMatch(/^cio+$/)
  await press('a', 'Enter')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  await choose('Finish')
  await page.getByRole('dialog').waitFor()
  await choose('Finish')
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  await page.getByText('67%').first().waitFor()
})

test('a study session by keyboard alone, killed in the middle: what was read stays read, and it is gone on with', async () => {
  await toBank()
  await tabTo(page, 'Answer')
  await press('ArrowRight', 'ArrowRight')
  await choose('Start practice')
  for (const index of [1, 2, 3]) {
    await at(index, 18)
    await page.getByRole('region', { name: 'Answer' }).waitFor()
    await press('Enter')
  }
  await at(4, 18)
  await expect.poll(marks).toMatch(/^sssso+$/)
  await killAndComeBack()
  await choose('Continue')
  await at(4, 18)
  await page.getByRole('region', { name: 'Answer' }).waitFor()
  expect(await marks()).toMatch(/^sssso+$/)
  expect((await callHost(page, 'mistakes.list', {})).total).toBe(0)
})

test('a mistake round over all banks by keyboard alone, killed in the middle: the library leads back to it', async () => {
  await dropFiles(page, [textFile('more.txt', '1. What is 20 plus 20?\nA. 40\nB. 41\nC. 43\nAnswer: A\n')])
  await importsOver(page, 2)
  const { id } = await callHost(page, 'practice.start', { filter: { text: 'what is', types: ['single'] } })
  const response = { kind: 'options' as const, labels: ['B'] }
  for (const index of [0, 8])
    await callHost(page, 'practice.answer', { sessionId: id, index, response, durationMs: 1000 })
  await callHost(page, 'practice.finish', { sessionId: id })
  await choose('Mistakes')
  await choose('Practise')
  await at(1, 2)
  await press('a', 'Enter')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  await press('Enter')
  await at(2, 2)
  await killAndComeBack()
  await page.getByRole('heading', { name: '1 of 2 done' }).waitFor()
  await choose('Continue')
  await at(2, 2)
  await press('a', 'Enter')
  await expect.poll(marks).toBe('cc')
  await press('Enter')
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  const { mistakes } = await callHost(page, 'mistakes.list', {})
  expect(mistakes.map(({ rightInARow }) => rightInARow)).toEqual([1, 1])
})

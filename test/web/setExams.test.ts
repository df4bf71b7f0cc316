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
let bankId: number

beforeEach(async () => {
  app = await WebApp.start([textFile('paper.txt', examText)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
afterEach(() => app?.close())

const { press, choose } = keysOf(() => page)
const go = (path: string) => page.evaluate((to) => location.assign(`#${to}`), path)
const answerAll = async (total: number, ...keys: string[]) => {
  for (let index = 1; index <= total; index++) {
    await page.getByText(`${index} of ${total}`, { exact: true }).waitFor()
    await press(...keys, 'Enter')
  }
}

/** In two banks. */
async function goWrongThrice() {
  await dropFiles(page, [textFile('more.txt', '1. What is 20 plus 20?\nA. 40\nB. 41\nC. 43\nAnswer: A\n')])
  await importsOver(page, 2)
  const { id: sessionId } = await callHost(page, 'practice.start', { filter: { text: 'what is', types: ['single'] } })
  const response = { kind: 'options' as const, labels: ['B'] }
  for (const index of [0, 1, 8])
    await callHost(page, 'practice.answer', { sessionId, index, response, durationMs: 1000 })
  await callHost(page, 'practice.finish', { sessionId })
}

test('the mistake book is sat as an exam by keyboard alone, with a kill -9 in the middle', async () => {
  await goWrongThrice()
  await go('/mistakes')
  await tabTo(page, 'Answer')
  await press('ArrowRight', 'ArrowRight', 'ArrowRight')
  await page.getByText('of 3', { exact: true }).waitFor()
  await tabTo(page, 'Minutes')
  await page.keyboard.type('7')
  await choose('Start the exam')
  await page.getByText('1 of 3', { exact: true }).waitFor()
  await press('a', 'Enter')
  await page.getByText('2 of 3', { exact: true }).waitFor()
  const stored = async () => {
    const exam = await callHost(page, 'exams.running')
    return { state: exam?.questions[0]?.state, position: exam?.position }
  }
  await expect.poll(stored).toEqual({ state: 'answered', position: 1 })
  await app.killHost()
  await app.restart()
  page = (await app.open()).page
  await page.getByRole('region', { name: 'Mock exam running' }).getByText('1 of 3 answered').waitFor()
  expect((await callHost(page, 'exams.running'))?.limitMs).toBe(7 * 60_000)
  await choose('Go on')
  await page.getByText('2 of 3', { exact: true }).waitFor()
  await press('a', 'Enter')
  await page.getByText('3 of 3', { exact: true }).waitFor()
  await press('a', 'Enter')
  await page.getByRole('dialog', { name: 'Hand in?' }).waitFor()
  await choose('Hand in')
  await page.getByRole('heading', { level: 1, name: 'Mistakes' }).waitFor()
  await page.getByText('Several banks').waitFor()
  await page.getByText('100%').first().waitFor()
  expect((await callHost(page, 'mistakes.list', {})).mistakes.map(({ rightInARow }) => rightInARow)).toEqual([1, 1, 1])
  await page.getByRole('button', { name: 'Print…' }).waitFor()
  await go('/exams')
  await page.getByRole('combobox', { name: 'New mock exam from' }).press('Enter')
  await page.getByRole('option', { name: 'Several banks…' }).waitFor()
  await press('End', 'Enter')
  const several = page.getByRole('dialog', { name: 'Mock exam over several banks' })
  await several.getByRole('checkbox', { checked: true }).nth(1).waitFor()
  await several.getByRole('button', { name: 'Start the exam' }).press('Enter')
  await page.getByText(/^1 of \d+$/).waitFor()
  expect((await callHost(page, 'exams.running'))?.bankId).toBeNull()
})

test('a filtered set of a bank is sat as an exam, with as many questions as one wants', async () => {
  await go(`/banks/${bankId}`)
  await page.getByRole('radio', { name: 'Exam' }).check({ force: true })
  await page.getByRole('button', { name: 'More choices' }).click()
  await page.getByLabel('With these words').fill('greater')
  await page.getByText('of 4', { exact: true }).waitFor()
  await page.getByLabel('Questions', { exact: true }).fill('2')
  await page.getByRole('button', { name: 'Start the exam' }).click()
  await answerAll(2, 't')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('heading', { level: 1, name: '“greater”' }).waitFor()
  await go(`/banks/${bankId}`)
  expect(await page.getByRole('radio', { name: 'Exam' }).isChecked()).toBe(true)
})

test('what a search in the list finds is practised at once', async () => {
  await go(`/banks/${bankId}`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('smaller than')
  await page.getByRole('status').getByText('4 questions', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Practise these' }).click()
  await page.getByText('1 of 4', { exact: true }).waitFor()
  await press('a', 'Enter')
  await page.getByRole('button', { name: 'Questions like this…' }).press('Enter')
  await page
    .getByRole('dialog', { name: 'Questions like this' })
    .getByText('Which numbers are smaller than 10?')
    .waitFor()
  await page.getByRole('button', { name: /^Practise these \d+$/ }).press('Enter')
  await page.getByText('Which numbers are smaller than 10?').waitFor()
})

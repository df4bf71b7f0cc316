import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { callHost } from '../support/web/callHost.ts'
import { dragFiles } from '../support/web/dropFiles.ts'
import { sampleFile } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

const sample = { name: 'first-aid-en.docx', title: 'first-aid-en', questions: 16 }
const wrongIndex = 1

let app: WebApp
beforeAll(async () => {
  app = await WebApp.start()
})
afterAll(() => app?.close())

const letterOf = ({ key }: QuestionView): string => (key?.kind === 'options' ? (key.labels[0] ?? '') : '')

/** Answers the first questions by keys alone, the one at `wrongIndex` wrong. */
async function answerByKeyboard(page: Page, questions: readonly QuestionView[]) {
  for (const [index, question] of questions.entries()) {
    await page.getByText(`${index + 1} of ${sample.questions}`, { exact: true }).waitFor()
    await page.getByText(question.stem).waitFor()
    const right = letterOf(question)
    await page.keyboard.press(index === wrongIndex ? (right === 'A' ? 'b' : 'a') : right.toLowerCase())
    await page.keyboard.press('Enter')
    await page
      .locator('section')
      .getByText(index === wrongIndex ? 'Wrong' : 'Correct', { exact: true })
      .waitFor()
    await page.keyboard.press('Enter')
  }
}

test('a person drops a Word file, practises by keyboard, finds the wrong one again, and a restart loses nothing', async () => {
  const { page, errors } = await app.open({ reducedMotion: 'no-preference' })
  await page.getByRole('heading', { name: 'Drop your question bank here' }).waitFor()
  const drop = await dragFiles(page, [{ name: sample.name, bytes: await sampleFile(sample.name) }])
  await page.getByText('It becomes a new bank').waitFor()
  const progress = page.getByRole('progressbar').first().waitFor()
  await drop()
  await progress
  await page.getByText(`${sample.questions} questions found`).waitFor()

  await page.getByRole('link', { name: 'Open bank' }).click()
  await page.getByRole('heading', { name: sample.title, level: 1 }).waitFor()
  const bank = (await callHost(page, 'banks.list'))[0]
  const { questions } = await callHost(page, 'questions.list', { bankId: bank?.id ?? 0, limit: 3 })
  await page.getByRole('button', { name: 'Start practice' }).click()
  await answerByKeyboard(page, questions)

  await page.getByText(`4 of ${sample.questions}`, { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Mistakes' }).click()
  const wrong = questions[wrongIndex]?.stem ?? ''
  await page.getByRole('article').filter({ hasText: wrong }).getByText('Wrong once').waitFor()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)

  await app.restart()
  const again = await app.open({ reducedMotion: 'no-preference' })
  await again.page.getByRole('heading', { name: `3 of ${sample.questions} done` }).waitFor()
  await again.page.getByText('1 mistake to learn').waitFor()
  await again.page.getByRole('link', { name: 'Continue' }).click()
  await again.page.getByText(`4 of ${sample.questions}`, { exact: true }).waitFor()
  await again.page.getByText('2 right', { exact: true }).waitFor()
  await again.page.keyboard.press('Escape')
  await again.page.getByRole('link', { name: 'Mistakes' }).click()
  await again.page.getByRole('article').filter({ hasText: wrong }).waitFor()
  expect([...errors.filter((error) => !error.includes('ERR_')), ...again.errors]).toEqual([])
})

import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const document = `1. Which metal is liquid at room temperature?
A. Iron
B. Mercury
Answer: B
`

let app: WebApp
let page: Page
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('exam.txt', document)])
  page = (await app.open()).page
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

async function practise(mode: 'practice' | 'study') {
  const { id } = await callHost(page, 'practice.start', { bankIds: [bankId], mode })
  const { questionId } = await callHost(page, 'practice.question', { sessionId: id, index: 0 })
  await callHost(page, 'questions.annotate', { id: questionId, note: 'Remember Hg.' })
  await page.evaluate((session) => location.assign(`#/practice/${session}`), id)
  await page.locator('main [role=toolbar]').waitFor()
}
const note = () => page.locator('main').getByText('Remember Hg.')

test('what one noted is seen after the answer and not before', async () => {
  await practise('practice')
  await page.getByRole('button', { name: 'Note and tags, written (N)' }).waitFor()
  expect(await note().count()).toBe(0)
  for (const key of ['b', 'Enter']) await page.keyboard.press(key)
  await note().waitFor()
})

test('what one noted is seen where answers are read', async () => {
  await practise('study')
  await note().waitFor()
})

test('one goes on with a note behind what is there', async () => {
  await practise('practice')
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).waitFor()
  await page.keyboard.type(' Or mercury.')
  expect(await page.getByRole('dialog').getByRole('textbox', { name: 'Note' }).inputValue()).toBe(
    'Remember Hg. Or mercury.',
  )
})

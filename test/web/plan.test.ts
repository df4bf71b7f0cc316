import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayAt } from '../../src-main/contract/days.ts'
import { questionsText } from '../support/library/questionsText.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('sums.txt', questionsText(6))])
  ;({ page, errors } = await app.open())
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
})
afterAll(() => app?.close())

test('with the date of the exam the bank says what to do today, and starts it', async () => {
  await page.getByRole('button', { name: 'Set the exam date' }).click()
  await page.getByLabel('Date of the exam').fill(addDays(dayAt(Date.now()), 10))
  await page.getByLabel('Sun', { exact: true }).check()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: /Exam on .*, in 10 days/ }).waitFor()
  expect((await callHost(page, 'plan.get', { bankId })).plan).toMatchObject({ minutesADay: 30, daysOff: [0] })
})

test('a plan for a day that is over is refused beside its field', async () => {
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Date of the exam').fill(addDays(dayAt(Date.now()), -1))
  await page.getByText('This date is in the past.').waitFor()
  expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('how well a right answer was known can be put right, and decides when it comes back', async () => {
  const weekday = new Date(Date.parse(`${dayAt(Date.now())}T00:00:00Z`)).getUTCDay()
  if (weekday === 0) await callHost(page, 'plan.set', { bankId, examDay: null, minutesADay: 30 })
  await page.getByRole('button', { name: "Today's practice" }).click()
  await page.getByText('1 of 6', { exact: true }).waitFor()
  const [session] = await callHost(page, 'practice.listOpen')
  const sessionId = session?.id ?? 0
  const asked = await callHost(page, 'practice.question', { sessionId, index: 0 })
  const { key } = await callHost(page, 'questions.get', { id: asked.questionId })
  await page.keyboard.press((key?.kind === 'options' ? key.labels[0] : undefined) ?? '')
  await page.keyboard.press('Enter')
  await page.locator('section strong').getByText('Correct', { exact: true }).waitFor()
  const before = await callHost(page, 'cards.get', { questionId: asked.questionId })
  await page.getByText('With effort', { exact: true }).click()
  await expect
    .poll(async () => (await callHost(page, 'cards.get', { questionId: asked.questionId }))?.due)
    .toBeLessThan(before?.due ?? 0)
  expect(errors).toEqual([])
})

test("today's practice is begun once: the plan goes on with it, and begins it again after its end", async () => {
  const toBank = () => page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  const begin = page.getByRole('button', { name: "Today's practice" })
  const [begun] = await callHost(page, 'practice.listOpen')
  await toBank()
  await page.getByText('Today: 1 of 6 answered').waitFor()
  expect(await begin.count()).toBe(0)
  await page.getByRole('link', { name: 'Continue' }).click()
  await page.waitForURL(`**/practice/${begun?.id}`)
  expect(await callHost(page, 'practice.listOpen')).toHaveLength(1)
  await toBank()
  await page.getByRole('button', { name: 'End this practice' }).click()
  await begin.waitFor()
  expect(errors).toEqual([])
})

test('a bank that is left open over night says what to do on the new day', async () => {
  const { page: other } = await app.openElsewhere()
  await other.clock.install()
  await other.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  const counted = other.waitForResponse('**/call/practice.count')
  await other.reload()
  await other.getByRole('button', { name: /Today's practice|Set the exam date/ }).waitFor()
  await (await counted).finished()
  const asked = ['plan.get', 'practice.facets', 'practice.count'].map((name) => other.waitForRequest(`**/call/${name}`))
  await other.clock.fastForward('24:00:00')
  await Promise.all(asked)
})

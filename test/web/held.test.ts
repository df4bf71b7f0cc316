import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { faultsInBothThemes } from '../support/web/appearance.ts'
import { tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const go = (path: string) => page.evaluate((to) => location.assign(to), `#${path}`)
const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
const notice = () => page.getByRole('region', { name: 'None of this is in a bank yet' })
const toast = (text: string) => page.getByRole('group').filter({ hasText: text })
const banks = async () => (await callHost(page, 'banks.list')).map(({ name }) => name)

async function drop(name: string, text: string) {
  await go('/imports')
  await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
  await dropFiles(page, [textFile(name, text)])
}

const sound = misreadPaper('badges', 12).text.replaceAll(/^>> ([A-D]) << .*$/gm, '答案：$1')

test('a document that reads badly opens its review by itself and is in no bank until it is put in, which can be undone', async () => {
  await drop('bad.txt', misreadPaper('badges', 30).text)
  await page.getByRole('heading', { name: 'Review of bad.txt' }).waitFor()
  await notice().getByText('30 of 30 questions need a look first: no answer was found, or they are in doubt.').waitFor()
  expect(await banks()).toEqual([])
  await page.getByRole('button', { name: 'Mend all 30' }).click()
  await notice().getByText('All 30 questions are sound now.').waitFor()
  await notice().getByRole('button', { name: 'Put into “bad”' }).click()
  await page.getByRole('button', { name: 'Start practising' }).waitFor()
  expect(await notice().count()).toBe(0)
  expect(await banks()).toEqual(['bad'])
  await toast('Put 30 questions of bad.txt into the bank').getByRole('button', { name: 'Undo' }).click()
  await notice().waitFor()
  expect(await banks()).toEqual([])
})

test('put in as it is from its card, by keyboard; or thrown away, and brought back', async () => {
  await drop('later.txt', misreadPaper('circles', 30).text)
  await page.getByRole('heading', { name: 'Review of later.txt' }).waitFor()
  await go('/imports')
  const later = card('later.txt')
  await later.getByRole('button', { name: 'Throw away' }).click()
  await later.waitFor({ state: 'detached' })
  await toast('Threw later.txt away').getByRole('button', { name: 'Undo' }).click()
  await later.getByText('None of this is in a bank yet').waitFor()
  await later.getByRole('button', { name: 'Put into “later” as it is' }).focus()
  await page.keyboard.press('Enter')
  await later.getByRole('button', { name: 'Start practising' }).waitFor()
  expect(await banks()).toEqual(['later'])
})

test('after a restart it is still held back', async () => {
  await app.restart()
  ;({ page, errors } = await app.open())
  await go('/imports')
  await card('bad.txt').getByText('None of this is in a bank yet').waitFor()
  expect(await banks()).toEqual(['later'])
  expect(await faultsInBothThemes(page)).toEqual([])
  await card('bad.txt').getByRole('link', { name: 'Review desk' }).click()
  await notice().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await notice().getByRole('button', { name: 'Throw away' }).click()
  await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
})

test('a good one goes in at once, and practice begins with one click or key', async () => {
  await drop('good.txt', sound)
  await card('good.txt').getByText('12 questions found').waitFor()
  await card('good.txt').getByRole('button', { name: 'Start practising' }).waitFor()
  expect(await banks()).toEqual(['good', 'later'])
  expect(new URL(page.url()).hash).toBe('#/imports')
  await tabTo(page, 'Start practising')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/practice\/\d+$/)
  expect(errors).toEqual([])
})

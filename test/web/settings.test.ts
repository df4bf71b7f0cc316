import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
beforeAll(async () => {
  app = await WebApp.start()
})
afterAll(() => app?.close())

test('language and theme change at once, and hold after a reload and a restart', async () => {
  const { page } = await app.open({ locale: 'en-GB', colorScheme: 'light' })
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('heading', { name: '设置' }).waitFor()
  await page.getByText('深色', { exact: true }).click()
  await page.waitForSelector('html[data-theme=dark][lang=zh-CN]')

  await page.reload()
  await page.waitForSelector('html[data-theme=dark][lang=zh-CN]')
  await page.getByRole('radio', { name: '深色' }).and(page.locator(':checked')).waitFor({ state: 'attached' })

  await app.restart()
  const again = await app.open({ locale: 'en-GB', colorScheme: 'light' })
  await again.page.waitForSelector('html[data-theme=dark][lang=zh-CN]')
  await again.page.getByRole('heading', { name: '把题库文件拖到这里' }).waitFor()
})

test('on "system", language and theme are those of the machine, and the theme follows when it changes', async () => {
  const { page } = await app.open({ locale: 'zh-CN', colorScheme: 'dark' })
  await page.getByRole('link', { name: '设置' }).click()
  await page.getByText('跟随系统').first().click()
  await page.getByText('跟随系统').last().click()
  await page.waitForSelector('html[data-theme=dark][lang=zh-CN]')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.waitForSelector('html[data-theme=light]')

  const other = await app.open({ locale: 'fr-FR', colorScheme: 'light' })
  await other.page.waitForSelector('html[data-theme=light][lang=en]')
})

test('the data folder is shown, so that it can be found and backed up', async () => {
  const { page } = await app.open()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText(app.dataDir).waitFor()
  await page.getByText('The folder was named when QQuiz was started').waitFor()
  expect(await page.getByRole('button', { name: 'Move…' }).count()).toBe(0)
})

test('a report of a problem is read, changed and saved as it then stands; nothing is asked of the network', async () => {
  const { page } = await app.open()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Report a problem…' }).click()
  const report = page.getByRole('textbox', { name: 'The report' })
  await expect.poll(() => report.inputValue()).toContain('integrity: sound')
  await report.fill(`${await report.inputValue()}It stops at page 2.`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save…' }).click()
  const saved = await (await download).path()
  expect(readFileSync(saved, 'utf8')).toMatch(/^QQuiz problem report[\s\S]*It stops at page 2\.$/)
})

test('newer versions are looked for where the program knows of its releases, if one switches it on', async () => {
  const { page } = await app.open()
  const looked = { isPossible: true, askedAt: null, newer: null, fault: null }
  await page.route('**/call/updates.get', (route) => route.fulfill({ json: { ok: true, value: looked } }))
  await page.getByRole('link', { name: 'Settings' }).click()
  const switchOfUpdates = page.getByRole('switch', { name: 'Look for updates' })
  await switchOfUpdates.waitFor()
  expect(await switchOfUpdates.isChecked()).toBe(false)
})

test('what the program is made of is listed with its licences', async () => {
  const { page } = await app.open()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const react = page.getByRole('dialog').locator('details', { hasText: /^react \d/ })
  await react.locator('summary').click()
  await react.getByText('Permission is hereby granted').waitFor()
})

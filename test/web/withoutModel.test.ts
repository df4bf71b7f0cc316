import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInput } from '../../src-main/contract/calls.ts'
import { sumsText } from '../support/library/sumsText.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { importsOver } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

const folder = 'test-results/screenshots'
let app: WebApp
let page: Page
let imported = 0

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  app = await WebApp.start()
  ;({ page } = await app.open({ reducedMotion: 'reduce' }))
})
afterAll(() => app?.close())

type Settings = CallInput<'settings.update'>

/** As a new user would: drops a document and asks the model that the settings name. */
async function askAbout(name: string, settings: Settings): Promise<void> {
  await callHost(page, 'settings.update', settings)
  await page.getByRole('link', { name: 'Imports' }).click()
  await dropFiles(page, [textFile(name, sumsText(3, 1 + imported * 10))])
  imported += 1
  await importsOver(page, imported)
  await card(name).getByRole('button', { name: 'Ask a model…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send 1 request' }).click()
}

const card = (name: string) => page.getByRole('listitem').filter({ hasText: name })

const nobody = 'http://127.0.0.1:9/v1'

describe('an import whose model cannot be asked says what to do, and its questions are in the bank', () => {
  test.each([
    [
      'no-key.txt',
      { provider: 'openai', model: 'gpt' },
      {},
      /No key is set|The system keychain did not answer/,
      /Settings/,
    ],
    [
      'no-network.txt',
      { provider: 'custom', model: 'any' },
      { custom: 'https://models.invalid/v1' },
      'The model cannot be reached',
      null,
    ],
    [
      'no-ollama.txt',
      { provider: 'ollama', model: 'gpt-oss' },
      { ollama: nobody },
      'If the model runs on this computer, start it.',
      null,
    ],
  ] as const)('%s', async (name, readingModel, baseUrls, words, link) => {
    await askAbout(name, { readingModel, baseUrls })
    await card(name).getByRole('alert').getByText(words).waitFor()
    if (link) await card(name).getByRole('link', { name: link }).waitFor()
    await card(name)
      .getByRole('button', { name: name === 'no-key.txt' ? 'Try again' : 'Cancel' })
      .first()
      .waitFor()
    await card(name).getByText('3 questions found').waitFor()
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
    await card(name).getByRole('link', { name: 'Open bank' }).click()
    await page.locator('article').first().waitFor()
    expect(await page.locator('article').count()).toBe(3)
  })
})

test('an address out of the house over http is refused beside its field, with the reason', async () => {
  await callHost(page, 'settings.update', { readingModel: { provider: 'custom', model: 'any' }, baseUrls: {} })
  // set past the page: it is to begin with these settings, not to get them while the address is written
  await page.reload()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Address').fill('http://models.example.com/v1')
  await page.getByRole('button', { name: 'Save address' }).click()
  await page.getByRole('alert').getByText('Nothing is sent to this address').waitFor()
  expect((await callHost(page, 'settings.get')).baseUrls).toEqual({})
  await page.screenshot({ path: `${folder}/exposed-address.png`, fullPage: true })
  await page.getByLabel('Address').fill('http://192.168.1.20:11434/v1')
  await page.getByRole('button', { name: 'Save address' }).click()
  await page.getByRole('button', { name: 'Save address' }).waitFor({ state: 'detached' })
})

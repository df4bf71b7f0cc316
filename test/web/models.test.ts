import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import type { FakeRequest } from '../support/fakeProvider/replies.ts'
import { answerText } from '../support/fakeProvider/solver.ts'
import { sumsText } from '../support/library/sumsText.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { importsOver } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

const key = 'sk-planted-0123456789-wxyz'
const wrongKey = 'sk-planted-9876543210-wrong'

const textFor = (request: FakeRequest) => (request.user.includes('"ready"') ? '{"ready": true}' : answerText(request))

let app: WebApp
let provider: FakeProvider
let page: Page
let errors: string[]
/** Everything that the host said to the page. */
const heard: Promise<string>[] = []

beforeAll(async () => {
  provider = await FakeProvider.start({ answer: (request) => ({ kind: 'answer', text: textFor(request) }), key })
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
  page.on('response', (response) => {
    if (response.url().includes('/call/')) heard.push(response.text().catch(() => ''))
  })
})
afterAll(async () => {
  await app?.close()
  await provider?.close()
})

const saveKey = async (text: string) => {
  await page.getByLabel('Key', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Save key' }).click()
}

test('a provider of one’s own is set up by hand; a wrong key is told in words, the right one answers in milliseconds', async () => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('combobox', { name: 'Reading documents: Provider' }).click()
  await page.getByRole('option', { name: 'Other, OpenAI-compatible' }).click()
  await page.getByLabel('Address').fill('not an address')
  await page.getByRole('button', { name: 'Save address' }).click()
  await page.getByText('This is not an address.').waitFor()
  await page.getByLabel('Address').fill(provider.baseUrl)
  await page.getByRole('button', { name: 'Save address' }).click()
  await page.getByRole('button', { name: 'Save address' }).waitFor({ state: 'detached' })

  await saveKey(wrongKey)
  await page.getByText(/ends in …rong/).waitFor()
  await page.getByLabel('Model', { exact: true }).fill('fake-large')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText('The provider refused the key').waitFor()

  await saveKey(key)
  await page.getByText(/ends in …wxyz/).waitFor()
  await page.getByText('The provider refused the key').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText(/It works\. Answered in [\d,]+ ms\./).waitFor()
})

test('a test that gets no answer is cancelled, and another one can be made', async () => {
  const { answer } = provider
  provider.answer = () => ({ kind: 'hang' })
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByRole('button', { name: 'Testing' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  const again = page.getByRole('button', { name: 'Test connection' })
  await again.waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  provider.answer = answer
  await again.click()
  await page.getByText(/It works\. Answered in [\d,]+ ms\./).waitFor()
})

test('the models that the provider lists are offered, and another name may be typed', async () => {
  const model = page.getByLabel('Model', { exact: true })
  await model.click()
  await page.getByRole('option', { name: 'fake-small' }).click()
  await expect.poll(async () => (await callHost(page, 'settings.get')).readingModel?.model).toBe('fake-small')
  await model.fill('one-of-my-own')
  await model.press('Tab')
  await expect.poll(async () => (await callHost(page, 'settings.get')).readingModel?.model).toBe('one-of-my-own')
})

test('the key field is empty on opening, and saving anything else leaves the key as it is', async () => {
  await page.getByText('Dark', { exact: true }).click()
  await page.getByRole('link', { name: 'Library' }).click()
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByText(/ends in …wxyz/).waitFor()
  expect(await page.getByLabel('Key', { exact: true }).inputValue()).toBe('')
  await page.getByRole('button', { name: 'Test connection' }).click()
  await page.getByText(/It works\./).waitFor()
  await page.getByText('Light', { exact: true }).click()
})

test('without a keychain the page says that the key is for this session only, and how to change that', async () => {
  const { kept } = await callHost(page, 'settings.hasKey', { provider: 'custom' })
  if (kept === 'keychain') return
  await page.getByText('Kept for this session only').waitFor()
  await page.getByText('The system keychain is not available').waitFor()
})

test('an import without answers shows what is open, and exactly what would be sent before anything is', async () => {
  await dropFiles(page, [textFile('sums.txt', sumsText(3))])
  await importsOver(page, 1)
  await page.getByRole('link', { name: 'Imports' }).click()
  await page.getByText('Done, 3 to review').waitFor()
  const asked = provider.asked.length
  await page.getByRole('button', { name: 'Ask a model…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ask a model' })
  await dialog.getByRole('checkbox', { name: 'Missing answers (3)' }).waitFor()
  await dialog.getByText(provider.baseUrl).waitFor()
  await dialog.locator('summary').first().click()
  await dialog.getByText('What is 2 + 3?').first().waitFor()
  const request = dialog.getByRole('checkbox', { name: 'Missing answers, request 1' })
  await request.uncheck()
  expect(await dialog.getByRole('button', { name: /^Send 0/ }).isDisabled()).toBe(true)
  await request.check()
  expect(provider.asked).toHaveLength(asked)
})

test('questions accepted in the review are no longer to check on the card', async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await dropFiles(page, [textFile('checked.txt', sumsText(3, 41))])
  await importsOver(page, 2)
  const card = page.getByRole('listitem').filter({ hasText: 'checked.txt' })
  await card.getByText('Done, 3 to review').waitFor()
  await card.getByRole('link', { name: 'Review desk' }).click()
  await page.getByText('3 questions: No answer found').waitFor()
  for (const place of ['n', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(place)
  await page.getByText('Nothing left to review').waitFor()
  await page.getByRole('link', { name: 'Imports' }).first().click()
  await card.getByText('Done', { exact: true }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'sums.txt' }).getByRole('button', { name: 'Ask a model…' }).click()
})

test('what the model says is reviewed beside the document, and accepted it stands in the bank as the model’s', async () => {
  await page.getByRole('dialog').getByRole('button', { name: 'Send 1 request' }).click()
  await page.getByText('3 suggestions to decide on').waitFor()
  await page.getByRole('link', { name: 'Review suggestions' }).click()
  await page.getByText('1 and 2 are 3.').waitFor()
  await expect.poll(() => page.locator('article').count()).toBe(3)
  await page.locator('article').first().getByRole('button', { name: 'Discard' }).click()
  await expect.poll(() => page.locator('article').count()).toBe(2)
  await page.getByRole('button', { name: 'Accept all' }).click()
  await page.getByRole('link', { name: 'Open bank' }).click()
  await page.getByText('2 and 3 are 5.').waitFor()
  expect(await page.getByText('from a model').count()).toBe(4)
})

test('without the key the asking waits and says why; with it, it goes on by itself, and what was answered costs nothing', async () => {
  await callHost(page, 'settings.setKey', { provider: 'custom', key: wrongKey })
  await page.getByRole('link', { name: 'Imports' }).click()
  await dropFiles(page, [textFile('more.txt', sumsText(4))])
  await importsOver(page, 3)
  await page.getByRole('listitem').filter({ hasText: 'more.txt' }).getByRole('button', { name: 'Ask a model…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send 1 request' }).click()
  await page.getByText('The provider refused the key').waitFor()
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click()
  await saveKey(key)
  await page.getByText(/ends in …wxyz/).waitFor()
  await page.getByRole('link', { name: 'Imports' }).click()
  await page.getByText('4 suggestions to decide on').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'more.txt' }).getByRole('button', { name: 'Ask a model…' }).click()
  await page.getByRole('button', { name: 'Use the earlier answers' }).waitFor()
  await page.keyboard.press('Escape')
})

test('a passage that was not understood is shown with its place; without a model the way to the settings is shown', async () => {
  await callHost(page, 'settings.update', { readingModel: null })
  await page.getByRole('link', { name: 'Imports' }).click()
  const passage = 'Remember to sharpen the pencils before the bell rings, because nobody will lend you one today.'
  await dropFiles(page, [textFile('letter.txt', `${passage}\n\n${sumsText(2)}`)])
  await importsOver(page, 4)
  const card = page.getByRole('listitem').filter({ hasText: 'letter.txt' })
  await card.getByRole('link', { name: 'Review desk' }).click()
  await page.getByText('1 passage not understood').click()
  const stretches = page.getByRole('list', { name: '1 passage not understood' })
  await stretches.getByText(passage).waitFor()
  await page.getByText('Lines', { exact: true }).click()
  await stretches.getByRole('button', { name: 'Show in the source' }).click()
  await page.getByRole('listbox', { name: 'Source' }).getByText(passage).waitFor()
  await stretches.getByRole('button', { name: 'No question in it' }).click()
  await stretches.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Imports' }).first().click()
  await card.getByText('Done, 2 to review').waitFor()
  await card.getByRole('button', { name: 'Ask a model…' }).click()
  await page.getByText('No model is chosen').waitFor()
  await page.getByRole('link', { name: 'Choose a model' }).click()
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
})

test('the title shows how far an import is; who looks elsewhere is told by the system where that was allowed before', async () => {
  await page.evaluate(() => {
    const told: string[] = []
    class Told extends EventTarget {
      static permission = 'granted'
      constructor(title: string, { body }: { body: string }) {
        super()
        told.push(`${title}: ${body}`)
      }
    }
    const titles: string[] = []
    new MutationObserver(() => titles.push(document.title)).observe(document.head, { subtree: true, childList: true })
    document.hasFocus = () => false
    Object.assign(window, { Notification: Told, told, titles })
  })
  await dropFiles(page, [textFile('many.txt', sumsText(1500))])
  await importsOver(page, 5)
  const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told)
  await expect.poll(told).toEqual(['many.txt needs a look first: Nothing is in a bank yet.'])
  const titles = await page.evaluate(() => (window as unknown as { titles: string[] }).titles)
  expect(titles.some((title) => /^\d+% · QQuiz$/.test(title))).toBe(true)
  await expect.poll(() => page.title()).toMatch(/ - QQuiz$/)
})

test('the key stands nowhere in the page, in what it stores or in what the host says', async () => {
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  )
  const values = await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join())
  const everything = [await page.content(), values, stored, page.url(), ...(await Promise.all(heard))].join('\n')
  for (const planted of [key, wrongKey]) expect(everything).not.toContain(planted)
  expect(heard.length).toBeGreaterThan(20)
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

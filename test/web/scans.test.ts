import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extract } from '../../src-main/documents/extract.ts'
import { photoOf } from '../support/documents/photoOf.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, pasteFiles } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const card = (name: string | RegExp) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

/** Pages are read by the real engine, on a machine that has other things to do. */
const patience = { timeout: 120_000 }

const photo = photoOf([
  '1. What is the capital of France?',
  'A. Berlin',
  'B. Paris',
  'Answer: B',
  '2. Which of these is a noble gas?',
  'A. Argon',
  'B. Iron',
  'Answer: A',
])

test('a photo is read page by page, mended beside its picture, and practised with it one key away', {
  timeout: 180_000,
}, async () => {
  await dropFiles(page, [{ name: 'quiz.png', bytes: photo }])
  await card('quiz.png').getByText('Reading pages that are pictures').waitFor()
  await card('quiz.png').getByText('2 questions found').waitFor(patience)
  const [entry] = await callHost(page, 'imports.list', {})
  expect(entry).toMatchObject({ added: 2, scan: { read: 1, failed: [], left: [] } })

  const saving = page.waitForEvent('download')
  await card('quiz.png').getByRole('button', { name: 'Save as a PDF that can be searched' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('quiz (text).pdf')
  const pdf = await extract(new Uint8Array(readFileSync(await saved.path())), 'quiz.pdf')
  expect(pdf.blocks.map(({ text }) => text)).toContain('2. Which of these is a noble gas?')
  expect(pdf.unread).toBeUndefined()

  await page.evaluate((id) => location.assign(`#/imports/${id}/review`), entry?.id)
  const paper = page.locator('[data-page="0"]')
  await page.locator('[data-page="0"][data-drawn]').waitFor()
  const { width = 0, height = 0 } = (await paper.boundingBox()) ?? {}
  await paper.click({ position: { x: width * 0.25, y: height * (230 / 412) } })
  const one = page.getByRole('region', { name: 'One by one' })
  await one.getByText('noble gas').waitFor()
  for (const field of ['stem', 'options', 'answer']) await paper.locator(`[data-marked="${field}"]`).first().waitFor()

  await one.getByRole('button', { name: 'Edit' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit question' })
  await edit.getByRole('img', { name: 'Picture of page 1' }).waitFor()
  await edit.getByLabel('Question', { exact: true }).fill('Which one is a noble gas?')
  await edit.getByRole('button', { name: 'Save', exact: true }).click()
  await one.getByText('Which one is a noble gas?').waitFor()

  await page.getByRole('button', { name: 'Start practising' }).click()
  await page.waitForURL(/#\/practice\//)
  await page.getByText('capital of France').waitFor()
  const source = page.getByRole('dialog').filter({ has: page.getByRole('img', { name: 'Picture of page 1' }) })
  await page.keyboard.press('b')
  await page.keyboard.press('Enter')
  await page.locator('strong', { hasText: 'Correct' }).waitFor()
  await page.keyboard.press('s')
  await source.waitFor()
  await page.keyboard.press('Escape')
  await source.waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})

test('a screenshot is pasted, and several pictures become one document in the order that they were put in', {
  timeout: 180_000,
}, async () => {
  await page.evaluate(() => location.assign('#/imports'))
  await card('quiz.png').waitFor()
  const screenshot = photoOf(['1. Ice is frozen water.', 'Answer: True'])
  await pasteFiles(page, [{ name: 'image.png', bytes: screenshot, type: 'image/png' }])
  await card(/^Screenshot \d/)
    .getByText('1 question found')
    .waitFor(patience)

  await dropFiles(page, [
    { name: 'second.png', bytes: photoOf(['2. Snow is black.', 'Answer: False']) },
    { name: 'first.png', bytes: photoOf(['1. Snow is cold.', 'Answer: True']) },
  ])
  const dialog = page.getByRole('dialog', { name: '2 pictures' })
  await dialog.getByLabel('Name').fill('Snow')
  await dialog.getByRole('listitem').filter({ hasText: 'first.png' }).getByRole('button', { name: 'Move up' }).click()
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual(['1first.png', '2second.png'])
  await dialog.getByRole('button', { name: 'One document' }).click()
  await card('Snow.zip').getByText('2 questions found').waitFor(patience)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await card('Snow.zip').getByRole('button', { name: 'Copy the text' }).click()
  await page.getByText('The text is copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('1. Snow is cold.')
  const [entry] = await callHost(page, 'imports.list', {})
  const { questions } = await callHost(page, 'questions.list', { bankId: entry?.bank.id ?? 0, limit: 10 })
  expect(questions.map(({ stem }) => stem)).toEqual(['Snow is cold.', 'Snow is black.'])
  expect(errors).toEqual([])
})

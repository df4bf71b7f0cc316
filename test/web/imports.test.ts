import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
beforeAll(async () => {
  app = await WebApp.start()
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

const questions = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => {
    const number = index + from
    return `${number}. What is ${number} plus one?\nA. ${number + 1}\nB. ${number + 2}\nC. ${number + 3}\nAnswer: A\n`
  }).join('\n')

test('a file that cannot be imported says why and what to do, and the library is untouched', async () => {
  const before = await callHost(page, 'banks.list')
  await dropFiles(page, [
    textFile('empty.docx', ''),
    { name: 'song.mp3', bytes: Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256) },
    { name: 'huge.txt', bytes: new Uint8Array(1024 * 1024).fill(65), repeat: 201 },
  ])
  const where = page.getByRole('dialog', { name: '3 files: where to?' })
  await where.getByRole('radio', { name: 'A bank for each file' }).click()
  await where.getByRole('button', { name: 'Import' }).click()
  await card('empty.docx').getByText('The file is empty').waitFor()
  await card('song.mp3').getByText('Save it as Word (.docx), PDF, Excel or text and import that.').waitFor()
  await card('huge.txt').getByText('The limit is 200 MB. Split it into several files.').waitFor()
  expect(await callHost(page, 'banks.list')).toEqual(before)

  await card('empty.docx').getByRole('button', { name: 'Take off the list' }).click()
  await card('empty.docx').waitFor({ state: 'detached' })
})

test('a notice of what failed ends by itself', async () => {
  await dropFiles(page, [textFile('broken.qquiz', 'no archive at all')])
  const notice = page.getByRole('region', { name: 'Notices' }).getByText(/was not added$/)
  await notice.waitFor()
  await notice.waitFor({ state: 'detached' })
})

test('a folder goes into one bank after one question; what a bank has is not imported twice unless one wants it', async () => {
  const folder = join(app.dataDir, 'Biology')
  await mkdir(folder)
  for (const [name, text] of Object.entries({ '2.txt': questions(8, 10), '10.txt': questions(5, 30), 'a.mp3': 'x' }))
    await writeFile(join(folder, name), text)
  await page.getByRole('link', { name: 'Imports' }).click()
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
  const where = page.getByRole('dialog', { name: '2 files: where to?' })
  await where.getByText('1 other file in the folder is not a document and will be left out.').waitFor()
  expect(await where.getByRole('textbox').inputValue()).toBe('Biology')
  await page.keyboard.press('Enter')
  await card('10.txt').getByText('5 questions found').waitFor()
  const counts = async () => (await callHost(page, 'banks.list')).map(({ name, questions }) => `${name} ${questions}`)
  expect(await counts()).toEqual(['Biology 13'])

  await dropFiles(page, [textFile('again.txt', questions(8, 10))])
  await card('again.txt').getByText('Already in “Biology”').waitFor()
  expect(await counts()).toEqual(['Biology 13'])
  await card('again.txt').getByRole('button', { name: 'Import anyway' }).click()
  await card('again.txt').getByText('8 questions found').waitFor()
  expect(await counts()).toEqual(['again 8', 'Biology 13'])
  await page.getByRole('button', { name: 'Clear all' }).click()
  await page.getByText('No imports').waitFor()
  for (const { id } of await callHost(page, 'banks.list')) await callHost(page, 'banks.remove', { id })
})

test('a document without questions fails with a sentence, and can be taken off the list', async () => {
  await dropFiles(page, [textFile('letter.txt', 'Dear Anna,\n\nthe weather has been fine all week.\n\nYours, Paul\n')])
  await card('letter.txt').getByText('No questions found').waitFor()
  await card('letter.txt').getByRole('button', { name: 'Take off the list' }).click()
  await card('letter.txt').waitFor({ state: 'detached' })
})

test('a long import shows its stages, can be cancelled, leaves nothing behind, and can be tried again', async () => {
  const before = await callHost(page, 'banks.list')
  await dropFiles(page, [textFile('sums.txt', questions(3000))])
  await page
    .getByRole('status')
    .filter({ hasText: /Reading|Finding|Saving/ })
    .waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await card('sums.txt').getByText('The bank is as it was before.').waitFor()
  expect(await callHost(page, 'banks.list')).toEqual(before)

  await card('sums.txt').getByRole('button', { name: 'Try again' }).click()
  await card('sums.txt').getByText('3,000 questions found').waitFor()
  await card('sums.txt').getByRole('link', { name: 'Open bank' }).click()
  await page.getByText('What is 1 plus one?').waitFor()
  expect(await page.getByRole('article').count()).toBeLessThan(40)
  await page.keyboard.press('End')
  await page.getByText('What is 3000 plus one?').waitFor()
})

test('files dropped on the page of a bank go into it, and a notice tells when they are in', async () => {
  const bank = await callHost(page, 'banks.add', { name: 'Algebra' })
  await page.getByRole('link', { name: 'Library', exact: true }).click()
  await page.getByRole('link', { name: 'Algebra' }).click()
  await page.getByText('No questions yet').waitFor()
  await dropFiles(page, [textFile('a.txt', questions(5)), textFile('b.txt', questions(12))])
  await card('b.txt').getByText('12 questions found').waitFor()
  await card('b.txt').getByText('5 already there').waitFor()
  expect((await callHost(page, 'banks.get', { id: bank.id })).questions).toBe(12)

  await page.getByRole('link', { name: 'Settings' }).click()
  await callHost(page, 'imports.addSample', { name: 'computing-en.md' })
  await page.getByText('Import finished').waitFor()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /./ }).waitFor()
  expect(page.url()).toMatch(/#\/banks\/\d+$/)
  expect(page.url()).not.toMatch(new RegExp(`/banks/${bank.id}$`))
})

test('the document that was imported is to be had again, from the imports and from a question', async () => {
  await page.getByRole('link', { name: 'Imports' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    card('b.txt').getByRole('button', { name: 'Open the document' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('b.txt')
  expect(await readFile(await download.path(), 'utf8')).toBe(questions(12))
  await card('b.txt').getByRole('link', { name: 'Open bank' }).click()
  await page.getByRole('button', { name: 'Actions for question 1', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Show in source' }).click()
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Open the document' }).first().click(),
  ])
  expect(again.suggestedFilename()).toBe('a.txt')
  await page.keyboard.press('Escape')
})

test('columns that were read wrongly are put right by hand, and the document is read again in place', async () => {
  await page.getByRole('link', { name: 'Imports' }).click()
  const rows = [
    'Question,A,B,C,Notes,Answer',
    '1+1=?,1,2,3,count,B',
    '2+2=?,3,4,5,count twice,B',
    '3+3=?,6,7,8,again,A',
  ]
  await dropFiles(page, [textFile('sheet.csv', rows.join('\n'))])
  await card('sheet.csv').getByText('3 questions found').waitFor()
  await card('sheet.csv')
    .getByRole('button', { name: /olumns…/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'What the columns hold' })
  await dialog.getByText('count · count twice · again').waitFor()
  expect(await dialog.getByRole('button', { name: 'Read again' }).isDisabled()).toBe(true)
  await dialog.getByRole('combobox', { name: 'Notes holds' }).click()
  await page.getByRole('option', { name: 'Explanation' }).click()
  await dialog.getByRole('button', { name: 'Read again' }).click()
  await dialog.waitFor({ state: 'detached' })
  await card('sheet.csv').getByRole('link', { name: 'Open bank' }).click()
  await page.getByText('count twice').waitFor()
  await expect.poll(() => page.locator('article').count()).toBe(3)
  await page.getByRole('link', { name: 'Imports' }).click()
  await expect.poll(() => card('sheet.csv').count()).toBe(1)
})

test('when the program ends, the page says so and does not pretend', async () => {
  await app.stopHost()
  await page.getByRole('alert').getByText('No connection to QQuiz.').waitFor()
})

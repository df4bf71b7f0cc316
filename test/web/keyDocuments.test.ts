import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsInBothThemes, speak, turnTo } from '../support/web/appearance.ts'
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
const card = (name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
const offer = (name: string) => card(name).getByRole('region')

const paper = (count: number, about: string, first = 1) =>
  Array.from({ length: count }, (_, place) => {
    const at = place + first - 1
    const options = ['A', 'B', 'C', 'D'].map((letter) => `${letter}. ${about} ${at + 1}${letter}`)
    return `${at + 1}. Which ${about} has the number ${at + 1}?\n${options.join('\n')}`
  }).join('\n\n')

async function drop(...files: [name: string, text: string][]) {
  await go('/imports')
  await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
  await dropFiles(
    page,
    files.map(([name, text]) => textFile(name, text)),
  )
  if (files.length === 1) return
  const where = page.getByRole('dialog', { name: `${files.length} files: where to?` })
  await where.getByRole('radio', { name: 'A bank for each file' }).click()
  await where.getByRole('button', { name: 'Import' }).click()
}

test('a paper and its key are dropped together; one click gives the answers, and they are practised', async () => {
  await drop(['Rivers.txt', paper(6, 'river')], ['Rivers answer key.txt', 'Answer key\n1-6 ABCDAB\n'])
  const key = offer('Rivers answer key.txt')
  await key.getByText('Looks like the answer key of “Rivers.txt”').waitFor()
  await key.getByText('Answers 6 of its 6 questions without an answer').waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await turnTo(page, 'light')
  await key.getByRole('button', { name: 'Add 6 answers' }).click()
  await card('Rivers answer key.txt').getByText('answered 6 questions of “Rivers.txt”').waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await turnTo(page, 'light')
  await card('Rivers answer key.txt').getByRole('button', { name: 'Start practising' }).click()
  await page.getByText('Which river has the number 1?').waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('Enter')
  await page.getByText('Correct', { exact: true }).first().waitFor()
})

test('a key that fits two papers asks which, by keyboard; any other paper is chosen by name', async () => {
  await drop(['Lakes.txt', paper(4, 'lake')], ['Hills.txt', paper(4, 'hill')], ['Deserts.txt', paper(4, 'desert', 11)])
  await card('Deserts.txt').getByText('4 questions found').waitFor()
  await drop(['key.txt', '1-4 DCBA\n'])
  const key = offer('key.txt')
  await key.getByText('Looks like an answer key. Which paper is it for?').waitFor()
  expect(await key.getByRole('listitem').allTextContents()).toEqual([
    expect.stringContaining('Hills.txt'),
    expect.stringContaining('Lakes.txt'),
  ])
  await card('key.txt').getByRole('combobox', { name: 'Paper that this is the key of' }).click()
  await page.getByRole('option', { name: 'Deserts.txt (4 without an answer)' }).click()
  await card('key.txt').getByRole('button', { name: 'Add the answers' }).click()
  await card('key.txt').getByText('This key does not fit').waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await turnTo(page, 'light')
  await tabTo(page, 'Add 4 answers')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await card('key.txt').getByText('answered 4 questions of “Lakes.txt”').waitFor()
  const lakes = (await callHost(page, 'banks.list')).find(({ name }) => name === 'Lakes')
  const { questions } = await callHost(page, 'questions.list', { bankId: lakes?.id ?? 0 })
  expect(questions.map(({ key }) => key)).toEqual(
    ['D', 'C', 'B', 'A'].map((label) => ({ kind: 'options', labels: [label] })),
  )
})

test('a file that is no key, and a key whose numbers no paper has, say that no questions were found', async () => {
  await drop(['late key.txt', '201-205 ABCDA\n'])
  await card('late key.txt').getByText('No questions found').waitFor()
  await drop(['note.txt', 'The meeting is on Monday.\nBring your books.\n'])
  await card('note.txt').getByText('No questions found').waitFor()
  expect(await offer('note.txt').count()).toBe(0)
  await speak(page, 'zh')
  await card('note.txt').getByText('没有找到题目').waitFor()
  await speak(page, 'en')
  expect(errors).toEqual([])
})

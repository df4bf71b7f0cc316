import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { takeAction } from '../support/web/questionMenu.ts'
import { WebApp } from '../support/web/webApp.ts'

// what the other tests of editing do by mouse, done by keyboard alone

let app: WebApp
let page: Page
let errors: string[]
let [bankId, otherId] = [0, 0]
beforeAll(async () => {
  app = await WebApp.start([textFile('sums.txt', questionsText(4))])
  ;({ page, errors } = await app.open())
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  otherId = (await callHost(page, 'banks.add', { name: 'Other' })).id
  await toBank()
})
afterAll(() => app?.close())

const { press, choose } = keysOf(() => page)
const listed = async (id: number) => (await callHost(page, 'questions.list', { bankId: id })).questions

async function toBank() {
  await page.evaluate((to) => location.assign(to), `#/banks/${bankId}`)
  await page.getByRole('button', { name: 'Actions for question 1', exact: true }).waitFor()
}

/** Chooses in a list that opens: by its first letters, as a person does. */
async function pick(list: string, choice: string) {
  await choose(list)
  await page.getByRole('option', { name: choice, exact: true }).waitFor()
  await page.keyboard.type(choice)
  await press('Enter')
  await page.getByRole('option', { name: choice, exact: true }).waitFor({ state: 'detached' })
}

const gone = (name: string) => page.getByRole('dialog', { name }).waitFor({ state: 'detached' })

test('a question is copied to another bank', async () => {
  await takeAction(page, 1, 'Move or copy…')
  await page.getByRole('dialog', { name: 'Move or copy 1 question' }).waitFor()
  await choose('Copy')
  await gone('Move or copy 1 question')
  await expect.poll(async () => (await listed(otherId)).map(({ stem }) => stem)).toEqual(['What is 1 + 1?'])
  expect(await listed(bankId)).toHaveLength(4)
})

test('several are selected, get a type, an answer and a tag, lose the tag, and are accepted', async () => {
  const select = async () => {
    await choose('Select')
    for (const name of ['Select question 1', 'Select question 2']) {
      await tabTo(page, name)
      await press('Space')
    }
    await page.getByText('2 selected').waitFor()
  }
  const change = async (write: () => Promise<void>) => {
    await choose('Change…')
    await page.getByRole('dialog', { name: 'Change 2 questions' }).waitFor()
    await write()
    await choose('Save')
    await gone('Change 2 questions')
  }
  await select()
  await change(async () => {
    await pick('Type', 'Several answers')
    await tabTo(page, /^Correct answer/)
    await page.keyboard.type('ab')
    await tabTo(page, 'Add tag')
    await page.keyboard.type('hard')
  })
  const seen = async () =>
    (await listed(bankId))
      .slice(0, 2)
      .map(({ type, key, annotations: { tags } }) => [type, key?.kind === 'options' && key.labels.join(''), ...tags])
  await expect.poll(seen).toEqual([
    ['multiple', 'AB', 'hard'],
    ['multiple', 'AB', 'hard'],
  ])
  await change(() => pick('Remove tag', 'hard'))
  await expect.poll(seen).toEqual([
    ['multiple', 'AB'],
    ['multiple', 'AB'],
  ])
  await choose('Accept')
  await page.getByText('2 selected').waitFor({ state: 'detached' })
  await press('Control+z')
  await press('Control+z')
  await press('Control+z')
  await expect.poll(async () => (await seen()).map(([type]) => type)).toEqual(['single', 'single'])
})

test.each([
  { key: 'Control+b', written: '$\\textbf{wet}$', drawn: 'bold' },
  { key: 'Control+u', written: '$\\underline{\\text{wet}}$', drawn: 'underlined' },
  { key: 'Control+,', written: '$_{\\text{wet}}$', drawn: 'a subscript' },
  { key: 'Control+.', written: '$^{\\text{wet}}$', drawn: 'a superscript' },
  { key: 'Control+e', written: '`wet`', drawn: 'code' },
  { key: 'Control+m', written: '$wet$', drawn: 'a formula' },
])('what is selected becomes $drawn by $key, and plain again', async ({ key, written }) => {
  await choose('New question')
  const stem = page.getByRole('textbox', { name: 'Question', exact: true })
  await stem.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('wet')
  await press('ControlOrMeta+a', key)
  expect(await stem.inputValue()).toBe(written)
  await press(key)
  expect(await stem.inputValue()).toBe('wet')
  await press('ControlOrMeta+a', 'Delete', 'Escape')
  await gone('New question')
})

test('the toolbar is reached and used by keys, and a table is one of its buttons', async () => {
  await choose('New question')
  const stem = page.getByRole('textbox', { name: 'Question', exact: true })
  await stem.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('see: ')
  await press('Shift+Tab', 'Shift+Tab')
  await page.getByRole('button', { name: 'Table' }).and(page.locator(':focus')).waitFor()
  await press('Enter')
  await stem.and(page.locator(':focus')).waitFor()
  await page.keyboard.type('land')
  expect(await stem.inputValue()).toBe('see: \n| land | Column 2 |\n| --- | --- |\n|  |  |')
  await page.getByRole('region', { name: 'Preview' }).getByRole('table').waitFor()
  await press('Escape')
  await choose('Discard')
  await gone('New question')
})

test('Tab goes from the question to the text of its first option, and from there to the letter that marks it', async () => {
  await choose('New question')
  await page.getByRole('textbox', { name: 'Question', exact: true }).and(page.locator(':focus')).waitFor()
  await press('Tab')
  await page.getByRole('textbox', { name: 'Option A' }).and(page.locator(':focus')).waitFor()
  await press('Tab')
  await page.getByRole('checkbox', { name: 'A is right' }).and(page.locator(':focus')).waitFor()
  await press('Escape')
  await gone('New question')
})

test('a question of each type is written by hand with its preview', async () => {
  const write = async (type: string, stem: string, answer: () => Promise<void>) => {
    await choose('New question')
    await page.getByRole('textbox', { name: 'Question', exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.type(stem)
    await press('Shift+Tab')
    await pick('Type', type)
    await answer()
    await page.getByRole('region', { name: 'Preview' }).getByText(stem).waitFor()
    await press('ControlOrMeta+Enter')
    await gone('New question')
  }
  await write('True or false', 'Snow is warm.', async () => {
    await tabTo(page, 'Not known')
    await press('ArrowLeft')
    await page.getByRole('radio', { name: 'False', checked: true }).waitFor()
  })
  await write('Fill in', 'Snow is ____.', async () => {
    await tabTo(page, 'Blank 1')
    await page.keyboard.type('cold')
  })
  await write('Short answer', 'Why is it so?', async () => {
    await tabTo(page, 'Reference answer')
    await page.keyboard.type('It is frozen.')
  })
  const made = (await listed(bankId)).slice(-3).map(({ type, key }) => [type, key])
  expect(made).toEqual([
    ['trueFalse', { kind: 'truth', value: false }],
    ['fillIn', { kind: 'blanks', blanks: [['cold']] }],
    ['shortAnswer', { kind: 'text', text: 'It is frozen.' }],
  ])
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

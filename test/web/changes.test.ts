import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsText } from '../support/library/questionsText.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { faultsInBothThemes } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { endTransitions } from '../support/web/endTransitions.ts'
import { questionCard, takeAction } from '../support/web/questionMenu.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
let bankId: number

beforeAll(async () => {
  app = await WebApp.start([textFile('sums.txt', questionsText(6))])
  ;({ page, errors } = await app.open())
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  await callHost(page, 'banks.add', { name: 'Other' })
  await page.goto(`${new URL(page.url()).origin}/#/banks/${bankId}`)
  await card(1).waitFor()
})
afterAll(() => app?.close())

const card = (number: number) => questionCard(page, number)
const choose = (number: number, action: string) => takeAction(page, number, action)
const stems = async () => (await callHost(page, 'questions.list', { bankId })).questions.map(({ stem }) => stem)
const stem = (number: number) => `What is ${number} + ${number}?`
const all = [1, 2, 3, 4, 5, 6].map(stem)

/** The keys belong to the page, not to a field. */
const press = async (keys: string) => {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await page.keyboard.press(keys)
}

test('a deleted question comes back by Ctrl+Z, goes by Ctrl+Shift+Z, and comes back by the notice', async () => {
  await choose(2, 'Delete')
  await expect.poll(stems).toEqual(all.filter((text) => text !== stem(2)))
  await press('Control+z')
  await expect.poll(stems).toEqual(all)
  await press('Control+Shift+Z')
  await expect.poll(stems).toHaveLength(5)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(stems).toEqual(all)
})

test('a notice makes way for a dialog, whose buttons it could hide; what it offered can still be undone', async () => {
  await choose(3, 'Delete')
  const undo = page.getByRole('button', { name: 'Undo' })
  // under the pointer it does not end by itself
  await undo.hover()
  await page.getByRole('button', { name: 'New question' }).press('Enter')
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
  await undo.waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await press('Control+z')
  await expect.poll(stems).toEqual(all)
})

test('a question is written by hand and the next one after it, by keyboard alone', async () => {
  await page.getByRole('button', { name: 'New question' }).press('Enter')
  const question = page.getByRole('textbox', { name: 'Question', exact: true })
  await expect.poll(() => question.evaluate((area) => area === document.activeElement)).toBe(true)
  await page.keyboard.type('Is water wet?')
  await page.getByRole('textbox', { name: 'Option A' }).fill('Yes')
  await page.getByRole('textbox', { name: 'Option A' }).press('Enter') // on to the next one
  await page.keyboard.type('Noo')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter') // within a text it makes a line
  expect(await page.getByRole('textbox', { name: 'Option B' }).inputValue()).toBe('No\no')
  await page.getByRole('textbox', { name: 'Option B' }).fill('No')
  await page.getByRole('textbox', { name: 'Option D' }).fill('Perhaps')
  await page.getByRole('textbox', { name: 'Option D' }).press('Enter')
  await page.getByRole('textbox', { name: 'Option E' }).and(page.locator(':focus')).waitFor()
  await page.getByRole('textbox', { name: 'Option D' }).fill('')
  await page.getByRole('checkbox', { name: 'A is right' }).press('Space')
  await page.getByRole('checkbox', { name: 'B is right' }).press('Space')
  await page.getByRole('button', { name: 'Several answers: A B' }).press('Enter')
  expect(await page.getByRole('checkbox', { name: /^[AB] is right$/, checked: true }).count()).toBe(2)
  await page.getByRole('region', { name: 'Preview' }).getByText('Is water wet?').waitFor()
  await page.keyboard.press('Control+Shift+Enter')
  await expect.poll(stems).toEqual([...all, 'Is water wet?'])
  await expect.poll(() => question.inputValue()).toBe('') // the core has it before the page knows
  await question.fill('Is fire cold?')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await page.getByRole('dialog', { name: 'New question' }).getByRole('alert').first().waitFor()
  await page.getByRole('textbox', { name: 'Option A' }).fill('Yes')
  await page.getByRole('textbox', { name: 'Option B' }).fill('No')
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
  await page.getByRole('dialog', { name: 'New question' }).waitFor({ state: 'detached' })
  expect((await stems()).at(-1)).toBe('Is fire cold?')
  await press('Control+z')
  await press('Control+z')
  await expect.poll(stems).toEqual(all)
})

test('what is selected while one scrolls is shown at once, and all of it is selected', async () => {
  await page.getByRole('button', { name: 'Select', exact: true }).press('Enter')
  const box = (index: number) => page.getByRole('checkbox', { name: `Select question ${index}` })
  await box(3).waitFor()
  const shown = await page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    document.documentElement.style.paddingBottom = '200vh'
    scrollTo(0, 20)
    await frame()
    await frame()
    const boxes = [1, 3].map((index) =>
      document.querySelector<HTMLInputElement>(`[aria-label="Select question ${index}"]`),
    )
    for (const box of boxes) box?.click()
    await Promise.resolve()
    return boxes.map((box) => box?.checked)
  })
  expect(shown).toEqual([true, true])
  await page.getByText('2 selected').waitFor()
  await page.evaluate(() => {
    document.documentElement.style.paddingBottom = ''
  })
  await page.getByRole('button', { name: 'Done', exact: true }).press('Enter')
})

test('questions are selected, changed, moved and deleted, each in one go and taken back in one', async () => {
  await page.getByRole('button', { name: 'Select', exact: true }).press('Enter')
  await page.getByRole('checkbox', { name: 'Select question 1' }).check()
  await page.getByRole('checkbox', { name: 'Select question 3' }).check()
  await page.getByText('2 selected').waitFor()
  await page.getByRole('button', { name: 'Change…' }).press('Enter')
  await page.getByRole('textbox', { name: 'Section' }).fill('Sums')
  await page.getByRole('textbox', { name: 'Add tag' }).fill('easy')
  await page.keyboard.press('Enter')
  const marked = async () =>
    (await callHost(page, 'questions.list', { bankId })).questions.filter(
      ({ section, annotations }) => section === 'Sums' && annotations.tags.includes('easy'),
    ).length
  await expect.poll(marked).toBe(2)
  await page.getByRole('button', { name: 'Move or copy…' }).press('Enter')
  await page.getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect.poll(stems).toEqual([2, 4, 5, 6].map(stem))
  await press('Control+z')
  await expect.poll(stems).toEqual(all)
  await press('Control+z')
  await expect.poll(marked).toBe(0)
  await page.getByRole('button', { name: 'Select', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Select all' }).press('Enter')
  await page.getByText('6 selected').waitFor()
  await endTransitions(page)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect.poll(stems).toEqual([])
  await press('Control+z')
  await expect.poll(stems).toEqual(all)
})

test('questions are merged, split and put elsewhere, and versions are restored', async () => {
  await choose(2, 'Move up')
  await card(1).getByText(stem(2)).waitFor()
  expect(await stems()).toEqual([2, 1, 3, 4, 5, 6].map(stem))
  await choose(1, 'Move down')
  await card(1).getByText(stem(1)).waitFor()
  await card(2).getByText(stem(2)).waitFor()
  expect(await stems()).toEqual(all)
  await choose(2, 'Merge with the one above')
  await expect.poll(async () => (await stems())[0]).toBe(`${stem(1)}\n${stem(2)}`)
  await card(1).getByText(stem(2)).waitFor()
  await choose(1, 'Split in two')
  await page.getByRole('radio', { name: stem(2) }).check()
  await page.getByRole('button', { name: 'Split in two' }).press('Enter')
  await expect.poll(async () => (await stems()).slice(0, 2)).toEqual([stem(1), stem(2)])
  await card(2).getByText(stem(2)).waitFor()
  await choose(1, 'Versions')
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await versions.getByText('As it is now').waitFor()
  await endTransitions(page)
  expect(await accessibilityFaults(page)).toEqual([])
  await versions.getByRole('button', { name: 'Restore this version' }).last().press('Enter')
  await expect
    .poll(async () => (await callHost(page, 'questions.list', { bankId })).questions[0]?.options.length)
    .toBe(4)
  await versions.waitFor({ state: 'detached' })
  const undone = async () =>
    (await callHost(page, 'changes.list', { limit: 20 })).changes.filter(({ state }) => state === 'undone').length
  const before = await undone()
  for (let undo = 0; undo < 5; undo++) await press('Control+z')
  await expect.poll(undone).toBe(before + 5)
  expect(await stems()).toEqual(all)
})

test('an import that has just ended is taken back as what was last: it is named, and brought back by the notice', async () => {
  const banks = async () => (await callHost(page, 'banks.list')).map(({ name }) => name).sort()
  const before = await banks()
  // on the page of a bank it would go into that
  await page.evaluate(() => location.assign('#/banks'))
  await page.getByRole('heading', { level: 1, name: 'Library' }).waitFor()
  await dropFiles(page, [textFile('just now.txt', questionsText(3, 40))])
  // the bank is there before the import has ended
  const last = async () => (await callHost(page, 'changes.list', { limit: 1 })).changes[0]?.detail.name
  await expect.poll(last).toBe('just now.txt')
  await press('Control+z')
  await expect.poll(banks).toEqual(before)
  const notice = page.getByRole('region', { name: 'Notices' })
  await notice.getByText('Imported just now.txt').waitFor()
  await notice.getByRole('button', { name: 'Redo' }).press('Enter')
  await expect.poll(banks).toEqual([...before, 'just now'].sort())
  await callHost(page, 'changes.undo', {})
  await page.evaluate((id) => location.assign(`#/banks/${id}`), bankId)
  await card(1).getByText(stem(1)).waitFor()
})

test('a removed bank lies in the trash, and is restored from there', async () => {
  await page.getByRole('button', { name: 'Actions for sums' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('link', { name: 'Recent changes' }).press('Enter')
  await page.getByRole('heading', { name: 'Recent changes' }).waitFor()
  await page.getByRole('radio', { name: 'Trash' }).press('Space')
  const removed = page.getByRole('listitem').filter({ hasText: 'Removed the bank sums' })
  await removed.getByText(stem(1)).waitFor()
  await removed.getByText('and 1 more').waitFor()
  await endTransitions(page)
  expect(await accessibilityFaults(page)).toEqual([])
  await removed.getByRole('button', { name: 'Restore' }).press('Enter')
  await page.getByText('The trash is empty').waitFor()
  await page.getByRole('radio', { name: 'Recent changes' }).press('Space')
  await page.getByText('Imported sums.txt').waitFor()
  expect(await stems()).toEqual(all)
  await endTransitions(page)
  expect(await accessibilityFaults(page)).toEqual([])
  expect(errors).toEqual([])
})

test('the last bank that was removed comes back from the empty library', async () => {
  for (const { id } of await callHost(page, 'banks.list')) await callHost(page, 'banks.remove', { id })
  await page.evaluate(() => location.assign('#/banks'))
  await page.getByRole('heading', { name: 'Drop your question bank here' }).waitFor()
  await page.getByRole('link', { name: 'Recent changes' }).click()
  const removed = page.getByRole('listitem').filter({ hasText: 'Removed the bank' })
  for (const left of [1, 2]) {
    await removed
      .nth(left - 1)
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect.poll(async () => (await callHost(page, 'banks.list')).length).toBe(left)
  }
  expect(await stems()).toEqual(all)
  expect(errors).toEqual([])
})

test('in Chinese the pages are accessible in both themes', async () => {
  const opened = await app.open({ locale: 'zh-CN', reducedMotion: 'reduce' })
  const { origin } = new URL(opened.page.url())
  await opened.page.goto(`${origin}/#/changes`)
  await opened.page.getByRole('heading', { name: '最近的改动' }).waitFor()
  await opened.page.getByText('导入了“sums.txt”').waitFor()
  expect(await faultsInBothThemes(opened.page)).toEqual([])
  await opened.page.goto(`${origin}/#/banks/${bankId}`)
  await opened.page.getByRole('button', { name: '批量选择' }).click()
  await opened.page.getByRole('checkbox', { name: '选中第 1 题' }).check()
  await opened.page.getByRole('checkbox', { name: '选中第 1 题' }).scrollIntoViewIfNeeded()
  expect(await faultsInBothThemes(opened.page)).toEqual([])
  await opened.page.getByRole('button', { name: '新建题目' }).click()
  await opened.page.getByRole('dialog', { name: '新建题目' }).waitFor()
  expect(await faultsInBothThemes(opened.page)).toEqual([])
  expect(opened.errors).toEqual([])
})

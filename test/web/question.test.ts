import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { QuestionView } from '../../src-main/contract/questionCalls.ts'
import { photoOf } from '../support/documents/photoOf.ts'
import { pagesWithPictures, redPoint } from '../support/library/pictures.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { callHost } from '../support/web/callHost.ts'
import { chooserOf } from '../support/web/chooserOf.ts'
import { dropOn, pasteFiles, textFile } from '../support/web/dropFiles.ts'
import { questionCard, takeAction } from '../support/web/questionMenu.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
let bankId: number
let questions: readonly QuestionView[]

beforeAll(async () => {
  app = await WebApp.start([textFile('pictures.html', pagesWithPictures)])
  ;({ page, errors } = await app.open())
  bankId = (await callHost(page, 'banks.list'))[0]?.id ?? 0
  questions = (await callHost(page, 'questions.list', { bankId })).questions
  await page.goto(`${new URL(page.url()).origin}/#/banks/${bankId}`)
  await card(1).waitFor()
})
afterAll(() => app?.close())

const card = (number: number) => questionCard(page, number)

const dialog = () => page.getByRole('dialog')
const field = (name: string) => dialog().getByLabel(name, { exact: true })
const gone = () => dialog().waitFor({ state: 'detached' })
const stored = (number: number) => callHost(page, 'questions.get', { id: questions[number - 1]?.id ?? 0 })

/** Opens a dialog about a question by keyboard. */
async function choose(number: number, action: string) {
  await takeAction(page, number, action)
  await page.locator('[role=dialog]:focus-within').waitFor()
}

test('pictures are shown where they stand, are named, and are enlarged by key; a drawing runs no script', async () => {
  const shown = card(1).getByRole('img', { name: 'Picture of option A of question 1' })
  await shown.scrollIntoViewIfNeeded()
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(60)
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  await card(1).getByRole('button', { name: 'Enlarge: Picture of question 1', exact: true }).first().press('Enter')
  const large = dialog().getByRole('img', { name: 'Picture of question 1' })
  await large.waitFor()
  const width = () => large.evaluate((image) => image.clientWidth)
  const before = await width()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(before)
  await page.keyboard.press('ArrowRight')
  await dialog()
    .getByText(/^2 of /)
    .waitFor()
  await page.keyboard.press('Escape')
  await gone()
})

test('a picture that cannot be shown is replaced by the reason', async () => {
  await card(2).getByText('A picture in EMF format cannot be shown here.').waitFor()
  await card(3).getByText('The picture lies outside of the document').waitFor()
})

test('a program is shown with its indents, rows with tabs as a table', async () => {
  expect(await card(4).locator('pre').textContent()).toContain('\n    return n * 2')
  expect(await card(5).getByRole('cell').allInnerTexts()).toEqual(['Iron', 'Fe', '55.8', 'Gold', 'Ag', '197'])
})

test('a question is edited by keyboard alone: text with a formula, an option moved, another one right', async () => {
  await choose(4, 'Edit question')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Mind $2^3$.')
  await dialog().getByRole('region', { name: 'Preview' }).locator('.katex').waitFor()
  await field('Option A').press('Alt+ArrowDown')
  await expect.poll(() => field('Option B').evaluate((area) => area === document.activeElement)).toBe(true)
  await dialog().getByRole('checkbox', { name: 'A is right' }).press('Space')
  await field('Explanation').fill('Nine it is.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await gone()
  expect(await stored(4)).toMatchObject({
    options: [
      { label: 'A', text: '9' },
      { label: 'B', text: '6' },
    ],
    key: { labels: ['A'] },
    keyOrigin: 'person',
    explanation: 'Nine it is.',
  })
  await card(4).getByText('Edited').waitFor()
})

test('pictures are added, put into an option, ordered and taken away by keyboard; a paste lands in the field with the focus', async () => {
  const focused = (name: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name)
  await choose(4, 'Edit question')
  const chooser = await chooserOf(page, () => dialog().getByRole('button', { name: 'Add pictures…' }).press('Enter'))
  const picture = (name: string, bytes: Uint8Array) => ({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) })
  await chooser.setFiles([picture('one.png', redPoint), picture('two.png', photoOf(['f(3)']))])
  await dialog().getByRole('button', { name: 'Move picture 2 up' }).press('Enter')
  await focused('Move picture 1 up')
  await page.keyboard.press('Shift+Tab')
  await focused('Field of picture 1')
  await page.keyboard.press('Enter')
  await page.getByRole('option', { name: 'Option B' }).waitFor()
  await page.keyboard.type('Option B')
  await page.keyboard.press('Enter')
  await dialog()
    .getByRole('region', { name: 'Preview' })
    .getByRole('img', { name: /^Picture of option B/ })
    .waitFor()
  await field('Explanation').focus()
  await pasteFiles(page, [{ name: 'three.png', bytes: photoOf(['n * 2']), type: 'image/png' }])
  await dialog().getByRole('button', { name: 'Remove picture 3' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dropOn(field('Option A'), [{ name: 'four.png', bytes: redPoint, type: 'image/png' }])
  await dialog()
    .getByRole('region', { name: 'Preview' })
    .getByRole('img', { name: /^Picture of option A/ })
    .waitFor()
  await dialog().getByRole('button', { name: 'Remove picture 4' }).press('Enter')
  await pasteFiles(page, [{ name: 'none.png', bytes: new Uint8Array([1, 2, 3]), type: 'image/png' }])
  await dialog().getByRole('alert').getByText('This file cannot be used as a picture').waitFor()
  await dialog().getByRole('button', { name: 'Remove picture 2' }).press('Enter')
  await focused('Remove picture 2')
  await page.keyboard.press('Control+Enter')
  await gone()
  expect((await stored(4)).images.map(({ field, label }) => label ?? field)).toEqual(['B', 'explanation'])
  await card(4).getByRole('img', { name: 'Picture of option B of question 4' }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stored(4)).images).toEqual([])
})

test('what does not hold is said beside its field, which then has the focus, until it holds', async () => {
  await choose(5, 'Edit question')
  await field('Option B').fill('')
  await page.keyboard.press('Control+Enter')
  await dialog().getByRole('alert').getByText('Write this option or remove it.').waitFor()
  await expect.poll(() => field('Option B').evaluate((area) => area === document.activeElement)).toBe(true)
  await page.keyboard.type('Silver')
  await dialog().getByRole('alert').waitFor({ state: 'detached' })
  await dialog().getByRole('button', { name: 'Add option' }).press('Enter')
  await page.keyboard.type('Gold')
  await page.keyboard.press('Control+Enter')
  await gone()
  expect((await stored(5)).options.map(({ text }) => text)).toEqual(['Iron', 'Silver', 'Gold'])
})

test('Escape asks before it throws an edit away, and a second one goes back to it', async () => {
  await choose(5, 'Edit question')
  await page.keyboard.type('Well: ')
  await page.keyboard.press('Escape')
  await dialog().getByText('Discard your changes?').waitFor()
  await page.keyboard.press('Escape')
  await dialog().getByRole('button', { name: 'Save' }).waitFor()
  await page.keyboard.type('so, ')
  expect(await field('Question').inputValue()).toContain('so, ')
  await page.keyboard.press('Escape')
  await dialog().getByRole('button', { name: 'Discard' }).press('Enter')
  await gone()
  expect((await stored(5)).stem).toMatch(/^Which row\?/)
})

test('the words of another question are refused with what to do, and the original comes back on demand', async () => {
  const [, other] = questions
  await choose(5, 'Edit question')
  await field('Question').fill(other?.stem ?? '')
  await dialog().getByRole('button', { name: 'Remove option C' }).press('Enter')
  await field('Option A').fill('up')
  await field('Option B').fill('down')
  await page.keyboard.press('Control+Enter')
  await dialog().getByRole('alert').getByText('The bank has this question already').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await dialog().getByRole('button', { name: 'Discard' }).press('Enter')
  await gone()
  await choose(5, 'Edit question')
  await dialog().getByRole('button', { name: 'Restore the original' }).press('Enter')
  await gone()
  expect(await stored(5)).toMatchObject({ options: questions[4]?.options, isEdited: false })
})

test('a note with tags is written, suggested again, shown at the question and found by it', async () => {
  await choose(1, 'Note and tags')
  await page.keyboard.type('Look closely.')
  await field('Tags').press('Enter')
  await page.keyboard.type('colours,shapes')
  await page.keyboard.press('Control+Enter')
  await gone()
  await card(1).getByText('Look closely.').waitFor()
  await choose(2, 'Note and tags')
  await dialog().getByRole('button', { name: 'shapes' }).press('Enter')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await gone()
  expect((await stored(2)).annotations.tags).toEqual(['shapes'])
  await page.getByRole('combobox', { name: 'Tags' }).click()
  await page.getByRole('option', { name: 'shapes (2)' }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(2)
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'With a note' }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await page.getByRole('combobox', { name: 'Show' }).click()
  await page.getByRole('option', { name: 'All questions' }).click()
  await page.getByRole('combobox', { name: 'Tags' }).click()
  await page.getByRole('option', { name: 'All tags' }).click()
})

test('a bookmark is set with one key press and taken off with another', async () => {
  const star = card(3).getByRole('button', { name: 'Bookmark' })
  await star.press('Enter')
  await card(3).getByRole('button', { name: 'Bookmark', pressed: true }).waitFor()
  expect((await stored(3)).annotations.bookmarked).toBe(true)
  await star.press('Enter')
  await card(3).getByRole('button', { name: 'Bookmark', pressed: false }).waitFor()
})

test('a mistake is reported with its usual words, shown at the question, and settled by mending it', async () => {
  await choose(2, 'Report a mistake')
  await dialog().getByRole('button', { name: 'The answer is wrong' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  await gone()
  await card(2).getByText('The answer is wrong').waitFor()
  await choose(2, 'Report a mistake')
  await dialog().getByRole('button', { name: 'Edit it now' }).press('Enter')
  await dialog().getByRole('checkbox', { name: 'B is right' }).press('Space')
  await page.keyboard.press('Control+Enter')
  await gone()
  await card(2).getByText('The answer is wrong').waitFor({ state: 'detached' })
  expect((await stored(2)).key).toEqual({ kind: 'options', labels: ['B'] })
})

test('the source marks in words what became of each line, and leads to the edit beside it', async () => {
  await choose(1, 'Show in source')
  for (const words of ['Question', 'Options', 'Answer', 'Explanation'])
    await dialog().getByRole('table').getByText(words, { exact: true }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog().getByRole('button', { name: 'Edit question' }).press('Enter')
  const edit = page.getByRole('dialog', { name: 'Edit question' })
  await edit.getByRole('region', { name: 'Source' }).getByRole('table').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('Escape')
  await gone()
})

test('a term of a formula that is wider than a phone scrolls in its own box, not the page', async () => {
  const [, , third] = questions
  if (!third) throw new Error('no question')
  const { type, stem, key, explanation, section, options } = third
  const wide = `left $\\frac{${'a'.repeat(90)}}{b}$`
  const fields = { type, stem, key, explanation, section, options: options.with(0, { label: 'A', text: wide }) }
  await callHost(page, 'questions.edit', { id: third.id, fields })
  await card(3).locator('.katex').waitFor()
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 390, height: 844 })
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(0)
  await page.setViewportSize(size)
})

test('a search narrows the list as one types, and says so when nothing is left', async () => {
  await page.getByRole('searchbox', { name: 'Search the questions' }).fill('gold')
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await page.getByRole('status').getByText('1 question').waitFor()
  await page.getByRole('searchbox', { name: 'Search the questions' }).fill('platinum')
  await page.getByText('No matching questions').waitFor()
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

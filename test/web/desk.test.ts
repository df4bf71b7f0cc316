import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ruleFile } from '../../src-main/contract/readingRules.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { faultsInBothThemes, widthsTooNarrow } from '../support/web/appearance.ts'
import { tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropAtDesk } from '../support/web/dropAtDesk.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { expectWhole } from '../support/web/expectWhole.ts'
import { underNotices } from '../support/web/underNotices.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })

const drop = (name: string, content: string | Uint8Array) => dropAtDesk(page, name, content)

/** Shows the source line by line. */
const asLines = () => page.getByText('Lines', { exact: true }).click()

/** Goes back with Shift and Tab. */
async function tabBack(name: string) {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim())
  for (let presses = 0; presses < 20 && (await focused()) !== name; presses++) await page.keyboard.press('Shift+Tab')
  expect(await focused()).toBe(name)
}

test('groups are mended by keys, taken back and mended again, and what came of them is put into a bank', async () => {
  const paper = misreadPaper('circles', 200, 11)
  const id = await drop('circles.txt', paper.text)
  await page.getByText(/^200 questions hold lines that belong to none/).waitFor()
  // how many it is stands there once
  const [cause = ''] = await page
    .getByRole('region', { name: 'Alike' })
    .getByRole('heading', { level: 2 })
    .allInnerTexts()
  expect(cause.match(/200/g)).toHaveLength(1)
  await page.keyboard.press('m')
  await page.getByText(/hold lines that belong to none/).waitFor({ state: 'detached' })
  await page.keyboard.press('m')
  await page.getByText('Nothing left to review').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText(/^200 questions without an answer have one in a line like/).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await page.getByText('Nothing left to review').waitFor()
  await tabTo(page, 'Put into “circles”')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start practising' }).waitFor()
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 0, recognised: 200 })
  await expectWhole(page, 'circles', paper)
})

test('single questions are put right by keys: type, answer, accepted, and the next one comes', async () => {
  const lines = [1, 2, 3, 4, 5].flatMap((number) => [
    `${number}. What is ${number} plus one?`,
    'A. two',
    'B. three',
    'C. four',
    '',
  ])
  const id = await drop('sums.txt', lines.join('\n'))
  await page.getByText('5 questions: No answer found').waitFor()
  await page.keyboard.press('n')
  await page.getByText('1 of 5').waitFor()
  await page.keyboard.press('b')
  await page.getByText('Beyond doubt').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('region', { name: 'One by one' }).getByText('What is 2 plus one?').waitFor()
  await page.keyboard.press('2')
  await page.getByRole('radio', { name: 'Several answers', checked: true }).waitFor()
  await page.keyboard.press('a')
  await page.keyboard.press('n')
  await page.getByRole('region', { name: 'One by one' }).getByText('What is 3 plus one?').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'One by one' }).getByText('What is 4 plus one?').waitFor()
  await page.keyboard.press('Shift+Enter')
  await page.getByText('Nothing left to review').waitFor()
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 0 })
})

/** Six questions without answers at the review, the first of them shown. */
async function atSingles(name: string) {
  const lines = [1, 2, 3, 4, 5, 6].flatMap((number) => [
    `${number}. What is ${number} plus one?`,
    'A. two',
    'B. three',
    // no document twice: the library would ask
    `C. none, says ${name}`,
    '',
  ])
  const id = await drop(name, lines.join('\n'))
  await page.getByText('6 questions: No answer found').waitFor()
  await page.keyboard.press('n')
  await one().getByText('What is 1 plus one?').waitFor()
  return id
}

const one = () => page.getByRole('region', { name: 'One by one' })

test('each key of the review does what it says: back, merge, split, undo and redo, source, looks, groups', async () => {
  const id = await atSingles('keys.txt')
  const stems = async () => (await callHost(page, 'desk.open', { id })).questions
  await page.keyboard.press('ArrowRight')
  await one().getByText('What is 2 plus one?').waitFor()
  await page.keyboard.press('p')
  await one().getByText('What is 1 plus one?').waitFor()
  await page.keyboard.press('n')
  await one().getByText('What is 2 plus one?').waitFor()
  await page.keyboard.press('u')
  await expect.poll(stems, { timeout: 20_000 }).toBe(5)
  await one().getByText('What is 1 plus one?').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(stems, { timeout: 20_000 }).toBe(6)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(stems, { timeout: 20_000 }).toBe(5)
  await page.keyboard.press('Control+z')
  await expect.poll(stems, { timeout: 20_000 }).toBe(6)
  await page.keyboard.press('s')
  const split = page.getByRole('dialog', { name: 'Split in two' })
  await split.getByRole('radio', { name: 'three' }).check()
  await split.getByRole('button', { name: 'Split in two' }).click()
  await split.waitFor({ state: 'detached' })
  await expect.poll(stems, { timeout: 20_000 }).toBe(7)
  await page.keyboard.press('Control+z')
  await expect.poll(stems, { timeout: 20_000 }).toBe(6)
  await page.keyboard.press('o')
  await page.waitForFunction(() => document.activeElement?.id === 'review-source')
  await page.keyboard.press('v')
  const source = page.getByRole('listbox', { name: 'Source' })
  await source.getByRole('option', { name: /three/ }).first().click()
  await page.getByRole('button', { name: 'Split in two', disabled: false }).waitFor()
  await page.keyboard.press('s')
  await split.getByRole('radio', { name: 'three', checked: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await split.waitFor({ state: 'detached' })
  await expect.poll(stems, { timeout: 20_000 }).toBe(7)
  await page.keyboard.press('Control+z')
  await expect.poll(stems, { timeout: 20_000 }).toBe(6)
  await page.keyboard.press('v')
  await page.getByRole('radio', { name: 'As it looks', checked: true }).waitFor()
  await page.keyboard.press(']')
  await page.keyboard.press('[')
  await page.getByText('6 questions: No answer found').waitFor()
})

test('edited and saved, the next question comes with its source beside it, by keys alone', async () => {
  const id = await atSingles('next.txt')
  await page.keyboard.press('i')
  const edit = page.getByRole('dialog', { name: 'Edit question' })
  await edit.getByRole('region', { name: 'Source' }).getByText('What is 1 plus one?').waitFor()
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('What is one plus one?')
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await edit.getByRole('region', { name: 'Source' }).getByText('What is 2 plus one?').waitFor()
  await page.waitForFunction(
    () => document.activeElement instanceof HTMLTextAreaElement && /2 plus/.test(document.activeElement.value),
  )
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await edit.getByRole('region', { name: 'Source' }).getByText('What is 3 plus one?').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await edit.getByRole('button', { name: 'Save', exact: true }).click()
  await edit.waitFor({ state: 'detached' })
  const [first] = (await callHost(page, 'desk.open', { id })).places
  expect((await callHost(page, 'questions.get', { id: first?.[0] ?? 0 })).stem).toBe('What is one plus one?')
})

test('choosing a question marks its fields in the source, and a click in the source goes to its question', async () => {
  await drop('marked.txt', misreadPaper('badges', 300).text)
  await asLines()
  const source = page.getByRole('listbox', { name: 'Source' })
  await page.getByRole('button', { name: 'Mend all 300' }).waitFor()
  await page.keyboard.press('n')
  await source.getByText('Options', { exact: true }).waitFor()
  await page.getByText('1 of 300').waitFor()
  await source.getByText(/^3\. /).click()
  await page.getByText('3 of 300').waitFor()
  await page.keyboard.press('End')
  for (let times = 0; times < 12; times++) await page.keyboard.press('n')
  await page.getByText('15 of 300').waitFor()
  await source.getByText(/^15\. /).waitFor()
  expect(await source.getByRole('option').count()).toBeLessThan(80)
})

test('the last question of a document is in sight in the source while the page stands at its top', async () => {
  await drop('last.txt', misreadPaper('badges', 60, 29).text)
  await page.getByRole('button', { name: 'Mend all 60' }).waitFor()
  for (let times = 0; times < 61; times++) await page.keyboard.press('n')
  await page.getByText('60 of 60', { exact: true }).waitFor()
  await page.evaluate(() => scrollTo(0, 0))
  const stem = page.getByRole('listbox', { name: 'Source' }).getByText(/^60\. /)
  await expect.poll(() => stem.evaluate((line) => line.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
})

test('a question corrected once in the source, by keyboard alone, mends all like it; what is left out stays', async () => {
  const id = await drop('taught.txt', misreadPaper('badges', 200).text)
  await asLines()
  await page.getByRole('button', { name: 'Mend all 200' }).waitFor()
  await tabTo(page, 'Source')
  for (let line = 0; line < 6; line++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+Tab') // the bar above: from its last button to the one for answers
  await tabBack('Answer')
  await page.keyboard.press('Enter')
  await tabTo(page, 'Find all like it')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Shown once' })
  await panel.getByText('>> letters << 难度 number 级').waitFor()
  await panel.getByText('200 questions change').waitFor()
  await tabTo(page, 'Leave as it is')
  await page.keyboard.press('Space')
  await panel.getByRole('button', { name: 'Apply to 199' }).waitFor()
  await tabBack('Apply to 199')
  await page.keyboard.press('Enter')
  await page.getByText('Mended 199 questions').first().waitFor()
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 1 })
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: 'Mend all 200', disabled: false }).waitFor()
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 200 })
})

test('the notice of a mending takes back the mending, whatever was changed since; the imports stay the current page', async () => {
  await drop('notice.txt', misreadPaper('badges', 50).text)
  await page.getByRole('button', { name: 'Mend all 50' }).click()
  const notice = page.getByRole('group').filter({ hasText: 'Mended 50 questions' })
  // under the pointer it does not end by itself
  await notice.hover()
  const { id } = await callHost(page, 'banks.add', { name: 'Made since' })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: 'Mend all 50' }).waitFor()
  expect(await callHost(page, 'banks.get', { id })).toMatchObject({ name: 'Made since' })
  expect(await page.getByRole('link', { name: 'Imports', exact: true }).first().getAttribute('aria-current')).toBe(
    'page',
  )
})

test('the notice of a mending lies over nothing that can be pressed, on a phone neither', async () => {
  await page.getByRole('button', { name: 'Mend all 50' }).click()
  await page.getByRole('group').filter({ hasText: 'Mended 50 questions' }).last().waitFor()
  expect(await underNotices(page)).toEqual([])
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size)
    await expect.poll(() => underNotices(page)).toEqual([])
  }
})

test('a document in which nothing was found is read from one marked question', async () => {
  const cards = Array.from({ length: 40 }, (_, at) => {
    const n = at + 1
    return [`card ${n} of 40`, `Which is the number ${n} here`, `> ${n}`, '> none', `pick ${'AB'.charAt(n % 2)} now`]
  })
  await page.evaluate(() => location.assign('#/imports'))
  await dropFiles(page, [textFile('cards.txt', cards.flat().join('\n'))])
  await card('cards.txt').getByText('No questions found').waitFor()
  await card('cards.txt').getByRole('link', { name: 'Review desk' }).click()
  await page.getByText('Mark one whole question in the source').waitFor()
  const source = page.getByRole('listbox', { name: 'Source' })
  const mark = async (role: string, ...lines: string[]) => {
    for (const line of lines)
      await source
        .getByText(line, { exact: true })
        .first()
        .click({ modifiers: ['ControlOrMeta'] })
    await page.getByRole('toolbar').getByRole('button', { name: role, exact: true }).click()
  }
  await mark('Question begins', 'card 1 of 40')
  await mark('Option', '> 1', '> none')
  await mark('Answer', 'pick B now')
  await page.getByRole('button', { name: 'Find all like it' }).click()
  await page.getByText('40 questions then').waitFor()
  await page.getByRole('button', { name: 'Apply to 40' }).click()
  await card('cards.txt').getByText('40 questions found').waitFor()
})

test('rules that mended one document are saved as a file, and mend another of its kind', async () => {
  await drop('first.txt', misreadPaper('badges', 60).text)
  await page.getByRole('button', { name: 'Mend all 60' }).click()
  const rules = page.getByRole('region', { name: 'Rules for this document' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    rules.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('first.txt.rules.json')
  const file = await download.path()
  expect(ruleFile.parse(JSON.parse(await readFile(file, 'utf8'))).steps).toHaveLength(1)

  const id = await drop('second.txt', misreadPaper('badges', 80, 23).text)
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 80 })
  await rules.locator('input[type=file]').setInputFiles(file)
  await rules.getByText('>> letters << 难度 number 级').waitFor()
  await page.getByText('Nothing left to review').waitFor()
  expect(await callHost(page, 'imports.get', { id })).toMatchObject({ doubtful: 0, recognised: 80 })
  await rules
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.json', mimeType: 'text/plain', buffer: Buffer.from('no') })
  await rules.getByText('This is no file of rules.').waitFor()
})

test('the strip leads to what became of each line', async () => {
  const questions = Array.from({ length: 40 }, (_, at) => [
    `${at + 1}. Is ${at} even?`,
    'A. yes',
    'B. no',
    'Answer: A',
    '',
  ])
  const passage = 'Remember to sharpen the pencils before the bell rings, because nobody will lend you one today.'
  const lines = [passage, '', ...questions.flat()]
  const id = await drop('strip.txt', lines.join('\n'))
  await asLines()
  const source = page.getByRole('listbox', { name: 'Source' })
  await source.getByText('1. Is 0 even?').waitFor()
  const { lines: read } = await callHost(page, 'desk.lines', { id, offset: 0, limit: 500 })
  for (const [kind, name] of [
    ['unresolved', /^Not recognised/],
    ['question', /^Questions/],
  ] as const) {
    await page.getByRole('button', { name }).click()
    const line = read.find((one) => one.kind === kind && one.text !== '')
    await expect.poll(() => source.getAttribute('aria-activedescendant')).toBe(`source-line-${line?.block}`)
  }
})

test('the review is accessible in both themes, shows its keys, and throws nothing', async () => {
  await drop('badges.txt', misreadPaper('badges', 30).text)
  await page.getByRole('button', { name: 'Mend all 30' }).waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await page.keyboard.press('n')
  await page.getByRole('region', { name: 'One by one' }).waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await widthsTooNarrow(page, [2560, 1024, 700, 320, 390])).toEqual([])
  expect(await accessibilityFaults(page)).toEqual([]) // parts that a phone shows in other ways
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys of the review' }).getByText('Accept the group').waitFor()
  await page.keyboard.press('Escape')
  expect(errors).toEqual([])
})

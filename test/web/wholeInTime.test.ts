import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { paperAsPdf } from '../support/desk/paperAsPdf.ts'
import { tabTo } from '../support/web/byKeyboard.ts'
import { chooserOf } from '../support/web/chooserOf.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { expectWhole } from '../support/web/expectWhole.ts'
import { gesturesOn } from '../support/web/gesturesOn.ts'
import { stopwatchOn } from '../support/web/stopwatchOn.ts'
import { WebApp } from '../support/web/webApp.ts'

// what a person does from dropping a document that reads badly until its bank is whole, counted

let app: WebApp
let page: Page
let errors: string[]
/** A step may take as long beside much other work. */
const longest = 240_000
const minute = 60_000

beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
  // the whole way is what is bounded
  page.setDefaultTimeout(longest)
})
afterAll(() => app?.close())

const questions = 1500
/** Beside what the person waits for, the test looks at what came of it. */
const patience = { timeout: 300_000 }

/** Two minutes by the clock; where other work has the processors, one minute of what this is given of them. */
async function watched() {
  const took = await stopwatchOn(page, app.hostPid)
  return async () => {
    const { clockMs, workMs } = await took()
    expect(clockMs < 2 * minute || workMs < minute, `${clockMs} ms by the clock, ${workMs} of work`).toBe(true)
  }
}

const button = (name: string | RegExp) => page.getByRole('button', { name })

/** From another page, whatever the test before left behind: a new page takes the focus. */
async function toImports() {
  for (const [address, name] of [
    ['#/settings', 'Settings'],
    ['#/imports', 'Imports'],
  ] as const) {
    await page.evaluate((hash) => location.assign(hash), address)
    await page.getByRole('heading', { name, level: 1 }).waitFor()
  }
  await page.locator('main:focus').waitFor()
}

test('a badly read PDF of 1,500 questions is whole three clicks after it was dropped', patience, async () => {
  const paper = misreadPaper('lettersOnButtons', questions)
  expect(paper.questions.filter(({ isTruth }) => isTruth)).toHaveLength(300)
  await toImports()
  const { drop, click, ...done } = gesturesOn(page)
  const expectInTime = await watched()
  await drop({ name: 'site.pdf', bytes: paperAsPdf(paper.text) })
  await page
    .getByText('1,500 of 1,500 questions need a look first: no answer was found, or they are in doubt.')
    .waitFor()
  await page.getByText('1,500 questions hold lines that belong to none: “F. 翻到背面看谜底” and “E. 选好了”').waitFor()
  await click(button('Mend all 1,500'))
  await page.getByText(/hold lines that belong to none/).waitFor({ state: 'detached' })
  await click(button('Mend all 1,500'))
  await page.getByText('Nothing left to review').waitFor()
  await click(button('Put into “site”'))
  await button('Start practising').waitFor()
  await expectInTime()
  expect(done.count()).toBe(4)
  await expectWhole(page, 'site', paper)
})

test('the same by keyboard alone, from choosing the file on', patience, async () => {
  const paper = misreadPaper('lettersOnButtons', questions, 11)
  await toImports()
  await tabTo(page, 'Choose files')
  const { press, choose, ...done } = gesturesOn(page)
  const expectInTime = await watched()
  const chooser = await chooserOf(page, () => press('Enter'))
  const bytes = paperAsPdf(paper.text)
  await chooser.setFiles([{ name: 'keys.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }])
  await page.getByText(/^1,500 questions hold lines that belong to none/).waitFor()
  await press('m')
  await page.getByText(/hold lines that belong to none/).waitFor({ state: 'detached' })
  await press('m')
  await page.getByText('Nothing left to review').waitFor()
  await choose('Put into “keys”')
  await button('Start practising').waitFor()
  await expectInTime()
  expect(done.count()).toBeLessThanOrEqual(12)
  await expectWhole(page, 'keys', paper)
})

// lines of the first question by what they are, as the buttons that say it are counted
const [begins, option, answer, explanation, nothing] = ['1', '3', '4', '5', '9']

test.each([
  { layout: 'quizShow', seed: 3, roles: [begins, option, option, option, option, answer] },
  { layout: 'logLines', seed: 5, roles: [begins, option, option, option, option, answer, explanation] },
  { layout: 'cards', seed: 13, roles: [begins, '', option, option, option, option, answer, nothing] },
] as const)(
  'one question shown by keys is enough for 1,500 that nothing could read, laid out as $layout',
  patience,
  async ({ layout, seed, roles }) => {
    const paper = misreadPaper(layout, questions, seed)
    await toImports()
    const { drop, press, choose, ...done } = gesturesOn(page)
    const expectInTime = await watched()
    await drop(textFile(`${layout}.txt`, paper.text))
    const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `${layout}.txt` }) })
    await entry.getByText('No questions found').waitFor()
    await choose('Review desk')
    await page.getByRole('listbox', { name: 'Source' }).waitFor()
    await press('o', 'Home')
    for (const [at, role] of roles.entries()) {
      if (at > 0) await press('ArrowDown')
      if (role !== '') await press('Space', role)
    }
    await press('m')
    await button(/^Apply to/).waitFor()
    await press('m')
    await entry.getByText('1,500 questions found').waitFor()
    await entry.getByRole('button', { name: 'Start practising' }).waitFor()
    await expectInTime()
    expect(done.count()).toBeLessThanOrEqual(36)
    await expectWhole(page, layout, paper)
  },
)

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

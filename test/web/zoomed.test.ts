import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { speak, turnTo, widthsTooNarrow } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { answerExam, seedLibrary } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

// a window of 1280 by 800 at 200 %: half as wide and high, twice as fine (WCAG 1.4.4, 1.4.10)

let app: WebApp
let page: Page
let errors: string[]
let paths: Record<string, string>
let bank: string
const zoomed = { width: 640, height: 400 }
beforeAll(async () => {
  app = await WebApp.start([textFile('site.txt', misreadPaper('badges', 12).text)])
  ;({ page, errors } = await app.open({ viewport: zoomed, deviceScaleFactor: 2 }))
  const [{ id: misread = 0 } = {}] = await callHost(page, 'imports.list', {})
  const { bankId } = await seedLibrary(page, 'en')
  bank = `/banks/${bankId}`
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final exam', plan })
  const over = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  for (const index of [0, 1, 2]) await answerExam(page, over.sessionId, index)
  await callHost(page, 'exams.handIn', { sessionId: over.sessionId })
  const sitting = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  const practice = await callHost(page, 'practice.start', { bankIds: [bankId] })
  const cards = await callHost(page, 'practice.start', { bankIds: [bankId], mode: 'cards' })
  paths = {
    today: '/',
    library: '/banks',
    bank,
    desk: `/imports/${misread}/review`,
    imports: '/imports',
    search: '/search',
    mistakes: '/mistakes',
    exams: '/exams',
    statistics: '/statistics',
    settings: '/settings',
    changes: '/changes',
    duplicates: '/duplicates',
    editor: `/exams/new/${bankId}`,
    report: `/exam/${over.sessionId}`,
    practice: `/practice/${practice.id}`,
    cards: `/practice/${cards.id}`,
    exam: `/exam/${sitting.sessionId}`,
  }
})
afterAll(() => app?.close())

/** Buttons, links and fields of a part of the page that no scrolling brings wholly into the window. */
const outOfReach = (part: string) =>
  page.evaluate((part) => {
    const all = document.querySelectorAll<HTMLElement>(
      ['button', 'a', 'input', 'select'].map((one) => `${part} ${one}`).join(),
    )
    if (all.length === 0) return ['nothing to reach']
    return [...all]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
      .filter((one) => {
        one.scrollIntoView({ block: 'center', inline: 'nearest' })
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return left < -1 || right > innerWidth + 1 || bottom < 0 || top > innerHeight
      })
      .map((one) => one.outerHTML.slice(0, 160))
  }, part)

const goTo = (path = '') => page.evaluate((to) => location.assign(to), `#${path}`)

/** English in the light and Chinese in the dark: what axe finds, what cannot be reached, where it scrolls sideways. */
async function expectWhole(part: string) {
  await page.setViewportSize(zoomed)
  await turnTo(page, 'light')
  expect(await accessibilityFaults(page)).toEqual([])
  await turnTo(page, 'dark')
  await speak(page, 'zh')
  expect(await accessibilityFaults(page)).toEqual([])
  // last: what is scrolled under an edge is too small for axe
  expect(await outOfReach(part)).toEqual([])
  expect(await widthsTooNarrow(page, [320, 390, 2560, 640], 400)).toEqual([])
  await speak(page, 'en')
  expect(await outOfReach(part)).toEqual([])
}

test.each([
  'today',
  'library',
  'bank',
  'desk',
  'imports',
  'search',
  'mistakes',
  'exams',
  'statistics',
  'settings',
  'changes',
  'duplicates',
  'editor',
  'report',
])('twice as large, the page %s loses nothing in either theme and language', async (name) => {
  const title = page.locator('main h1')
  const before = await title.textContent()
  await goTo(paths[name])
  if (name !== 'today') await expect.poll(() => title.textContent()).not.toBe(before)
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'detached' })
  await expectWhole('main')
})

test.each([
  ['practice', 'Submit'],
  ['cards', /^(Show|Turn)/],
  ['exam', 'Next'],
])('twice as large, one can answer in %s, in either theme and language', async (name, button) => {
  await goTo(paths[name])
  await page.getByRole('button', { name: button }).first().waitFor()
  await expectWhole('body')
})

test('twice as large, what a practice says of a wrong answer loses nothing', async () => {
  await goTo(paths.practice)
  await page.getByRole('button', { name: 'Submit' }).waitFor()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await page.locator('section').first().waitFor()
  await expectWhole('body')
})

test.each(['Edit question', 'Note and tags', 'Report a mistake', 'Show in source', 'History', 'Versions'])(
  'twice as large, the dialog "%s" loses nothing in either theme and language',
  async (item) => {
    await goTo(bank)
    await page
      .getByRole('button', { name: /^Actions for question/ })
      .first()
      .click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await expectWhole('[role=dialog]')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
)

test.each(['New question', 'Set the exam date'])(
  'twice as large, what "%s" opens loses nothing in either theme and language',
  async (button) => {
    await goTo(bank)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('dialog').waitFor()
    await expectWhole('[role=dialog]')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  },
)

test('twice as large, what a search and its palette find loses nothing in either theme and language', async () => {
  await goTo(paths.search)
  await page.getByRole('searchbox').fill('the')
  await page.locator('article').first().waitFor()
  await expectWhole('main')
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

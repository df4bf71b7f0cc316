import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { faultsInBothThemes, widthsTooNarrow } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { seedLibrary } from '../support/web/seedLibrary.ts'
import { WebApp } from '../support/web/webApp.ts'

// a window of 1280 by 800 at 200 %: half as wide and high, twice as fine (WCAG 1.4.4, 1.4.10)

let app: WebApp
let page: Page
let errors: string[]
let paths: Record<string, string>
const zoomed = { width: 640, height: 400 }
beforeAll(async () => {
  app = await WebApp.start([textFile('site.txt', misreadPaper('badges', 12).text)])
  ;({ page, errors } = await app.open({ viewport: zoomed, deviceScaleFactor: 2 }))
  const [{ id: misread = 0 } = {}] = await callHost(page, 'imports.list', {})
  const { bankId } = await seedLibrary(page, 'en')
  paths = {
    today: '/',
    library: '/banks',
    bank: `/banks/${bankId}`,
    desk: `/imports/${misread}/review`,
    imports: '/imports',
    search: '/search',
    mistakes: '/mistakes',
    exams: '/exams',
    statistics: '/statistics',
    settings: '/settings',
    changes: '/changes',
    duplicates: '/duplicates',
  }
})
afterAll(() => app?.close())

/** Buttons, links and fields that no scrolling brings wholly into the window. */
const outOfReach = () =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>('main button, main a, main input, main select')
    if (all.length === 0) return ['nothing to reach']
    return [...all]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
      .filter((one) => {
        one.scrollIntoView({ block: 'center', inline: 'nearest' })
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return left < -1 || right > innerWidth + 1 || bottom < 0 || top > innerHeight
      })
      .map((one) => one.outerHTML.slice(0, 160))
  })

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
])('twice as large, the page %s loses nothing in either theme', async (name) => {
  const title = page.locator('main h1')
  const before = await title.textContent()
  await page.evaluate((to) => location.assign(to), `#${paths[name]}`)
  if (name !== 'today') await expect.poll(() => title.textContent()).not.toBe(before)
  await page
    .getByText(/^Loading/)
    .first()
    .waitFor({ state: 'detached' })
  await page.setViewportSize(zoomed)
  expect(await faultsInBothThemes(page)).toEqual([])
  expect(await outOfReach()).toEqual([])
  expect(await widthsTooNarrow(page, [320, 390, 2560, 640], 400)).toEqual([])
})

test('nothing was thrown on the way', () => expect(errors).toEqual([]))

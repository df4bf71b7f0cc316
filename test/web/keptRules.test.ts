import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { faultsInBothThemes } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start([
    textFile('first.txt', misreadPaper('badges', 60).text),
    textFile('second.txt', misreadPaper('badges', 80, 23).text),
    textFile('other.txt', misreadPaper('circles', 40, 5).text),
  ])
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const go = (path: string) => page.evaluate((to) => location.assign(to), `#${path}`)
const card = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
const offer = 'The rules of “first.txt” fit this document'
const idOf = async (name: string) =>
  (await callHost(page, 'imports.list', {})).find(({ document }) => document.name === name)?.id ?? 0

test('rules are kept in the review, offered on the card of the next such document, and applied and undone by one click each', async () => {
  await go('/imports')
  await card('first.txt').getByRole('link', { name: 'Review desk' }).click()
  await page.getByRole('button', { name: 'Mend all 60' }).click()
  const rules = page.getByRole('region', { name: 'Rules for this document' })
  await rules.getByRole('button', { name: 'Keep for documents like this' }).click()
  await rules.getByText('Kept for documents like this').waitFor()

  await go('/imports')
  const offered = card('second.txt').getByRole('region', { name: offer })
  await offered.getByText('80 questions would change').waitFor()
  await offered.getByText('nothing would be left to review').waitFor()
  expect(await page.getByRole('region', { name: offer }).count()).toBe(1)
  await offered.getByRole('button', { name: 'Apply the rules' }).click()
  const notice = page.getByRole('group').filter({ hasText: 'Mended 80 questions' })
  await notice.hover()
  await offered.waitFor({ state: 'detached' })
  expect(await callHost(page, 'imports.get', { id: await idOf('second.txt') })).toMatchObject({ doubtful: 0 })
  await notice.getByRole('button', { name: 'Undo' }).click()
  await offered.waitFor()
  expect(await callHost(page, 'imports.get', { id: await idOf('second.txt') })).toMatchObject({ doubtful: 80 })
})

test('the review offers them too; the settings show them, and remove them with an undo', async () => {
  await go(`/imports/${await idOf('second.txt')}/review`)
  const offered = page.getByRole('region', { name: offer })
  await offered.waitFor()
  await page.getByRole('button', { name: 'Mend all 80' }).waitFor()
  expect(await faultsInBothThemes(page)).toEqual([])
  await go('/settings')
  const kept = page.getByRole('region', { name: 'Rules for documents' })
  await kept.getByText('first.txt').click()
  await kept.getByText('>> letters << 难度 number 级').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await kept.getByRole('button', { name: 'Remove the rules of first.txt' }).click()
  await kept.getByText('None yet').waitFor()
  await page
    .getByRole('group')
    .filter({ hasText: 'Removed the rules of first.txt' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await kept.getByText('first.txt').waitFor()
  expect(errors).toEqual([])
})

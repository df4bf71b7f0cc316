import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { continents, membrane, paperFrom, photosynthesis } from '../support/duplicates/printedTwice.ts'
import { faultsInBothThemes, speak, turnTo, widthsTooNarrow } from '../support/web/appearance.ts'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const theory = (answer: string) => `简述细胞学说。\n答案：${answer}`
const old = paperFrom(
  1,
  `${photosynthesis.first}\n解析：光反应中水被分解。`,
  `${membrane.withoutKey}\n答案：A`,
  continents.first,
  theory('一切生物由细胞构成。'),
)
const renewed = paperFrom(
  7,
  membrane.again,
  photosynthesis.again,
  continents.again,
  theory('细胞是生命活动的基本单位，新细胞由老细胞分裂产生。'),
)

let app: WebApp
let page: Page
let errors: string[]

beforeAll(async () => {
  app = await WebApp.start([textFile('2023 卷.txt', old), textFile('2024 卷.txt', renewed)])
  ;({ page, errors } = await app.open())
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(() => app?.close())

const current = () => page.locator('[aria-current=true]')
const total = async () => (await callHost(page, 'duplicates.count')).total

test('what is answered in two ways is told of on the first page, and leads to both side by side', async () => {
  const row = page.getByRole('listitem').filter({ hasText: '1 question has different answers' })
  await row.getByRole('link', { name: 'Duplicates' }).press('Enter')
  await page.getByText('4 questions appear more than once').waitFor()
  await expect.poll(() => current().getAttribute('aria-label')).toContain('Different answers: 下列关于光合作用')
  await expect.poll(() => current().getByRole('radio').count()).toBe(2)
  expect(await current().locator('mark').allTextContents()).toEqual(['下列', '的', '，以下'])
  expect(await current().getByText('C 只在夜间进行', { exact: true }).count()).toBe(0)
  expect(await current().getByText('A 只在夜间进行', { exact: true }).count()).toBe(1)
})

test('all is done by keys: which one stays, merged, kept, ignored, the next in turn, and taken back', async () => {
  await page.keyboard.press('2')
  await expect.poll(() => current().getByRole('radio', { name: '2024 卷' }).isChecked()).toBe(true)
  await page.keyboard.press('m')
  // the next one is current at once, and what is pressed ahead is for it
  await page.keyboard.press('k')
  await expect.poll(total).toBe(2)
  const { questions } = await callHost(page, 'questions.list', { bankId: 1, limit: 10 })
  expect(questions.map(({ number }) => number)).toEqual(['2', '3', '4'])
  await expect.poll(() => current().getAttribute('aria-label')).toContain('细胞膜')
  await page.keyboard.press('n')
  await expect.poll(() => current().getAttribute('aria-label')).toContain('面积最大')
  await page.keyboard.press('i')
  await expect.poll(total).toBe(1)
  await page.getByText('1 question appears more than once').waitFor()
  for (const left of [2, 3, 4]) {
    await page.keyboard.press('Control+z')
    await expect.poll(total).toBe(left)
  }
  await page.getByText('4 questions appear more than once').waitFor()
})

test('it reads well in both languages and themes, and fits a narrow window', async () => {
  expect(await faultsInBothThemes(page)).toEqual([])
  await speak(page, 'zh')
  await page.getByText('4 道题重复').waitFor()
  expect(await widthsTooNarrow(page, [320, 390])).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await speak(page, 'en')
  await turnTo(page, 'light')
})

test('all that agree are merged in one step; once nothing is left, the page says so', async () => {
  const press = async (name: string, shown: string) => {
    await page.getByRole('status').filter({ hasText: shown }).waitFor()
    const button = page.getByRole('button', { name, exact: true }).first()
    await expect.poll(() => button.isEnabled()).toBe(true)
    await button.press('Enter')
  }
  await press('Merge all 2 with the same answer', '4 questions appear')
  await press('Keep both', '2 questions appear')
  await press('Merge', '1 question appears')
  await page.getByRole('heading', { name: 'No duplicates' }).waitFor()
  expect(errors).toEqual([])
})

test('an import says how many of its questions were there already, and leads to them', async () => {
  await page.keyboard.press('Control+z')
  await expect.poll(total).toBe(1)
  await page.goto(`${new URL(page.url()).origin}/#/imports`)
  await page.getByRole('link', { name: '1 of them was in your library already' }).press('Enter')
  await page.getByText('1 question appears more than once').waitFor()
})

test('in Chinese by keys alone, from the first page on: one stays, all that agree are merged, one is kept, and all is taken back', async () => {
  const chinese = await WebApp.start([textFile('2023 卷.txt', old), textFile('2024 卷.txt', renewed)])
  try {
    ;({ page, errors } = await chinese.open({ locale: 'zh-CN' }))
    await page.getByText('1 道重复题答案不一致').waitFor()
    const { press, choose } = keysOf(() => page)
    const says = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
    await choose(/^查看.{1,2}重复题$/)
    await says('4 道题重复')
    await expect.poll(() => current().getAttribute('aria-label')).toContain('答案不一致：下列关于光合作用')
    await press('2')
    await expect.poll(() => current().getByRole('radio', { name: '2024 卷' }).isChecked()).toBe(true)
    await press('m')
    await says('3 道题重复')
    await choose('合并全部 2 道答案一致的')
    await says('1 道题重复')
    await press('k')
    await page.getByRole('heading', { name: '没有重复题' }).waitFor()
    expect(await total()).toBe(0)
    for (const left of [1, 3, 4]) {
      await press('Control+z')
      await expect.poll(total).toBe(left)
    }
    await says('4 道题重复')
    expect(errors).toEqual([])
  } finally {
    await chinese.close()
  }
})

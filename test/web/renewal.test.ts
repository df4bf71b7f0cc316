import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { editions } from '../support/renewals/editions.ts'
import { faultsInBothThemes, speak, turnTo, widthsTooNarrow } from '../support/web/appearance.ts'
import { keysOf } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const { older, newer } = editions('en')
const pulse = 'What is the normal pulse of an adult at rest, in beats a minute?'

let app: WebApp
let page: Page
let errors: string[]

beforeAll(async () => {
  app = await WebApp.start([textFile('Biology 2025.txt', older)])
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const current = () => page.locator('[aria-current=true][tabindex="-1"]')
const listed = async () => (await callHost(page, 'questions.list', { bankId: 1, limit: 50 })).questions
const find = async (start: string) => (await listed()).find(({ stem }) => stem.startsWith(start))
const go = (path: string) => page.evaluate((to) => location.assign(to), `#${path}`)
const isAt = (stem: string) => expect.poll(() => current().getAttribute('aria-label')).toContain(stem)
const chosen = (name: string) =>
  expect.poll(() => current().getByRole('radio', { name, exact: true }).isChecked()).toBe(true)

test('the newer version of a document that was practised, edited and annotated is offered as a renewal', async () => {
  const session = await callHost(page, 'practice.start', { bankIds: [1] })
  await callHost(page, 'practice.answer', {
    ...{ sessionId: session.id, index: 0, durationMs: 1000 },
    response: { kind: 'options', labels: ['A'] },
  })
  const bile = await find('Which organ')
  if (!bile) throw new Error('the question about bile is not there')
  const { type, options, key, explanation, section } = bile
  await callHost(page, 'questions.edit', {
    id: bile.id,
    fields: { type, options: [...options], key, explanation, section, stem: 'Which organ of the body makes bile?' },
  })
  await callHost(page, 'questions.annotate', { id: bile.id, note: 'not the gall bladder', bookmarked: true })
  await dropFiles(page, [textFile('Biology 2026.txt', newer)])
  await page.getByText('Looks like a newer version of Biology 2025.txt').waitFor()
  await page.getByText('In Biology 2025: 2 unchanged, 4 edited, 1 moved, 1 new, 1 not in it.').waitFor()
  await go('/')
  await page.getByRole('link', { name: /Biology 2026.txt/ }).press('Enter')
  await page.getByRole('heading', { name: 'Renew Biology 2025' }).waitFor()
})

test('what changed is marked in the text: another answer first, what meets an own edit next', async () => {
  await isAt(pulse)
  expect(await current().locator('del').allTextContents()).toEqual(['A 40 to 60', '4'])
  expect(await current().locator('ins').allTextContents()).toEqual(['B 60 to 100', '5'])
  await page.keyboard.press('n')
  await isAt('Which organ of the body')
  await current().getByText('You edited it').waitFor()
  await chosen('Keep mine')
  await page.keyboard.press('n')
  await isAt('Where in a chloroplast')
  await chosen('Take new')
  expect(await faultsInBothThemes(page)).toEqual([])
  await speak(page, 'zh')
  await page.getByRole('heading', { name: '更新“Biology 2025”' }).waitFor()
  expect(await widthsTooNarrow(page, [320, 390])).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  await speak(page, 'en')
  await turnTo(page, 'light')
})

test('it is chosen by keys: for a question, a field, all that is shown, and what is gone', async () => {
  await isAt('Where in a chloroplast')
  await current().getByRole('radio', { name: 'Explanation: Now' }).check()
  await page.getByText('1 question not as suggested').waitFor()
  await page.keyboard.press('t')
  await page.getByText('Everything as suggested').waitFor()
  await page.keyboard.press('Shift+K')
  await page.getByText('3 questions not as suggested').waitFor()
  await page.getByRole('button', { name: 'Reset' }).press('Enter')
  await page.getByText('Everything as suggested').waitFor()
  await page.keyboard.press('k')
  await chosen('Keep mine')
  await page.keyboard.press('n')
  await isAt('Which is the longest bone')
  await page.keyboard.press('x')
  await current().getByText('yours stays as it is').waitFor()
  await page.keyboard.press('x')
  await chosen('Take new')
  // pressed ahead of what it is for
  for (const key of [']', ']', ']', ']', 't']) await page.keyboard.press(key)
  await isAt('Which of these is not made of cells?')
  await chosen('To the trash')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys for the changes' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('it is renewed in one step, nothing of the person is lost, and it is undone and redone by keys', async () => {
  await page.getByText('2 questions not as suggested').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: 'Biology 2025' }).waitFor()
  await page.getByRole('group').filter({ hasText: '2 changed, 1 moved, 1 added, 1 in the trash' }).waitFor()
  const stems = async () => (await listed()).map(({ stem }) => stem)
  const renewed = [
    'What does a lack of vitamin C lead to?',
    'What is a cell membrane mostly made of?',
    'Where in a chloroplast do the light reactions of photosynthesis take place?',
    'Which organ of the body makes bile?',
    pulse,
    'Which bone is the longest of the human body?',
    'What is a gene?',
    'What is the shape of a DNA molecule?',
  ]
  expect(await stems()).toEqual(renewed)
  expect((await find(pulse))?.key).toEqual({ kind: 'options', labels: ['B'] })
  expect(await find('Which organ')).toMatchObject({ annotations: { note: 'not the gall bladder', bookmarked: true } })
  expect((await find('What is a cell'))?.lastVerdict).toBe('correct')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await stems()).includes('Which of these is not made of cells?')).toBe(true)
  expect((await find(pulse))?.key).toEqual({ kind: 'options', labels: ['A'] })
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(stems).toEqual(renewed)
  expect(errors).toEqual([])
})

test('taken back, it waits once more, and can be a document of its own; the page says when there is nothing to decide', async () => {
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await listed()).length).toBe(8)
  await go('/imports')
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Biology 2026.txt' }) })
  const href = (await card.getByRole('link', { name: 'Look at the changes' }).getAttribute('href')) ?? ''
  await card.getByRole('button', { name: 'Import as its own' }).press('Enter')
  await card.getByRole('link', { name: 'Open bank' }).waitFor()
  expect((await callHost(page, 'banks.list')).map(({ name }) => name)).toEqual(['Biology 2025', 'Biology 2026'])
  await go(href.slice(1))
  await page.getByText('Nothing to renew here').waitFor()
})

test('in Chinese by keys alone, from what the import says to the renewed bank and back', async () => {
  const chinese = editions('zh')
  const own = await WebApp.start([textFile('生物 2025.txt', chinese.older)])
  try {
    ;({ page, errors } = await own.open({ locale: 'zh-CN' }))
    const { press, choose } = keysOf(() => page)
    const bile = await find('胆汁')
    if (!bile) throw new Error('the question about bile is not there')
    const { type, options, key, explanation, section } = bile
    const fields = { type, options: [...options], key, explanation, section, stem: '人体的胆汁由哪个器官分泌（ ）' }
    await callHost(page, 'questions.edit', { id: bile.id, fields })
    const before = await listed()
    await dropFiles(page, [textFile('生物 2026.txt', chinese.newer)])
    await page.getByText('看起来是“生物 2025.txt”的新版本').first().waitFor()
    await choose('查看变化')
    await page.getByRole('heading', { name: '更新“生物 2025”' }).waitFor()
    await isAt('成年人的正常心率')
    await press('n')
    await isAt('人体的胆汁')
    await chosen('保留')
    await press('t')
    await chosen('用新版')
    await page.getByText('1 道题不按默认处理').waitFor()
    await press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: '生物 2025' }).waitFor()
    await page.getByRole('group').filter({ hasText: '新增 1 道' }).waitFor()
    expect((await find('成年人'))?.key).toEqual({ kind: 'options', labels: ['B'] })
    expect((await find('胆汁'))?.stem).toBe('胆汁由下列哪个器官分泌（ ）')
    expect(await listed()).toHaveLength(9)
    await press('Control+z')
    await expect.poll(listed).toEqual(before)
    expect(errors).toEqual([])
  } finally {
    await own.close()
  }
})

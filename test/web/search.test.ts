import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { examText } from '../support/library/examText.ts'
import { accessibilityFaults } from '../support/web/accessibilityFaults.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const physics = `1. 电磁感应现象中，磁通量变化的原因是什么？
A. 磁場增強
B. 电流
答案：A
2. 感应电流的方向由什么决定？
A. 楞次定律
B. 右手
答案：A
`
let app: WebApp
let page: Page
beforeEach(async () => {
  app = await WebApp.start([textFile('paper.txt', examText), textFile('物理.txt', physics)])
})
afterEach(() => app?.close())

const { press, choose } = keysOf(() => page)
const count = (words: string | RegExp) => page.getByRole('status').getByText(words).waitFor()
const marked = () => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map(String))
const box = () => page.locator('main input[type=search]').inputValue()
const hasBox = () => page.locator('main input[type=search]:focus').waitFor()

test('by keyboard alone: found over all banks as one types, marked, narrowed, practised, and taken as an exam', async () => {
  page = (await app.open()).page
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await press('Control+k')
  await hasBox()
  await page.keyboard.type('sky scatered')
  await count('1 question · searched for scattered')
  await page.getByText('paper · no. 17').waitFor()
  await expect.poll(marked).toEqual(['sky', 'scattered'])
  await press('Control+a')
  await page.keyboard.type('plus')
  await count('8 questions')
  await tabTo(page, 'Type')
  await press('Enter')
  const highlighted = (name: string) => page.locator('[role=option][data-highlighted]', { hasText: name }).waitFor()
  await highlighted('Any type')
  for (const name of ['One answer', 'Several answers']) {
    await press('ArrowDown')
    await highlighted(name)
  }
  await press('Enter')
  await expect.poll(() => page.locator('main input[type=search]').inputValue()).toBe('plus type:multiple')
  await count('0 questions')
  await press('Control+k')
  await hasBox()
  await press('Control+a')
  await page.keyboard.type('感应 -楞次')
  await count('1 question')
  await expect.poll(marked).toEqual(['感应'])
  await choose('Practise these')
  await page.getByText('1 of 1', { exact: true }).waitFor()
  await page.goBack()
  await count('1 question')
  expect(await page.locator('main input[type=search]').inputValue()).toBe('感应 -楞次')
  await choose('Take as an exam')
  await page.getByRole('dialog', { name: 'Mock exam' }).getByText('of 1', { exact: true }).waitFor()
  await choose('Start the exam')
  await page.getByText('感应现象中').waitFor()
  expect(await callHost(page, 'exams.running')).toMatchObject({ name: '“感应 -楞次”', total: 1 })
})

test('every filter is chosen from a menu by keyboard, and stands in the box as one would write it', async () => {
  page = (await app.open()).page
  const [question] = (await callHost(page, 'questions.list', { text: 'plus', limit: 1 })).questions
  await callHost(page, 'questions.annotate', { id: question?.id ?? 0, tags: ['hard one'] })
  const { sections } = await callHost(page, 'practice.facets', {})
  const section = sections.find((entry) => entry.section !== '')?.section ?? ''
  await press('Control+k')
  await hasBox()
  const pick = async (menu: string, choice: string) => {
    await tabTo(page, menu)
    await press('Enter')
    const highlighted = page.locator('[role=option][data-highlighted]:visible')
    await highlighted.waitFor()
    const choices = await page.locator('[role=option]:visible').allTextContents()
    expect(choices).toContain(choice)
    const steps = choices.slice(0, choices.indexOf(choice) + 1)
    for (const [at, step] of steps.entries()) {
      await press(at === 0 ? 'Home' : 'ArrowDown')
      await expect.poll(() => highlighted.textContent()).toBe(step)
    }
    await press('Enter')
    await highlighted.waitFor({ state: 'hidden' })
  }
  await pick('Tag', 'hard one')
  await expect.poll(box).toBe('tag:"hard one"')
  await count('1 question')
  await pick('Tag', 'Any tag')
  await pick('Section', section)
  await pick('Contents', 'With an answer')
  await expect.poll(box).toMatch(/^section:.+ has:answer$/)
  await pick('Section', 'Any section')
  await pick('Mistakes', 'Wrong at least three times')
  await expect.poll(box).toBe('has:answer wrong>2')
  await count('0 questions')
  await pick('Mistakes', 'Right or wrong')
  await pick('Added', 'Added over a year ago')
  await expect.poll(box).toMatch(/^has:answer before:\d{4}-\d\d-\d\d$/)
  await count('0 questions')
  await pick('Added', 'Added in the last 7 days')
  await expect.poll(box).toMatch(/^has:answer after:\d{4}-\d\d-\d\d$/)
  await count(/^[1-9]\d* questions$/)
})

test('the same box goes to pages, banks and sections, and does what menus do', async () => {
  page = (await app.open()).page
  const bank = await callHost(page, 'questions.list', { text: '磁通量' })
  const [{ id = 0, bankId = 0 } = {}] = bank.questions
  await callHost(page, 'questions.set', { ids: [id], set: { section: 'Magnets at rest' } })
  const entry = (name: RegExp) => page.getByRole('list', { name: 'Go to' }).getByRole('link', { name })
  const go = async (text: string, name: RegExp) => {
    await press('Control+k')
    await hasBox()
    await press('Control+a')
    await page.keyboard.type(text)
    await entry(name).waitFor()
  }
  await go('stat', /^Statistics/)
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Statistics' }).waitFor()
  await go('a', /^paper/)
  await press('Escape')
  await expect.poll(box).toBe('')
  await press('Escape')
  await page.getByRole('heading', { level: 1, name: 'Statistics' }).waitFor()
  await go('a', /^paper/)
  await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp')
  await hasBox()
  await go('rest magn', /^Magnets at rest/)
  expect(await accessibilityFaults(page)).toEqual([])
  await press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Magnets')
  await press('Enter')
  await page.getByText('磁通量').waitFor()
  await page.waitForFunction((to) => location.hash === to, `#/banks/${bankId}`)
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await press('Control+k')
  await hasBox()
  await page.keyboard.type('undo')
  await page.getByRole('button', { name: /^Undo/ }).first().waitFor()
  await press('Enter')
  await expect.poll(async () => (await callHost(page, 'questions.get', { id })).section).not.toBe('Magnets at rest')
  // a section that is all of a bank and called like it is told of once, with the bank
  const { questions } = await callHost(page, 'questions.list', { bankId })
  const { questions: others } = await callHost(page, 'questions.list', { text: 'sky' })
  await callHost(page, 'questions.set', { ids: questions.map((one) => one.id), set: { section: '物理' } })
  await callHost(page, 'questions.set', { ids: others.map((one) => one.id), set: { section: '物理 of the sky' } })
  await go('物理', /^物理 of the sky/)
  expect(await entry(/^物理/).allInnerTexts()).toEqual([
    expect.stringMatching(/^物理\s+2 questions$/),
    expect.stringMatching(/^物理 of the sky/),
  ])
  // what there is none of is said
  await press('Control+k', 'Control+a')
  await page.keyboard.type("today's practice")
  await page.getByRole('button', { name: /^Start today's practice/ }).waitFor()
  await press('Enter')
  await page.getByText('Nothing to do today.').first().waitFor()
})

test('in Chinese: an example shows how, the bank that is called so comes first, and all that was found is selected', async () => {
  page = (await app.open({ locale: 'zh-CN' })).page
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor()
  await press('Control+k')
  await hasBox()
  await page.getByRole('button', { name: '答错>2' }).click()
  await count('0 题')
  await press('Control+k', 'Control+a')
  await page.keyboard.type('物理')
  await count('2 题')
  await page.getByRole('link', { name: /^物理/ }).waitFor()
  await press('Enter')
  await page.getByRole('heading', { level: 1, name: '物理' }).waitFor()
  await page.goBack()
  await count('2 题')
  await choose('批量选择')
  await choose('全选')
  await page.getByText('已选 2 道').waitFor()
  await choose('删除')
  await count('0 题')
  expect((await callHost(page, 'questions.list', { text: '感应' })).total).toBe(0)
})

test('each result has the number of its document beside it, also in another bank, and what was searched is marked in all', async () => {
  page = (await app.open({ locale: 'zh-CN' })).page
  const paper = ['41. 二次函数的图象是什么？', '57. 哪个函数是奇函数？', '63. 三角形的内角和是多少？']
  const answers = paper.map((ask) => `${ask}\nA. 第一种\nB. 第二种\n答案：A\n`).join('')
  await dropFiles(page, [textFile('数学卷.txt', answers)])
  await expect.poll(async () => (await callHost(page, 'questions.list', { text: '函数' })).total).toBe(2)
  const { questions } = await callHost(page, 'questions.list', { text: '奇函数' })
  const banks = await callHost(page, 'banks.list')
  const physicsId = banks.find(({ name }) => name === '物理')?.id ?? 0
  await callHost(page, 'questions.move', { ids: questions.map(({ id }) => id), bankId: physicsId })
  await press('Control+k')
  await hasBox()
  await page.keyboard.type('函数')
  await count('2 题')
  await page.getByText('数学卷 · 第 41 题', { exact: true }).waitFor()
  await page.getByText('物理 · 第 57 题', { exact: true }).waitFor()
  await expect.poll(marked).toEqual(['函数', '函数', '函数'])
})

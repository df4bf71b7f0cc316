import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { FakeProvider } from '../support/fakeProvider/FakeProvider.ts'
import { faults } from '../support/fakeProvider/replies.ts'
import { seedStudy } from '../support/library/seedStudy.ts'
import { editions } from '../support/renewals/editions.ts'
import type { Language } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropFiles, textFile } from '../support/web/dropFiles.ts'
import { isTakingPictures, type Look, lookAtPages, screenshotsFolder } from '../support/web/lookAtPages.ts'
import { outlineOf, unlikeStored } from '../support/web/outlines.ts'
import { answerExam, importsOver, seedLibrary } from '../support/web/seedLibrary.ts'
import { anyAnswer, unanswered } from '../support/web/unanswered.ts'
import { WebApp } from '../support/web/webApp.ts'

const key = 'sk-shown-by-its-end-abcd'
const sheet = {
  zh: ['题目,选项A,选项B,选项C,备注,答案', '1+1=?,1,2,3,数一数,B', '2+2=?,3,4,5,数两次,B', '3+3=?,6,7,8,数三次,A'],
  en: ['Question,A,B,C,Notes,Answer', '1+1=?,1,2,3,count,B', '2+2=?,3,4,5,count twice,B', '3+3=?,6,7,8,again,A'],
}

const contents: readonly Language[] = isTakingPictures ? ['zh', 'en'] : ['en']

describe.each(contents)('every page with questions in %s: both themes, any width', (language) => {
  let app: WebApp
  let page: Page
  let shoot: Look
  let errors: string[]
  let bankId: number
  let provider: FakeProvider

  beforeAll(async () => {
    await mkdir(screenshotsFolder, { recursive: true })
    provider = await FakeProvider.start({
      answer: (request) => ({ kind: 'answer', text: anyAnswer(request, language) }),
      key,
    })
    app = await WebApp.start()
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
    const opened = await app.open({ locale, colorScheme: 'light', reducedMotion: 'reduce' })
    page = opened.page
    shoot = lookAtPages(page, language)
    errors = opened.errors
  })
  afterAll(async () => {
    await app?.close()
    await provider?.close()
  })

  async function importUnanswered(name: string) {
    const before = await callHost(page, 'imports.list', {})
    await dropFiles(page, [textFile(name, unanswered[language])])
    await importsOver(page, before.length + 1)
    const [entry] = (await callHost(page, 'imports.list', {})).filter(({ document }) => document.name === name)
    if (!entry) throw new Error(`${name} was not imported`)
    return entry
  }

  async function ask(importId: number) {
    const plan = await callHost(page, 'assist.plan', { importId, tasks: ['answers'] })
    await callHost(page, 'assist.start', {
      importId,
      tasks: ['answers'],
      requests: plan.requests.map(({ hash }) => hash),
    })
  }

  const visit = async (path: string) => {
    await page.evaluate((hash) => location.assign(hash), `#${path}`)
    await page.waitForFunction((hash) => location.hash === hash, `#${path}`)
  }

  test('the first start', async () => {
    await page.locator('h1').waitFor()
    await shoot('welcome')
  })

  test('a library in use', async () => {
    bankId = (await seedLibrary(page, language)).bankId
    await visit('/imports')
    await page.locator('summary').first().click()
    await shoot('imports')
    await visit('/banks')
    await page.getByRole('progressbar').first().waitFor()
    await shoot('library')
    await visit('/mistakes')
    await page.locator('article').first().waitFor()
    await shoot('mistakes')
    await visit('/settings')
    await page.locator('dl').waitFor()
    await shoot('settings')
  })

  test('a model is set up, asked, and what it says is reviewed', async () => {
    const model = { provider: 'custom', model: 'fake-large' } as const
    await callHost(page, 'settings.update', { baseUrls: { custom: provider.baseUrl }, readingModel: model })
    await callHost(page, 'settings.setKey', { provider: 'custom', key })
    await visit('/')
    await visit('/settings')
    await page.getByRole('button', { name: /^(Test connection|测试连接)$/ }).click()
    await page.locator('[role=status] svg').waitFor()
    await shoot('settings-model')
    await page.getByRole('combobox').nth(1).click()
    await page.getByRole('option').first().waitFor()
    await shoot('settings-models-list', { hasOpenList: true })
    await page.keyboard.press('Escape')
    const { id } = await importUnanswered(language === 'zh' ? '综合练习.txt' : 'Exercise.txt')
    await visit('/imports')
    await page
      .getByRole('button', { name: /^(Ask a model…|用 AI 补全…)$/ })
      .first()
      .click()
    await page.getByRole('dialog').locator('summary').first().click()
    await shoot('ask')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await ask(id)
    await page.locator('a[href^="#/suggestions/"]').waitFor()
    await shoot('asked')
    await page.locator('a[href^="#/suggestions/"]').click()
    await page.locator('article').first().waitFor()
    await shoot('suggestions')
    provider.answer = () => faults.forbidden()
    await callHost(page, 'settings.update', { readingModel: { ...model, model: 'fake-small' } })
    await ask(id)
    await visit('/imports')
    await page.getByRole('alert').first().waitFor()
    await shoot('asking-waits')
  })

  test('the columns of a table, to be put right', async () => {
    const rows = language === 'zh' ? sheet.zh : sheet.en
    const before = await callHost(page, 'imports.list', {})
    await dropFiles(page, [textFile('sheet.csv', rows.join('\n'))])
    await importsOver(page, before.length + 1)
    await visit('/imports')
    await page
      .getByRole('button', { name: /olumns…$|列…$/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('combobox').first().waitFor()
    await shoot('columns')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a search over all banks', async () => {
    await visit('/search')
    await page.getByRole('searchbox').waitFor()
    await shoot('search-empty')
    await page.getByRole('searchbox').fill(language === 'zh' ? '的' : 'the')
    await page.locator('article').first().waitFor()
    await shoot('search')
  })

  test('a badly read document at the desk, and what was changed', async () => {
    await visit('/imports')
    await dropFiles(page, [textFile('site.txt', misreadPaper('lettersOnButtons', 40).text)])
    const find = async () =>
      (await callHost(page, 'imports.list', {})).find(({ document }) => document.name === 'site.txt')
    await expect.poll(async () => (await find())?.state, { timeout: 30_000 }).toBe('done')
    const entry = await find()
    await page.waitForFunction((hash) => location.hash === hash, `#/imports/${entry?.id}/review`)
    await visit('/imports')
    await page.locator(`a[href="#/imports/${entry?.id}/review"]`).first().waitFor()
    await shoot('imports-read-badly')
    await visit(`/imports/${entry?.id}/review`)
    await page.getByRole('button', { name: /^(Mend all|全部修正)/ }).waitFor()
    await shoot('desk')
    await callHost(page, 'questions.remove', { ids: [...(await idsOf())].slice(0, 2) })
    await visit('/changes')
    await page.getByRole('heading', { level: 1, name: /^(Recent changes|最近的改动)$/ }).waitFor()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await shoot('changes')
    await page
      .getByRole('main')
      .getByText(/^(Trash|回收站)$/)
      .click()
    await page.getByRole('main').getByRole('listitem').first().waitFor()
    await shoot('trash')
  })

  // what is looked at here is checked in renewal.test.ts
  test.runIf(isTakingPictures)('a newer version of a document, and what it changes', async () => {
    const { older, newer } = editions(language)
    const [before, after] = language === 'zh' ? ['生物题库2025版', '生物题库2026版'] : ['Biology 2025', 'Biology 2026']
    await visit('/imports')
    for (const [name, text] of [
      [before, older],
      [after, newer],
    ] as const) {
      const { length } = await callHost(page, 'imports.list', {})
      await dropFiles(page, [textFile(`${name}.txt`, text)])
      await importsOver(page, length + 1)
    }
    await page.getByRole('link', { name: /^(Look at the changes|查看变化)$/ }).waitFor()
    await shoot('imports-newer')
    await page.getByRole('link', { name: /^(Look at the changes|查看变化)$/ }).click()
    await page.locator('ins').first().waitFor()
    await shoot('renewal')
    await page
      .getByRole('main')
      .getByText(/^(Not in it|新版没有)$/)
      .click()
    await shoot('renewal-gone')
  })

  async function idsOf(): Promise<number[]> {
    const { questions } = await callHost(page, 'questions.list', { bankId, offset: 0, limit: 10 })
    return questions.map(({ id }) => id)
  }

  test('a bank, and where a question comes from', async () => {
    await visit(`/banks/${bankId}`)
    await page.locator('article').first().waitFor()
    await shoot('bank')
    await page.getByRole('button', { name: /^(New question|新建题目)$/ }).click()
    await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    await shoot('new-question')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^(Select|批量选择)$/ }).click()
    await page.getByRole('checkbox').first().check()
    await shoot('bank-selected')
    await page.keyboard.press('Escape')
    const look = async (name: string, item: RegExp, part: string) => {
      await page
        .locator('article')
        .first()
        .getByRole('button', { name: /^(Actions for|第 1 题的操作)/ })
        .click()
      await page.getByRole('menuitem', { name: item }).click()
      await page.getByRole('dialog').locator(part).first().waitFor()
      await shoot(name)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await look('source', /^(Show in source|查看出处)$/, 'table')
    await look('note', /^(Note and tags|笔记和标签)$/, 'textarea')
    await look('report', /^(Report a mistake|题目报错)$/, 'textarea')
    await look('edit', /^(Edit question|编辑题目)$/, 'textarea')
    await look('history', /^(History|作答记录)$/, 'p')
  })

  test('the ways a bank can be exported', async () => {
    await visit(`/banks/${bankId}`)
    await page.getByRole('button', { name: /^(Actions for (?!question)|“.*”的操作)/ }).click()
    await page.getByRole('menuitem', { name: /^(Export|导出)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await shoot('export-print')
    for (const [name, kind] of [
      ['export-programs', /^(Programs|其他软件)$/],
      ['export-archive', /^(QQuiz|题库包)$/],
    ] as const) {
      await page.getByRole('dialog').getByText(kind).click()
      await shoot(name)
    }
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a practice, its questions and its result', async () => {
    const { questions } = await callHost(page, 'questions.list', { bankId })
    const session = await callHost(page, 'practice.start', { bankIds: [bankId] })
    await visit(`/practice/${session.id}`)
    const go = async (type: string) => {
      const index = questions.findIndex((question) => question.type === type)
      await page.getByRole('button', { name: new RegExp(`(第|Question) ${index + 1}[ ,，]`) }).click()
      await page.waitForFunction((stem) => document.body.textContent?.includes(stem), questions[index]?.stem ?? '')
    }
    await go('multiple')
    await page.keyboard.press('a')
    await page.keyboard.press('b')
    await shoot('practice-multiple')
    await go('single')
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.locator('section').first().waitFor()
    await shoot('practice-result')
    await go('fillIn')
    await page.keyboard.type('？')
    await page.keyboard.press('Enter')
    await page.locator('section').first().waitFor()
    await shoot('practice-blank')
    await go('shortAnswer')
    await page.keyboard.type(language === 'zh' ? '因为光比声音快。' : 'Because of the load.')
    await page.keyboard.press('Control+Enter')
    await page.locator('section').first().waitFor()
    await shoot('practice-short')
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await shoot('practice-keys')
    await page.keyboard.press('Escape')
    await callHost(page, 'practice.finish', { sessionId: session.id })
    await page.locator('h1').waitFor()
    await shoot('summary')
  })

  test('a mock exam is put together, sat and looked at', async () => {
    await visit(`/exams/new/${bankId}`)
    await page.getByRole('textbox').nth(1).waitFor()
    await shoot('exam-editor')
    const { plan } = await callHost(page, 'exams.propose', { bankId })
    const { id } = await callHost(page, 'exams.saveBlueprint', {
      bankId,
      name: language === 'zh' ? '期末模拟卷' : 'Final exam',
      plan,
    })
    const earlier = await callHost(page, 'exams.start', { blueprintId: id })
    for (const index of [0, 1, 2, 3]) await answerExam(page, earlier.sessionId, index)
    await callHost(page, 'exams.handIn', { sessionId: earlier.sessionId })
    const { sessionId, total } = await callHost(page, 'exams.start', { blueprintId: id })
    for (let index = 0; index < total - 1; index += 1) await answerExam(page, sessionId, index)
    await callHost(page, 'exams.answer', { sessionId, index: 3, draft: null, isFlagged: true })
    await visit('/exams')
    await page.getByRole('table').waitFor()
    await shoot('exams')
    await page.getByRole('combobox', { name: /^(New mock exam from|从题库新建模拟考试)$/ }).press('Enter')
    await page.getByRole('option', { name: /^(Several banks…|多个题库…)$/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Start the exam|开始考试)$/ })
      .waitFor()
    await shoot('exam-several')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await visit(`/exam/${sessionId}`)
    await page.getByRole('button', { name: /^(Flag|标记)$/ }).waitFor()
    await page.keyboard.press('m')
    await shoot('exam-sitting')
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: /^(All questions|打开答题卡)$/ }).click()
    await page.getByRole('dialog').waitFor()
    await shoot('exam-sheet')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^(Hand in|交卷)$/ })
      .click()
    await page.getByRole('dialog').waitFor()
    await shoot('exam-hand-in')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Hand in|交卷)$/ })
      .click()
    await page.getByRole('table').first().waitFor()
    await shoot('exam-report')
    await page.locator('ol button').nth(1).click()
    await page.getByRole('dialog').locator('strong').first().waitFor()
    await shoot('exam-review')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('statistics and mistakes after months of study', async () => {
    await seedStudy(app.dataDir, Date.now())
    await visit('/')
    await page.reload()
    await page
      .getByText(/(about|约) /)
      .first()
      .waitFor()
    await callHost(page, 'practice.start', { scope: 'mistakes' })
    await page.getByRole('heading', { name: /^(Begun|进行中)$/ }).waitFor()
    await shoot('today')
    await visit('/statistics')
    await page.getByRole('grid').waitFor()
    await page.getByRole('combobox').first().waitFor()
    await shoot('statistics')
    await page.getByRole('button', { name: /^(Table: Answers|表格：作答趋势)$/ }).click()
    await page.getByRole('button', { name: /^(Table: Retention|表格：记忆保持)$/ }).scrollIntoViewIfNeeded()
    await shoot('statistics-table')
    await visit('/mistakes')
    await page.locator('article').first().waitFor()
    await page.getByText(/^(Learnt|已掌握)/).click()
    await page.locator('article').first().waitFor()
    await shoot('mistakes-learnt')
    await page.getByText(/^(To learn|待掌握)/).click()
    await page
      .getByRole('main')
      .getByText(/^(Exam|考试)$/)
      .click()
    await page.getByRole('button', { name: /^(Start the exam|开始考试)$/ }).waitFor()
    await shoot('mistakes-exam')
    await visit(`/banks/${bankId}`)
    await page
      .getByRole('main')
      .getByText(/^(Exam|考试)$/)
      .click()
    await page.getByRole('button', { name: /^(Start the exam|开始考试)$/ }).waitFor()
    await page.getByRole('searchbox').last().fill('a')
    await page.getByRole('button', { name: /^(Practise these|练习这些题)$/ }).waitFor()
    await shoot('bank-exam')
  })

  // both have a look at them in the tests of their own
  test.runIf(isTakingPictures)('questions alike, and the same ones twice', async () => {
    await visit('/mistakes')
    await page
      .getByRole('button', { name: /^(Questions like this|相似题)…$/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await shoot('alike')
    await page.keyboard.press('Escape')
    const before = await callHost(page, 'imports.list', {})
    await visit('/')
    await dropFiles(page, [textFile('again.txt', `${unanswered[language]}\n\n`)])
    await importsOver(page, before.length + 1)
    await visit('/duplicates')
    await page.locator('main section').first().waitFor()
    await shoot('duplicates')
  })

  test.skipIf(isTakingPictures)(
    'a screen without its styles, or in a colour of its own, is told from the one that is stored',
    async () => {
      await visit('/banks')
      await page.getByRole('progressbar').first().waitFor()
      const unlike = async () => unlikeStored('library desktop', await outlineOf(page))
      await expect.poll(unlike).toEqual([])
      await page.evaluate(() =>
        document.querySelector('main')?.setAttribute('style', 'margin-left: 40px; color: #123456'),
      )
      expect((await unlike()).filter((fault) => /main 1 has/.test(fault))).toHaveLength(2)
      await page.evaluate(() => {
        for (const sheet of document.styleSheets) sheet.disabled = true
      })
      expect((await unlike()).length).toBeGreaterThan(5)
      await page.reload()
    },
  )

  test('nothing was thrown on the way', () => expect(errors).toEqual([]))
})

import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { buildPdf } from '../support/documents/buildPdf.ts'
import { faultsInBothThemes, widthsTooNarrow } from '../support/web/appearance.ts'
import { callHost } from '../support/web/callHost.ts'
import { type DroppedFile, textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const file = (name: string, bytes: Uint8Array): DroppedFile => ({ ...textFile(name, ''), bytes })

const pages = (count: number) =>
  buildPdf(
    Array.from({ length: count }, (_, page) => [
      { x: 50, y: 100, text: `${page + 1}. 第几页？`, font: 'chinese' as const, size: 14 },
      { x: 50, y: 130, text: `A. page ${page + 1}`, size: 14 },
      { x: 50, y: 160, text: 'B. another page', size: 14 },
      { x: 50, y: 190, text: 'Answer: A', size: 14 },
      { x: 50, y: 220, text: 'Explanation: it says so', size: 14 },
    ]),
  )

const word = () => {
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
  const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
  const questions = Array.from({ length: 30 }, (_, at) =>
    [
      paragraph(run(`${at + 1}. Is ${at} `) + run('even', '<w:b/><w:color w:val="FF0000"/>') + run('?')),
      paragraph(run('A. yes')),
      paragraph(run('B. no')),
      paragraph(run(`Answer: ${'AB'[at % 2]}`)),
    ].join(''),
  )
  return buildDocx({ body: questions.join('') })
}

const book = () => {
  const rows = (name: string) => [
    ['Question', 'A', 'B', 'Answer'],
    ...Array.from({ length: 30 }, (_, at) => [`Is ${at} in ${name}?`, 'yes', `no, not ${at}`, 'A']),
  ]
  const sheets = { One: utils.aoa_to_sheet(rows('One')), Two: utils.aoa_to_sheet(rows('Two')) }
  return new Uint8Array(write({ SheetNames: ['One', 'Two'], Sheets: sheets }, { type: 'array', bookType: 'xlsx' }))
}

const outside = 'https://outside.invalid'
const hostileHtml = `<html><head><script>window.attacked = 1</script><base href="${outside}/"><link rel="stylesheet" href="${outside}/a.css">
<style>body { background: url(${outside}/b.png) }</style></head><body onload="window.attacked = 2">
<p>1. Which &lt;img src=x onerror="window.attacked = 3"&gt; is it? <img src="${outside}/c.png" onerror="window.attacked = 4"></p>
<p>A. <a href="javascript:window.attacked = 5">this</a><svg onload="window.attacked = 6"></svg></p>
<p>B. that<iframe src="${outside}/d.html"></iframe><object data="${outside}/e.swf"></object></p>
<p style="background:url(${outside}/f.png)">Answer: A</p><form action="${outside}"><input autofocus onfocus="window.attacked = 7"></form>
</body></html>`

/** Runs scripts and calls out when it is opened, where a reader lets it. */
function hostilePdf(): Uint8Array {
  const open = `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("${outside}"\\)) >> /AA << /O << /S /URI /URI (${outside}) >> >>`
  const plain = Buffer.from(pages(1)).toString('latin1')
  return Buffer.from(plain.replace('/Type /Catalog', `/Type /Catalog ${open}`), 'latin1')
}

let app: WebApp
let page: Page
let errors: string[]
const asked: string[] = []
beforeAll(async () => {
  app = await WebApp.start([
    file('pages.pdf', pages(40)),
    file('word.docx', word()),
    file('book.xlsx', book()),
    textFile('hostile.html', hostileHtml),
    file('hostile.pdf', hostilePdf()),
  ])
  ;({ page, errors } = await app.open())
  page.context().on('request', (request) => asked.push(request.url()))
})
afterAll(() => app?.close())

async function review(name: string): Promise<number> {
  await page.evaluate(() => location.assign('#/imports'))
  const entry = (await callHost(page, 'imports.list', {})).find(({ document }) => document.name === name)
  if (!entry) throw new Error(`${name} was not imported`)
  await page.evaluate((id) => location.assign(`#/imports/${id}/review`), entry.id)
  await page.getByRole('heading', { name: `Review of ${name}` }).waitFor()
  return entry.id
}

const source = () => page.getByRole('listbox', { name: 'Source' })
const one = () => page.getByRole('region', { name: 'One by one' })

/** How many points of a drawn page are not white. */
const inked = (at: number) =>
  page.locator(`[data-page="${at}"] canvas`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
    let count = 0
    for (let place = 0; place < data.length; place += 4) if ((data[place] ?? 255) < 128) count++
    return count
  })

test('the pages of a PDF are drawn; a click on a line goes to its question, whose fields are marked each in its colour', async () => {
  await review('pages.pdf')
  await page.locator('[data-page="0"][data-drawn]').waitFor()
  expect(await inked(0)).toBeGreaterThan(200)
  const figure = page.locator('[data-page="0"]')
  const { width } = (await figure.boundingBox()) ?? { width: 0 }
  await figure.click({ position: { x: (100 * width) / 600, y: (128 * width) / 600 } })
  await one().getByText('第几页').waitFor()
  for (const field of ['stem', 'options', 'answer', 'explanation'])
    await page.locator(`[data-page="0"] [data-marked="${field}"]`).first().waitFor()
  const colours = await page
    .locator('[data-page="0"] [data-marked]')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).borderLeftColor))])
  expect(colours).toHaveLength(4)
  expect(await page.locator('[data-page]').count()).toBeLessThan(8)
})

test('the strip leads to a page far down, which is drawn then', async () => {
  const id = await review('pages.pdf')
  await page.locator('[data-page="0"][data-drawn]').waitFor()
  const { lines } = await callHost(page, 'desk.lines', { id, offset: 0, limit: 500, looks: true })
  const last = lines.findLast(({ questionId }) => questionId !== null)
  await page.getByText('Lines', { exact: true }).click()
  await source().getByRole('option').first().waitFor()
  await page.getByRole('listbox', { name: 'Source' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await one().waitFor()
  await page.getByText('As it looks', { exact: true }).click()
  await page.locator(`[data-page="${last?.look?.page}"][data-drawn]`).waitFor()
  expect(await inked(last?.look?.page ?? 0)).toBeGreaterThan(200)
})

test('a Word document is shown with its formatting, by keys the question is walked to and marked', async () => {
  await review('word.docx')
  await source().getByText('Is 0').waitFor()
  expect(
    await source()
      .getByText('even')
      .first()
      .evaluate((word) => getComputedStyle(word).fontWeight),
  ).toBe('600')
  await source().getByText('Answer: B').first().click()
  await one().getByText('Is 1 even?').waitFor()
  await source().getByText('Question', { exact: true }).waitFor()
  await source().getByText('Answer', { exact: true }).waitFor()
  await page.keyboard.press('v')
  await page.getByRole('radio', { name: 'Lines', checked: true }).waitFor()
  await page.keyboard.press('v')
  await page.getByRole('radio', { name: 'As it looks', checked: true }).waitFor()
})

test('a workbook is a grid with its sheets; a cell leads to its question, whose columns are marked', async () => {
  await review('book.xlsx')
  await source().getByText('Is 3 in One?').click()
  await one().getByText('Is 3 in One?').waitFor()
  await source().getByText('Options', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Two', exact: true }).click()
  await source().getByText('Is 3 in Two?').click()
  await one().getByText('Is 3 in Two?').waitFor()
})

test.each(['hostile.html', 'hostile.pdf'])(
  'nothing of %s runs in the page or is fetched from outside',
  async (name) => {
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await review(name)
    if (name.endsWith('pdf')) await page.locator('[data-page="0"][data-drawn]').waitFor()
    else await source().getByText('onerror="window.attacked = 3"').waitFor()
    expect(await page.evaluate(() => 'attacked' in window)).toBe(false)
    expect(dialogs).toEqual([])
    expect(await source().locator('a, script, iframe, object, form, input, style, link').count()).toBe(0)
    const origin = await page.evaluate(() => location.origin)
    expect(asked.filter((url) => !url.startsWith(origin) && !/^(?:data|blob):/.test(url))).toEqual([])
  },
)

test('each look is accessible in both themes and at every width, and throws nothing', async () => {
  for (const name of ['pages.pdf', 'word.docx', 'book.xlsx']) {
    await review(name)
    if (name.endsWith('pdf')) {
      await page.locator('[data-page="0"][data-drawn]').waitFor()
      await page.locator('[data-page="0"]').click({ position: { x: 80, y: 80 } })
    } else await source().getByText('Is 1').first().click()
    await one().waitFor()
    expect(await faultsInBothThemes(page), name).toEqual([])
    expect(await widthsTooNarrow(page, [2560, 390, 1280]), name).toEqual([])
  }
  expect(errors).toEqual([])
})

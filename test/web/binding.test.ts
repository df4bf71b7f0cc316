import { utils, write } from '@e965/xlsx'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDocx } from '../support/documents/buildDocx.ts'
import { buildPdf } from '../support/documents/buildPdf.ts'
import { png } from '../support/exports/exampleSet.ts'
import { faultsInBothThemes, widthsTooNarrow } from '../support/web/appearance.ts'
import { tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropAtDesk } from '../support/web/dropAtDesk.ts'
import { WebApp } from '../support/web/webApp.ts'

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

/** Of tests that look at the page in both themes on the way. */
const patience = { timeout: 180_000 }

const source = () => page.getByRole('listbox', { name: 'Source' })
const dialog = () => page.getByRole('dialog', { name: 'Which question does it belong to?' })
const panel = () => page.getByRole('region', { name: 'Shown once' })

/** The questions of an import in their order. */
async function questionsOf(id: number) {
  const { places } = await callHost(page, 'desk.open', { id })
  return Promise.all(places.map(([question]) => callHost(page, 'questions.get', { id: question })))
}

const keysOf = async (id: number) =>
  (await questionsOf(id)).map(({ key }) => (key?.kind === 'options' ? key.labels.join('') : null))

/** Says in the open dialog which question is meant. */
async function mean(number: string, question: RegExp) {
  await dialog().getByRole('textbox', { name: 'Question number' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(number)
  await dialog().getByRole('radio', { name: question, checked: true }).waitFor()
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

/** Looks for what else is meant, and takes what is found first, by keys. */
async function takeByKeys() {
  await tabTo(page, 'Find all like it')
  await page.keyboard.press('Enter')
  await panel()
    .getByRole('button', { name: /^Apply to/ })
    .waitFor()
  await tabTo(page, /^Apply to/)
  await page.keyboard.press('Enter')
  await panel().waitFor({ state: 'detached' })
}

test('a line far below is bound to its question by keys, shared text is said by mouse; each other answer follows', async () => {
  const ask = (n: number) => `${n}. What is ${n} plus one?\nA. ${n}\nB. ${n + 1}\nC. none\n`
  const numbers = [1, 2, 3]
  const key = numbers.map((n) => `Solution to item ${n} is ${'ABC'.charAt(n % 3)}`)
  const text = ['Sums of one', '', ask(1), 'All below add one apple.', ...numbers.slice(1).map(ask), 'The back', ...key]
  const id = await dropAtDesk(page, 'back.txt', text.join('\n'))
  await page.getByText('Lines', { exact: true }).click()
  await source()
    .getByRole('option', { name: /one apple/ })
    .click()
  await page.getByRole('button', { name: 'Shared material' }).click()
  await source().getByText('Shared material').waitFor()
  await source()
    .getByRole('option', { name: /item 2 is/ })
    .click()
  await source().and(page.locator(':focus')).waitFor()
  await page.keyboard.press('l')
  await dialog().getByRole('textbox', { name: 'Question number' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('2')
  await dialog()
    .getByRole('radio', { name: /2 plus one/, checked: true })
    .waitFor()
  await page.keyboard.press('Enter')
  await source().getByText('Answer to question 2').waitFor()
  await page.getByRole('button', { name: 'Find all like it' }).click()
  await panel().getByText('Solution to item number is letters').waitFor()
  await panel()
    .getByRole('button', { name: /^Apply to/ })
    .click()
  await panel().waitFor({ state: 'detached' })
  expect((await callHost(page, 'imports.get', { id })).ledger).toMatchObject({ material: 1, answerKey: 3 })
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await callHost(page, 'imports.get', { id })).ledger?.answerKey).toBe(0)
})

/** A page of questions without answers, and one with the key in words that nobody reads. */
const paper = (title: string) => {
  // what stands closer is read as one paragraph
  const line = (at: number, text: string) => ({ x: 60, y: 80 + at * 40, text, size: 12 })
  const asked = [1, 2, 3].flatMap((n) => [`${n}. What is ${n} plus one?`, `A. ${n}`, `B. ${n + 1}`, 'C. none'])
  const back = [`From the back of ${title}`, ...[1, 2, 3].map((n) => `Solution to item ${n} is ${'ABC'.charAt(n % 3)}`)]
  return buildPdf([asked.map((text, at) => line(at, text)), back.map((text, at) => line(at, text))])
}

test(
  'a line on a page of a PDF is marked by a click where it is printed, and one binding teaches the rest',
  patience,
  async () => {
    const id = await dropAtDesk(page, 'paper.pdf', paper('one'))
    const sheet = page.locator('[data-page="1"]')
    await source().press('End')
    await page.locator('[data-page="1"][data-drawn]').waitFor()
    const line = sheet.getByRole('option', { name: /item 2 is/ })
    await line.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await line.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.click(x + width / 2, y + height / 2)
    await sheet.getByRole('option', { name: /item 2 is/, selected: true }).waitFor()
    await page.getByRole('button', { name: 'Belongs to question…' }).click()
    await mean('2', /2 plus one/)
    await sheet.getByText('Answer to question 2').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await page.getByRole('button', { name: 'Find all like it' }).click()
    await panel().getByText('Solution to item number is letters').waitFor()
    await panel()
      .getByRole('button', { name: /^Apply to/ })
      .click()
    await expect.poll(() => keysOf(id)).toEqual(['B', 'C', 'A'])
  },
)

test('the same on pages by keys alone', async () => {
  const id = await dropAtDesk(page, 'another.pdf', paper('another'))
  await source()
    .getByRole('option', { name: /item 2 is/ })
    .waitFor()
  await page.keyboard.press('o')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await source()
    .getByRole('option', { name: /item 2 is/, selected: true })
    .waitFor()
  await page.keyboard.press('l')
  await mean('2', /2 plus one/)
  await takeByKeys()
  await expect.poll(() => keysOf(id)).toEqual(['B', 'C', 'A'])
})

/** A Word document whose picture stands at its end. */
const word = () => {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
  const picture =
    '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  const asked = [1, 2, 3].map((n) =>
    [`${n}. Which river is number ${n}?`, 'A. Elbe', 'B. Oder', 'Answer: A'].map(paragraph).join(''),
  )
  return buildDocx({
    body: asked.join('') + paragraph('Appendix') + picture,
    parts: { 'word/media/map.png': png },
    relationships: [{ id: 'p', type: 'image', target: 'media/map.png' }],
  })
}

test(
  'a picture at the end of a Word document is bound to its question by keys alone, where the document looks as it does',
  patience,
  async () => {
    const id = await dropAtDesk(page, 'rivers.docx', word())
    const pictures = async () => (await questionsOf(id)).map(({ images }) => images.map(({ field }) => field))
    await source().getByText('Appendix').waitFor()
    await page.getByRole('radio', { name: 'As it looks', checked: true }).waitFor()
    await page.keyboard.press('o')
    await page.keyboard.press('End')
    await page.keyboard.press('Space')
    await page.keyboard.press('l')
    await dialog().getByRole('radio', { name: 'Picture', checked: true }).waitFor()
    await mean('2', /number 2/)
    await source().getByText('Picture of question 2').waitFor()
    await tabTo(page, 'Find all like it')
    await page.keyboard.press('Enter')
    await panel().getByRole('img', { name: 'Picture of the document' }).first().waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    expect(await widthsTooNarrow(page, [2560, 390, 1280])).toEqual([])
    await tabTo(page, /^Apply to/)
    await page.keyboard.press('Enter')
    await expect.poll(pictures).toEqual([[], ['stem'], []])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await pictures())[1]).toEqual([])
  },
)

/** Questions without numbers in one sheet, what they are answered by in another. */
const book = () => {
  const asked = ['Peru', 'Chad', 'Oman'].map((land) => [`Capital of ${land}?`, 'Lima', 'Muscat', 'Ndjamena'])
  const sheets = {
    Asked: utils.aoa_to_sheet([['Question', 'A', 'B', 'C'], ...asked]),
    Back: utils.aoa_to_sheet([['what the teacher wrote'], ['Ndjamena', 'on the Chari']]),
  }
  return new Uint8Array(write({ SheetNames: ['Asked', 'Back'], Sheets: sheets }, { type: 'array', bookType: 'xlsx' }))
}

test(
  'a row of another sheet answers the row that is meant, which without a number is called by its place',
  patience,
  async () => {
    const id = await dropAtDesk(page, 'capitals.xlsx', book())
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    await source().getByText('on the Chari').click()
    await page.getByRole('button', { name: 'Belongs to question…' }).click()
    await mean('2', /Chad/)
    await source().getByText('Answer to question 2').waitFor()
    expect(await faultsInBothThemes(page)).toEqual([])
    await takeByKeys()
    await expect.poll(() => keysOf(id)).toEqual([null, 'C', null])
    expect((await questionsOf(id))[1]?.explanation).toBe('on the Chari')
    expect(errors).toEqual([])
  },
)

import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { callHost } from '../support/web/callHost.ts'
import { textFile } from '../support/web/dropFiles.ts'
import { WebApp } from '../support/web/webApp.ts'

const times = <Made>(count: number, make: (number: number) => Made) =>
  Array.from({ length: count }, (_, place) => make(place + 1))
const options = 'A. one\nB. two\nC. three\nD. four\n'

const paper = `Long paper

${times(24, (number) => `${number}. Which is the third of ${number}?\n${options}Answer: C\n`).join('\n')}
${times(8, (number) => `${24 + number}. Which are the first of ${number}? (multiple choice)\n${options}Answer: ABC\n`).join('\n')}
${times(8, (number) => `${32 + number}. Statement ${number} holds.\nAnswer: True\n`).join('\n')}
`
/** As fast as keys can come in: a hundred for the paper, the last of which would hand it in. */
const keys = [
  ...times(24, () => ['c', 'Enter']).flat(),
  ...times(8, () => ['a', 'b', 'c', 'Enter']).flat(),
  ...times(8, () => ['t', 'Enter']).flat(),
].slice(0, -1)

const blanks = `${times(6, (number) => `${number}. The capital is ____ ${number}.\nAnswer: Oslo\n`).join('\n')}`

let app: WebApp
let page: Page

beforeAll(async () => {
  app = await WebApp.start([textFile('paper.txt', paper), textFile('blanks.txt', blanks)])
  page = (await app.open()).page
})
beforeEach(async () => {
  page = (await app.open()).page
})
afterAll(() => app?.close())

const bankOf = async (name: string) => {
  const bank = (await callHost(page, 'banks.list')).find((each) => each.name === name)
  if (!bank) throw new Error(`No bank ${name}.`)
  return bank.id
}
const practise = async (name: string) => {
  const { id } = await callHost(page, 'practice.start', { bankIds: [await bankOf(name)] })
  await page.evaluate((session) => location.assign(`#/practice/${session}`), id)
  await page.getByText('1 of ', { exact: false }).waitFor()
  return id
}
const marksOf = async (sessionId: number) => (await callHost(page, 'practice.get', { sessionId })).marks

/** All at once, without waiting for the page in between. */
async function burst(pressed: readonly string[]) {
  const client = await page.context().newCDPSession(page)
  const send = (type: 'keyDown' | 'keyUp', key: string) =>
    client.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key === 'Enter' ? 'Enter' : `Key${key.toUpperCase()}`,
      windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0),
      ...(type === 'keyDown' && { text: key === 'Enter' ? '\r' : key }),
    })
  await Promise.all(pressed.flatMap((key) => [send('keyDown', key), send('keyUp', key)]))
}
const draftOf = async (sessionId: number, index: number) =>
  (await callHost(page, 'exams.question', { sessionId, index })).draft

test('in a mock exam no key of a burst is lost, and each is for its question', async () => {
  const bankId = await bankOf('paper')
  const { plan } = await callHost(page, 'exams.propose', { bankId })
  const blueprint = await callHost(page, 'exams.saveBlueprint', { bankId, name: 'Final', plan })
  const { sessionId } = await callHost(page, 'exams.start', { blueprintId: blueprint.id })
  await page.evaluate((session) => location.assign(`#/exam/${session}`), sessionId)
  await page.getByText('1 of 40', { exact: true }).waitFor()
  await burst(keys)
  await page.getByText('40 of 40', { exact: true }).waitFor()
  await expect.poll(() => draftOf(sessionId, 39), { timeout: 15_000 }).toEqual({ kind: 'truth', value: true })
  const drafts = await Promise.all(times(40, (number) => draftOf(sessionId, number - 1)))
  const right = (labels: string[]) => ({ kind: 'options', labels })
  expect(drafts.slice(0, 24)).toEqual(times(24, () => right(['C'])))
  expect(drafts.slice(24, 32)).toEqual(times(8, () => right(['A', 'B', 'C'])))
  expect(drafts.slice(32)).toEqual(times(8, () => ({ kind: 'truth', value: true })))
})

test('in a practice every answer of a burst is submitted and gone on from', async () => {
  const sessionId = await practise('paper')
  await burst(keys.flatMap((key) => (key === 'Enter' ? ['Enter', 'Enter'] : [key])))
  const done = keys.filter((key) => key === 'Enter').length
  await page.getByText(`${done + 1} of 40`, { exact: true }).waitFor({ timeout: 60_000 })
  expect(await marksOf(sessionId)).toBe('c'.repeat(done).padEnd(40, 'o'))
})

test('what is written in a burst stands in the blanks it was written for', async () => {
  const sessionId = await practise('blanks')
  await burst(times(6, () => ['o', 's', 'l', 'o', 'Enter', 'Enter']).flat())
  await page.getByRole('heading', { name: 'Practice finished' }).waitFor()
  expect(await marksOf(sessionId)).toBe('cccccc')
})

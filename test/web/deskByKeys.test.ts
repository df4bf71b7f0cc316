import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { keysOf, tabTo } from '../support/web/byKeyboard.ts'
import { callHost } from '../support/web/callHost.ts'
import { dropAtDesk } from '../support/web/dropAtDesk.ts'
import { WebApp } from '../support/web/webApp.ts'

// what the other tests of the desk do by mouse, done by keyboard alone

let app: WebApp
let page: Page
let errors: string[]
beforeAll(async () => {
  app = await WebApp.start()
  ;({ page, errors } = await app.open())
})
afterAll(() => app?.close())

const { press, choose } = keysOf(() => page)
const source = () => page.getByRole('listbox', { name: 'Source' })

/** The line of the source that keys act on. */
const active = () => source().getAttribute('aria-activedescendant')

const lines = [
  'All about sums',
  'Read the text below.',
  ...[1, 2, 3].flatMap((n) => [
    `(${n}) Which one is ${n}?`,
    'Think twice.',
    `* ${n}`,
    'so it is',
    'Answer: A',
    'next please',
  ]),
]

const roles = [
  { key: '8', name: 'Heading' },
  { key: '7', name: 'Shared material' },
  { key: '1', name: 'Question begins' },
  { key: '2', name: 'Question text' },
  { key: '3', name: 'Option' },
  { key: '5', name: 'Explanation' },
  { key: '4', name: 'Answer' },
  { key: '9', name: 'No part of it' },
]

/** Shows the lines of a document and goes to the first. */
async function atLines(name: string) {
  const id = await dropAtDesk(page, name, [...lines, name].join('\n'))
  await source().getByText('All about sums').waitFor()
  await press('v')
  await page.getByRole('radio', { name: 'Lines', checked: true }).waitFor()
  await source().getByText('All about sums').waitFor()
  await press('o', 'Home')
  await expect.poll(active).toBe('source-line-0')
  return id
}

const line = (at: number) => page.locator(`#source-line-${at}`)

test('a line is said to be each thing that it can be by its digit, and all of it is forgotten by one button', async () => {
  await atLines('digits.txt')
  for (const [at, { key, name }] of roles.entries()) {
    await press('Space', key)
    await line(at).getByText(name, { exact: true }).waitFor()
    expect(await source().getByRole('option', { selected: true }).count()).toBe(0)
    await press('ArrowDown')
  }
  await choose('Forget it')
  await page.getByRole('region', { name: 'Shown once' }).waitFor({ state: 'detached' })
  for (const name of ['Question begins', 'Option', 'No part of it'])
    expect(await source().getByText(name, { exact: true }).count(), name).toBe(0)
})

test('a line is said to be each thing by the buttons, too, and one goes on in the source', async () => {
  await atLines('buttons.txt')
  for (const [at, { name }] of roles.entries()) {
    await press('Space')
    await line(at)
      .and(page.getByRole('option', { selected: true }))
      .waitFor()
    await choose(name)
    await source().and(page.locator(':focus')).waitFor()
    await line(at).getByText(name, { exact: true }).waitFor()
    await press('ArrowDown')
  }
})

test('several lines are marked by Shift and an arrow; without a mark digits are the type of the question', async () => {
  await atLines('several.txt')
  await press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown')
  await expect.poll(() => source().getByRole('option', { selected: true }).count()).toBe(3)
  await press('9')
  for (const at of [1, 2, 3]) await line(at).getByText('No part of it', { exact: true }).waitFor()
  await press('1')
  expect(await source().getByText('Question begins', { exact: true }).count()).toBe(0)
})

test('the strip leads from place to place of what it counts', async () => {
  const ask = (n: number) => [`${n}. Is ${n} even?`, 'A. yes', 'B. no', 'Answer: A', '']
  const part = (title: string, from: number) => [title, ...Array.from({ length: 20 }, (_, at) => ask(from + at)).flat()]
  const id = await dropAtDesk(page, 'strip.txt', [...part('Part I', 1), ...part('Part II', 21)].join('\n'))
  await source().getByText('Is 1 even?').waitFor()
  const { stretches } = await callHost(page, 'desk.open', { id })
  const places = (kind: string) =>
    stretches.filter((one) => one.kind === kind).map(({ first }) => `source-line-${first}`)
  for (const [kind, name] of [
    ['question', /^Questions/],
    ['heading', /^Headings/],
  ] as const) {
    expect(places(kind)).toHaveLength(2)
    await tabTo(page, name)
    const seen: string[] = []
    for (let presses = 0; presses < 3; presses++) {
      await press('Enter')
      await expect.poll(active).not.toBe(seen.at(-1) ?? null)
      seen.push((await active()) ?? '')
    }
    // from the last place on to the first
    expect(seen[2]).toBe(seen[0])
    expect(new Set(seen)).toEqual(new Set(places(kind)))
  }
})

test('rules are kept, offered, applied, looked at and removed, and the removal taken back', async () => {
  await dropAtDesk(page, 'first.txt', misreadPaper('badges', 40).text)
  await page.getByRole('button', { name: 'Mend all 40' }).waitFor()
  await press('m')
  await page.getByText('Nothing left to review').waitFor()
  await choose('Keep for documents like this')
  await page.getByText('Kept for documents like this').waitFor()
  const second = await dropAtDesk(page, 'second.txt', misreadPaper('badges', 30, 19).text)
  await page.getByRole('button', { name: 'Apply the rules' }).waitFor()
  await choose('Apply the rules')
  await expect.poll(async () => (await callHost(page, 'imports.get', { id: second })).doubtful).toBe(0)
  await choose('Settings')
  const kept = page.getByRole('region', { name: 'Rules for documents' })
  await kept.getByText('first.txt').waitFor()
  await choose(/^first\.txt/)
  await kept.getByText('>> letters << 难度 number 级').waitFor()
  await choose('Remove the rules of first.txt')
  await kept.getByText('None yet').waitFor()
  await press('Control+z')
  await kept.getByText('first.txt').waitFor()
  expect(errors).toEqual([])
})

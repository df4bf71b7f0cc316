import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RenewalPair, RenewalView } from '../../src-main/contract/renewalCalls.ts'
import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const question = (number: number, stem: string, answer = 'A', options = ['first', 'second', 'third']) =>
  [
    `${number}. ${stem}`,
    ...options.map((text, at) => `${'ABC'[at]}. ${text} ${stem.slice(0, 12)}`),
    `Answer: ${answer}`,
    '',
  ].join('\n')

const stems = [
  'Which of the planets has the shortest year?',
  'Which gas do green plants take from the air?',
  'Who wrote the plays that were given at the Globe?',
  'Which metal is liquid in a room that is warm?',
  'Which river runs through the city of Vienna?',
  'Which organ makes the bile that digests fat?',
]
const paper = (all = stems) => all.map((stem, at) => question(at + 1, stem)).join('\n')

async function drop(text: string, name: string, whenNewer: 'hold' | 'tell' = 'hold') {
  library.app.start()
  const bytes = new TextEncoder().encode(text)
  const { id } = await library.ask('imports.add', { target: { newBank: name }, name, bytes, whenNewer })
  return library.ended(id)
}

const get = (id: number) => library.ask('renewals.get', { id })
const unknown = (): never => {
  throw new Error('it is not there')
}
const listed = async () => {
  const { questions } = await library.ask('questions.list', { limit: 500 })
  return questions
}
const kindsOf = ({ pairs }: RenewalView) => pairs.map(({ kind }) => kind)
const problems = async () => (await library.app.examine()).flatMap((part) => part.problems)
const byStem = (pairs: readonly RenewalPair[], stem: string) =>
  pairs.find(({ mine, read }) => (mine ?? read)?.stem.startsWith(stem))

test('a newer version is held back, shown in pairs, and renewed as one change', async () => {
  await drop(paper(), 'planets 2024.txt')
  const [first, second, third, , fifth, last] = stems
  const newer = [
    question(1, 'Which island is the largest of all?'),
    question(2, first ?? ''),
    question(3, (second ?? '').replace('green plants', 'the green plants of a garden')),
    question(4, third ?? '', 'C'),
    question(5, last ?? ''),
    question(6, fifth ?? ''),
  ].join('\n')
  const view = await drop(newer, 'planets 2025.txt')
  expect(view).toMatchObject({ held: true, state: 'done', renews: { name: 'planets 2024.txt' } })
  const renewal = await get(view.id)
  expect(kindsOf(renewal).toSorted()).toEqual(['edited', 'edited', 'gone', 'moved', 'new', 'unchanged', 'unchanged'])
  const stem = byStem(renewal.pairs, 'Which gas')?.differences.find(({ field }) => field === 'stem')
  expect(stem?.document).toMatchObject({ kind: 'text' })
  const done = await library.ask('renewals.apply', { id: view.id })
  expect(done).toEqual({ changed: 2, moved: 1, added: 1, removed: 0, kept: 1 })
  // the new one first, the moved one where the document has it; the one that is gone keeps its place, not its number
  expect((await listed()).map(({ stem, number }) => `${number} ${stem.slice(6, 15).trim()}`)).toEqual([
    '1 island is',
    '2 of the pl',
    '3 gas do th',
    '4 ote the p',
    '5 organ mak',
    'null metal is',
    '6 river run',
  ])
  expect(await problems()).toEqual([])
  const [changed] = (await listed()).filter(({ stem }) => stem.includes('of a garden'))
  const sources = await library.ask('questions.sources', { id: changed?.id ?? 0 })
  expect(sources.map(({ document }) => document.name)).toEqual(['planets 2025.txt'])
  expect((await library.ask('imports.list', {})).map(({ document, held }) => [document.name, held])).toEqual([
    ['planets 2025.txt', false],
  ])
})

test('what a person changed stays unless they pick the document; what was picked apart, left out or thrown away is so', async () => {
  await drop(paper(), 'planets 2024.txt')
  const [first, second, third, fourth] = await listed()
  const { type, options, key, explanation, section } = first ?? unknown()
  const own = { type, options: [...options], key, explanation, section, stem: 'My own words about the shortest year?' }
  await library.ask('questions.edit', { id: first?.id ?? 0, fields: own })
  const changed = stems.map((stem, at) => (at < 3 ? `${stem.slice(0, -1)}, as far as we know?` : stem)).toSpliced(3, 1)
  const { id } = await drop(
    [...changed, 'Which island is the largest of all?'].map((stem, at) => question(at + 1, stem)).join('\n'),
    'planets 2025.txt',
  )
  const { pairs, byHand } = await get(id)
  expect(byHand).toBe(1)
  const mine = byStem(pairs, 'My own words')
  expect(mine?.differences.find(({ field }) => field === 'stem')).toMatchObject({ changedBy: 'person', take: 'mine' })
  const fresh = byStem(pairs, 'Which island')?.read?.id ?? 0
  await library.ask('renewals.apply', {
    id,
    picks: {
      fields: [{ id: second?.id ?? 0, field: 'stem', take: 'mine' }],
      apart: [third?.id ?? 0],
      leaveOut: [fresh],
      trash: [fourth?.id ?? 0],
    },
  })
  const now = (await listed()).map(({ stem }) => stem)
  expect(now).toEqual([
    own.stem,
    stems[1],
    `${stems[2]?.slice(0, -1)}, as far as we know?`,
    stems[2],
    stems[4],
    stems[5],
  ])
  expect((await library.ask('changes.trash', undefined))[0]?.questions).toMatchObject([{ stem: stems[3] }])
  expect(await problems()).toEqual([])
  await library.ask('changes.undo', {})
  expect((await listed()).map(({ stem }) => stem)).toEqual([own.stem, ...stems.slice(1)])
  expect(await library.ask('imports.get', { id })).toMatchObject({ held: true, renews: { name: 'planets 2024.txt' } })
  expect(await problems()).toEqual([])
})

test('the same letter above another option is another answer; another letter of the same option is none', async () => {
  const told = (first: [string, string[]], second: [string, string[]]) =>
    [
      question(1, stems[0] ?? '', ...first),
      question(2, stems[1] ?? '', ...second),
      ...stems.slice(2).map((stem, at) => question(at + 3, stem)),
    ].join('\n')
  await drop(told(['B', ['six', 'nine', 'twelve']], ['A', ['north', 'south', 'west']]), 'planets 2024.txt')
  const view = await drop(
    told(['B', ['nine', 'twenty-seven', 'twelve']], ['B', ['south', 'north', 'west']]),
    'planets 2025.txt',
  )
  const { pairs } = await get(view.id)
  const fields = (stem: string) =>
    byStem(pairs, stem)
      ?.differences.map(({ field }) => field)
      .toSorted()
  expect(fields('Which of the planets')).toEqual(['key', 'options'])
  expect(fields('Which gas')).toEqual(['options'])
  await library.ask('renewals.apply', { id: view.id })
  const right = (await listed())
    .slice(0, 2)
    .map(({ key, options }) =>
      key?.kind === 'options' ? options.find(({ label }) => label === key.labels[0])?.text.split(' ')[0] : key,
    )
  expect(right).toEqual(['twenty-seven', 'north'])
})

test('declined, an import goes on as any other; undone, it is offered again', async () => {
  await drop(paper(), 'planets 2024.txt')
  const { id } = await drop(paper([...stems.slice(1), 'Which island is the largest of all?']), 'planets 2025.txt')
  expect(await library.ask('renewals.decline', { id })).toMatchObject({ held: false, renews: null })
  expect((await library.ask('banks.list', undefined)).map(({ questions }) => questions)).toEqual([6, 6])
  await expect(get(id)).rejects.toMatchObject({ code: 'CONFLICT' })
  await library.ask('changes.undo', {})
  expect((await get(id)).counts).toMatchObject({ new: 1, gone: 1 })
  expect(await problems()).toEqual([])
})

test('of one drop, none is a newer version of another', async () => {
  library.app.start()
  const add = async (text: string, name: string, besides: number[]) => {
    const bytes = new Uint8Array(Buffer.from(text))
    const target = { newBank: name }
    const { id } = await library.ask('imports.add', { target, name, bytes, whenNewer: 'hold', besides })
    return library.ended(id)
  }
  const first = await add(paper(stems.slice(0, 4)), 'planets part.txt', [])
  const whole = await add(paper(), 'planets whole.txt', [first.id])
  expect(whole).toMatchObject({ held: false, renews: null })
  const later = await add(paper([...stems, 'Which island is the largest of all?']), 'planets more.txt', [])
  expect(later).toMatchObject({ held: true, renews: { name: 'planets whole.txt' } })
})

test('nothing is offered for the same bytes, another part under the same name, or where nobody asks', async () => {
  await drop(paper(), 'planets 2024.txt')
  const other = Array.from(
    { length: 6 },
    (_, at) => `Which of the ${at} painters of the school of Delft used blue ${'so '.repeat(at)}often?`,
  )
  const views = [
    await drop(paper(), 'planets 2025.txt'),
    await drop(paper(other), 'planets 2026.txt'),
    await library.importText(paper(stems.slice(1)), { newBank: 'x' }, 'planets 2027.txt'),
  ]
  expect(views.map(({ renews, held }) => [renews, held])).toEqual(Array(3).fill([null, false]))
  const told = await drop(
    paper([...stems.slice(0, 5), 'Which island is the largest of all?']),
    'planets 2028.txt',
    'tell',
  )
  expect(told).toMatchObject({ held: false, renews: { name: 'planets 2025.txt' } })
})

test('what was taught with the older document holds for the newer, before both are compared', async () => {
  const { text } = misreadPaper('badges', 12)
  const older = await drop(text, 'badges 1.0.txt')
  for (;;) {
    const group = (await library.ask('desk.open', { id: older.id })).groups.find(({ canMend }) => canMend)
    if (!group) break
    await library.ask('desk.mend', { id: older.id, group: group.key })
  }
  const view = await drop(text.replace(/^1\. /m, '1. As far as we know: '), 'badges v2.txt')
  expect(view).toMatchObject({ held: true, doubtful: 0, recognised: 12, renews: { importId: older.id } })
  const renewal = await get(view.id)
  expect(renewal.byRules).toBe(true)
  expect(renewal.counts).toEqual({ unchanged: 11, moved: 0, edited: 1, new: 0, gone: 0 })
  expect(await library.ask('renewals.apply', { id: view.id })).toMatchObject({ changed: 1, added: 0, removed: 0 })
  expect(await problems()).toEqual([])
})

test('two newer versions that wait are renewed one after the other', async () => {
  await drop(paper(), 'planets 2024.txt')
  const changed = (year: number) =>
    paper(stems.map((stem, at) => (at === 0 ? `${stem.slice(0, -1)} in ${year}?` : stem)))
  const [second, third] = [await drop(changed(2025), 'planets 2025.txt'), await drop(changed(2026), 'planets 2026.txt')]
  await library.ask('renewals.apply', { id: second.id })
  expect((await get(third.id)).older).toMatchObject({ importId: second.id })
  expect(await library.ask('renewals.apply', { id: third.id })).toMatchObject({ changed: 1, added: 0, removed: 0 })
  expect((await listed()).map(({ stem }) => stem)).toEqual([`${stems[0]?.slice(0, -1)} in 2026?`, ...stems.slice(1)])
  for (const _ of [second, third]) await library.ask('changes.undo', {})
  expect((await get(third.id)).older).toMatchObject({ name: 'planets 2024.txt' })
  expect(await problems()).toEqual([])
})
